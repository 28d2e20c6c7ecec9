-- +goose Up

-- Times are UTC. Offsets in JSON are bytes of the text in UTF-8: start, end,
-- start, end. Texts are ordered by their code points, as SQLite orders them.

CREATE TABLE settings (
	name  text COLLATE "C" PRIMARY KEY,
	value text NOT NULL
);

-- The last key given out in each table: none is given twice.
CREATE TABLE keys (
	name text COLLATE "C" PRIMARY KEY,
	last bigint NOT NULL
);
INSERT INTO keys (name, last) VALUES ('reports', 0), ('statements', 0), ('edits', 0), ('decisions', 0);

CREATE TABLE reports (
	key            bigint PRIMARY KEY,
	id             text COLLATE "C" NOT NULL UNIQUE,
	place          text COLLATE "C" NOT NULL,
	version        integer NOT NULL,
	current        boolean NOT NULL,
	added          timestamptz NOT NULL,
	hash           text COLLATE "C" NOT NULL,
	whole          boolean NOT NULL,
	path           text COLLATE "C" NOT NULL,
	url            text COLLATE "C" NOT NULL,
	outlet         text COLLATE "C" NOT NULL,
	headline       text COLLATE "C" NOT NULL,
	byline         json,
	published      date,
	language       text COLLATE "C" NOT NULL,
	encoding       text COLLATE "C" NOT NULL,
	reader_version text COLLATE "C" NOT NULL,
	reader_model   text COLLATE "C" NOT NULL,
	layout         json NOT NULL
);
-- Apart, so that reports are small to look through.
CREATE TABLE texts (
	report bigint PRIMARY KEY REFERENCES reports (key) ON DELETE CASCADE,
	text   text COLLATE "C" NOT NULL
);

CREATE INDEX reports_place ON reports USING hash (place); -- places may be longer than a btree takes
CREATE INDEX reports_published ON reports (published) WHERE current;
CREATE INDEX reports_old ON reports (key) WHERE NOT current;

CREATE TABLE statements (
	key        bigint PRIMARY KEY,
	id         text COLLATE "C" NOT NULL UNIQUE,
	report     bigint NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
	number     integer NOT NULL, -- in its report, from 0
	content    text COLLATE "C" NOT NULL,
	form       text COLLATE "C",
	act        text COLLATE "C",
	said_from  date,
	said_to    date,
	venue      text COLLATE "C",
	confidence double precision NOT NULL,
	headline   boolean NOT NULL,
	parent     text COLLATE "C",
	status     text COLLATE "C" NOT NULL,
	read       json NOT NULL,
	edited     json
);
CREATE INDEX statements_report ON statements (report, status, act, form);

CREATE TABLE mentions (
	statement   bigint NOT NULL, -- of statements; checking it would take a third of the time of adding
	number      integer NOT NULL,
	report      bigint NOT NULL,
	name        text COLLATE "C" NOT NULL,
	kind        text COLLATE "C" NOT NULL,
	gender      text COLLATE "C" NOT NULL,
	description text COLLATE "C" NOT NULL,
	block       text COLLATE "C" NOT NULL,
	speaker     text COLLATE "C" NOT NULL,
	sureness    double precision NOT NULL,
	why         text COLLATE "C" NOT NULL,
	PRIMARY KEY (statement, number)
);
CREATE INDEX mentions_block ON mentions (block);

CREATE TABLE unsettled (
	block text COLLATE "C" PRIMARY KEY
);

CREATE TABLE edits (
	number    bigint PRIMARY KEY,
	statement text COLLATE "C" NOT NULL,
	report    text COLLATE "C" NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
	field     text COLLATE "C" NOT NULL,
	value     text COLLATE "C" NOT NULL,
	author    text COLLATE "C" NOT NULL,
	made      timestamptz NOT NULL
);
CREATE INDEX edits_statement ON edits (statement);
CREATE INDEX edits_report ON edits (report);

CREATE TABLE decisions (
	number bigint PRIMARY KEY,
	line   text COLLATE "C" NOT NULL,
	author text COLLATE "C" NOT NULL,
	made   timestamptz NOT NULL
);

-- What statements are found by: words with their positions in the content,
-- facets, which start with "=", and blocks of keys, which start with "#".
CREATE TABLE terms (
	statement bigint PRIMARY KEY, -- as in mentions
	tokens    tsvector NOT NULL
);
CREATE INDEX terms_tokens ON terms USING gin (tokens);
-- There is but one way to look for tokens, and reading statistics about them
-- takes the planner longer than finding most.
ALTER TABLE terms ALTER COLUMN tokens SET STATISTICS 0;
