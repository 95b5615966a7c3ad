-- In which clusters somebody has a name, by its words in small letters. What was collated before is collated anew to fill it.
CREATE TABLE name_words (
  word    TEXT NOT NULL,
  cluster INTEGER NOT NULL,
  PRIMARY KEY (word, cluster)
) STRICT, WITHOUT ROWID;
UPDATE collated SET form = '';
