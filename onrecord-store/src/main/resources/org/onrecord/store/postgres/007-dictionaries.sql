-- What pages and readings are packed with, learned from those that were kept by then. Each stands in both tables, for nothing that was
-- packed with it unpacks without it.
CREATE TABLE dictionaries (
  id       BIGINT PRIMARY KEY,
  kind     TEXT NOT NULL CHECK (kind IN ('page', 'reading')),
  reports  BIGINT NOT NULL,
  checksum TEXT NOT NULL,
  bytes    BYTEA NOT NULL
);
CREATE TABLE dictionary_copies (
  id       BIGINT PRIMARY KEY,
  kind     TEXT NOT NULL CHECK (kind IN ('page', 'reading')),
  reports  BIGINT NOT NULL,
  checksum TEXT NOT NULL,
  bytes    BYTEA NOT NULL
);
