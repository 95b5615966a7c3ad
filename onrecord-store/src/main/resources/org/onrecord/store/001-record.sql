-- What was given, as it came: the page is deflated (RFC 1950).
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
  reader          TEXT NOT NULL,
  added           TEXT NOT NULL,
  kind            TEXT NOT NULL CHECK (kind IN ('html', 'text')),
  given_url       TEXT,
  given_published TEXT,
  given_captured  TEXT,
  given_title     TEXT,
  given_outlet    TEXT,
  given_charset   TEXT,
  page            BLOB NOT NULL
) STRICT;
CREATE INDEX reports_location ON reports (location);
CREATE INDEX reports_url ON reports (url) WHERE url IS NOT NULL;

-- What each version of the reader made of a report, as one deflated line of JSON.
CREATE TABLE readings (
  report  INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  reader  TEXT NOT NULL,
  reading BLOB NOT NULL,
  PRIMARY KEY (report, reader)
) STRICT, WITHOUT ROWID;

-- The entries of the latest reading; offsets count code points of the report's text.
CREATE TABLE statements (
  seq     INTEGER PRIMARY KEY,
  report  INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  id      TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  form    TEXT NOT NULL,
  act     TEXT NOT NULL,
  negated INTEGER NOT NULL,
  voice   TEXT NOT NULL,
  class   TEXT,
  cue     TEXT,
  said    TEXT,
  speaker TEXT,
  content TEXT NOT NULL
) STRICT;
CREATE INDEX statements_report ON statements (report);
CREATE INDEX statements_speaker ON statements (speaker);

CREATE TABLE figures (
  seq       INTEGER PRIMARY KEY,
  report    INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  id        TEXT NOT NULL,
  "start"   INTEGER NOT NULL,
  "end"     INTEGER NOT NULL,
  value     REAL,
  high      REAL,
  bound     TEXT NOT NULL,
  counted   TEXT,
  measure   TEXT,
  unit      TEXT,
  held      TEXT,
  place     TEXT,
  speaker   TEXT,
  evidence  TEXT NOT NULL
) STRICT;
CREATE INDEX figures_report ON figures (report);

CREATE TABLE events (
  seq          INTEGER PRIMARY KEY,
  report       INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  id           TEXT NOT NULL,
  "start"      INTEGER NOT NULL,
  "end"        INTEGER NOT NULL,
  type         TEXT NOT NULL,
  status       TEXT NOT NULL,
  held         TEXT,
  place        TEXT,
  participants TEXT NOT NULL,
  evidence     TEXT NOT NULL
) STRICT;
CREATE INDEX events_report ON events (report);

CREATE TABLE entities (
  seq    INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES reports ON DELETE CASCADE,
  id     TEXT NOT NULL,
  type   TEXT NOT NULL,
  named  INTEGER NOT NULL,
  name   TEXT NOT NULL
) STRICT;
CREATE INDEX entities_report ON entities (report);
CREATE INDEX entities_name ON entities (name);

CREATE VIRTUAL TABLE report_words USING fts5 (
  headline, body, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE statement_words USING fts5 (
  content, speaker, content = 'statements', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE figure_words USING fts5 (
  evidence, counted, speaker, content = 'figures', content_rowid = 'seq',
  tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE event_words USING fts5 (
  evidence, type, content = 'events', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2');
