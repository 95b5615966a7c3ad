-- What pages and readings are packed with, learned from those that were kept by then. Each stands there twice, for nothing that was
-- packed with it unpacks without it.
CREATE TABLE dictionaries (
  id       BIGINT NOT NULL,
  copy     INTEGER NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('page', 'reading')),
  reports  BIGINT NOT NULL,
  checksum TEXT NOT NULL,
  words    BYTEA NOT NULL,
  PRIMARY KEY (id, copy)
);
