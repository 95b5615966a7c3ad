-- A statement in pieces tells where they stand, not once more what they say: "0-28 40-68", from its start. Of what was kept before,
-- the words are still there.
ALTER TABLE statements ADD COLUMN places TEXT;

-- Large parts have no room in a table without row numbers. They are packed with the ids of their reports, which is a part too.
DROP TABLE clusters;
CREATE TABLE clusters (
  cluster INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  part    BLOB NOT NULL,
  PRIMARY KEY (cluster, kind)
) STRICT;
UPDATE collated SET form = '';
