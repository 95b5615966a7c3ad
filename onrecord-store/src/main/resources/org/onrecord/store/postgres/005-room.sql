-- A statement in pieces tells where they stand, not once more what they say: "0-28 40-68", from its start. Of what was kept before,
-- the words are still there.
ALTER TABLE statements ADD COLUMN places TEXT;
UPDATE collated SET form = '';
