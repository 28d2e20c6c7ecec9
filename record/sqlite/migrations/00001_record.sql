-- +goose Up

-- Times are UTC, written YYYY-MM-DD HH:MM:SSZ; days YYYY-MM-DD; truth is 0 or 1.
-- Offsets in JSON are bytes of the text in UTF-8: start, end, start, end.

CREATE UNIQUE INDEX migrations_version ON migrations (version_id); -- none is made twice, by however many programs at once

CREATE TABLE settings (
	name  TEXT PRIMARY KEY,
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The last key given out in each table: none is given twice.
CREATE TABLE keys (
	name TEXT PRIMARY KEY,
	last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO keys (name, last) VALUES ('reports', 0), ('statements', 0), ('edits', 0), ('decisions', 0);

CREATE TABLE reports (
	key            INTEGER PRIMARY KEY,
	id             TEXT NOT NULL UNIQUE,
	place          TEXT NOT NULL,
	version        INTEGER NOT NULL,
	current        INTEGER NOT NULL,
	added          TEXT NOT NULL,
	hash           TEXT NOT NULL,
	whole          INTEGER NOT NULL,
	path           TEXT NOT NULL,
	url            TEXT NOT NULL,
	outlet         TEXT NOT NULL,
	headline       TEXT NOT NULL,
	byline         TEXT,
	published      TEXT,
	language       TEXT NOT NULL,
	encoding       TEXT NOT NULL,
	reader_version TEXT NOT NULL,
	reader_model   TEXT NOT NULL,
	layout         TEXT NOT NULL
) STRICT;
-- Apart, so that reports are small to look through.
CREATE TABLE texts (
	report INTEGER PRIMARY KEY REFERENCES reports (key) ON DELETE CASCADE,
	text   TEXT NOT NULL
) STRICT;

CREATE INDEX reports_place ON reports (place, version);
CREATE INDEX reports_published ON reports (published) WHERE current;
CREATE INDEX reports_old ON reports (key) WHERE NOT current;

CREATE TABLE statements (
	key        INTEGER PRIMARY KEY,
	id         TEXT NOT NULL UNIQUE,
	report     INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
	number     INTEGER NOT NULL, -- in its report, from 0
	content    TEXT NOT NULL,
	form       TEXT,
	act        TEXT,
	said_from  TEXT,
	said_to    TEXT,
	venue      TEXT,
	confidence REAL NOT NULL,
	headline   INTEGER NOT NULL,
	parent     TEXT,
	status     TEXT NOT NULL,
	read       TEXT NOT NULL,
	edited     TEXT
) STRICT;
CREATE INDEX statements_report ON statements (report, status, act, form);

CREATE TABLE mentions (
	statement   INTEGER NOT NULL REFERENCES statements (key) ON DELETE CASCADE,
	number      INTEGER NOT NULL,
	report      INTEGER NOT NULL,
	name        TEXT NOT NULL,
	kind        TEXT NOT NULL,
	gender      TEXT NOT NULL,
	description TEXT NOT NULL,
	block       TEXT NOT NULL,
	speaker     TEXT NOT NULL,
	sureness    REAL NOT NULL,
	why         TEXT NOT NULL,
	PRIMARY KEY (statement, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_block ON mentions (block);

CREATE TABLE unsettled (
	block TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE edits (
	number    INTEGER PRIMARY KEY,
	statement TEXT NOT NULL,
	report    TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
	field     TEXT NOT NULL,
	value     TEXT NOT NULL,
	author    TEXT NOT NULL,
	made      TEXT NOT NULL
) STRICT;
CREATE INDEX edits_statement ON edits (statement);
CREATE INDEX edits_report ON edits (report);

CREATE TABLE decisions (
	number INTEGER PRIMARY KEY,
	line   TEXT NOT NULL,
	author TEXT NOT NULL,
	made   TEXT NOT NULL
) STRICT;

-- What statements are found by: rowid is the key of the statement. Tokens are
-- spelt as record/sqlite/find.go says, so that the tokenizer gives them back whole.
CREATE VIRTUAL TABLE terms USING fts5 (tokens, content = '', contentless_delete = 1, tokenize = 'ascii');

PRAGMA user_version = 1;
