-- What was given, as it came: the page is deflated (RFC 1950). Decoded is 1 where its text is its bytes in UTF-8, limited the
-- number of characters where no more of it was to be read. Asked is 1 where other reports are asked for its day.
CREATE TABLE reports (
  seq             INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE,
  location        TEXT NOT NULL,
  url             TEXT,
  outlet          TEXT,
  agency          TEXT,
  headline        TEXT,
  published       TEXT,
  wording         TEXT NOT NULL,
  asked           INTEGER NOT NULL,
  reader          TEXT NOT NULL,
  added           TEXT NOT NULL,
  kind            TEXT NOT NULL CHECK (kind IN ('html', 'text')),
  decoded         INTEGER NOT NULL,
  given_url       TEXT,
  given_published TEXT,
  given_captured  TEXT,
  given_title     TEXT,
  given_outlet    TEXT,
  given_charset   TEXT,
  limited         INTEGER,
  page            BLOB NOT NULL
) STRICT;
CREATE INDEX reports_location ON reports (location);
CREATE INDEX reports_asked ON reports (asked) WHERE asked = 1;
CREATE INDEX reports_url ON reports (url) WHERE url IS NOT NULL;

-- What each version of the reader made of a report, taken apart into columns.
CREATE TABLE readings (
  report  INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  reader  TEXT NOT NULL,
  reading BLOB NOT NULL,
  UNIQUE (report, reader)
) STRICT;

-- Where the entries of the latest reading stand; offsets count code points of the report's text, which holds their words.
-- A statement in several pieces has its words here, without the cue that stands between them.
CREATE TABLE statements (
  seq     INTEGER PRIMARY KEY,
  report  INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  id      TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  cue     TEXT,
  speaker TEXT,
  pieces  TEXT
) STRICT;
CREATE INDEX statements_report ON statements (report);

CREATE TABLE figures (
  seq       INTEGER PRIMARY KEY,
  report    INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  id        TEXT NOT NULL,
  "start"   INTEGER NOT NULL,
  "end"     INTEGER NOT NULL,
  speaker   TEXT
) STRICT;
CREATE INDEX figures_report ON figures (report);

CREATE TABLE events (
  seq          INTEGER PRIMARY KEY,
  report       INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  id           TEXT NOT NULL,
  "start"      INTEGER NOT NULL,
  "end"        INTEGER NOT NULL
) STRICT;
CREATE INDEX events_report ON events (report);

-- Who is named where.
CREATE TABLE names (
  name   TEXT NOT NULL COLLATE NOCASE,
  report INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  id     TEXT NOT NULL,
  PRIMARY KEY (name, report, id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE report_words USING fts5 (
  headline, body, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE statement_words USING fts5 (
  content, speaker, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE figure_words USING fts5 (
  evidence, speaker, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE event_words USING fts5 (
  evidence, type, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');

-- What people put right. An entry is held by its words and where they stood, in UTF-16 units of the report's text, so that a
-- correction finds it again when a report is read anew. One that was undone stays, with who undid it and when.
CREATE TABLE corrections (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  kind         TEXT NOT NULL,
  report       TEXT NOT NULL,
  entry        TEXT NOT NULL,
  place        INTEGER NOT NULL,
  words        TEXT NOT NULL,
  other_report TEXT,
  other_entry  TEXT,
  other_place  INTEGER,
  other_words  TEXT,
  made_by      TEXT NOT NULL,
  made         TEXT NOT NULL,
  note         TEXT NOT NULL,
  undone_by    TEXT,
  undone       TEXT
) STRICT;
CREATE INDEX corrections_report ON corrections (report);
