-- What pages and readings are packed with, learned from those that were kept by then. Each stands in both tables, for nothing that was
-- packed with it unpacks without it.
CREATE TABLE dictionaries (
  id       INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL CHECK (kind IN ('page', 'reading')),
  reports  INTEGER NOT NULL,
  checksum TEXT NOT NULL,
  bytes    BLOB NOT NULL
) STRICT;
CREATE TABLE dictionary_copies (
  id       INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL CHECK (kind IN ('page', 'reading')),
  reports  INTEGER NOT NULL,
  checksum TEXT NOT NULL,
  bytes    BLOB NOT NULL
) STRICT;

-- How large the file was, in bytes, when its room was last put in order.
CREATE TABLE compacted (
  bytes INTEGER NOT NULL
) STRICT;
INSERT INTO compacted VALUES (0);
