-- In which clusters somebody has a name, by its words in small letters. What was collated before is collated anew to fill it.
CREATE TABLE name_words (
  word    TEXT COLLATE "C" NOT NULL,
  cluster BIGINT NOT NULL,
  PRIMARY KEY (word, cluster)
);
UPDATE collated SET form = '';
