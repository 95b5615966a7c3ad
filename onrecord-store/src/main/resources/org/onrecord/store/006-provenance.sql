-- What made a reading, in lines: the program, its options, its models with their hashes.
CREATE TABLE provenances (
  seq   INTEGER PRIMARY KEY,
  words TEXT NOT NULL UNIQUE
) STRICT;
ALTER TABLE readings ADD COLUMN made INTEGER REFERENCES provenances;
