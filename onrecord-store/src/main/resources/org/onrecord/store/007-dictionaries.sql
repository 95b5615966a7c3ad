-- What pages and readings are packed with, learned from those that were kept by then. Each stands there twice, for nothing that was
-- packed with it unpacks without it.
CREATE TABLE dictionaries (
  id       INTEGER NOT NULL,
  copy     INTEGER NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('page', 'reading')),
  reports  INTEGER NOT NULL,
  checksum TEXT NOT NULL,
  words    BLOB NOT NULL,
  PRIMARY KEY (id, copy)
) STRICT;

-- How large the file was, in bytes, when its room was last put in order.
CREATE TABLE compacted (
  bytes INTEGER NOT NULL
) STRICT;
INSERT INTO compacted VALUES (0);
