-- What people want to hear of: a name, a quotation, a figure; by which means, and who is told.
CREATE TABLE alerts (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  subject  TEXT NOT NULL,
  words    TEXT NOT NULL,
  means    TEXT NOT NULL,
  target   TEXT NOT NULL,
  privates INTEGER NOT NULL
) STRICT;
