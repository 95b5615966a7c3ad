-- What is to be collated: reports that were added, read anew, corrected or taken out since. The same report may stand here twice.
CREATE TABLE stale (
  seq    INTEGER PRIMARY KEY AUTOINCREMENT,
  report TEXT NOT NULL
) STRICT;
INSERT INTO stale (report) SELECT id FROM reports ORDER BY seq;

-- By what reports find each other, and the cluster in which each was collated. An id is kept as the 32 bytes of its hash.
CREATE TABLE filed (
  id      BLOB NOT NULL PRIMARY KEY,
  cluster INTEGER NOT NULL,
  keys    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What the reports of each cluster have in common, kind by kind.
CREATE TABLE clusters (
  cluster INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  part    BLOB NOT NULL,
  PRIMARY KEY (cluster, kind)
) STRICT, WITHOUT ROWID;

-- By which form and rules clusters were collated, how often, and the number of the last cluster.
CREATE TABLE collated (
  form  TEXT NOT NULL,
  times INTEGER NOT NULL,
  last  INTEGER NOT NULL
) STRICT;
INSERT INTO collated VALUES ('', 0, 0);

-- Who is named where is told by the words of reports and by the collations of clusters.
DROP TABLE names;
