-- +goose Up

-- The story in which a report stands, NULL for none; an old version has the one
-- in which it last stood.
ALTER TABLE reports ADD COLUMN story TEXT;
CREATE INDEX reports_story ON reports (story) WHERE story IS NOT NULL;

-- What stories are called. One of which a report was removed since has no name:
-- its words may be from that report.
CREATE TABLE stories (
	id    TEXT PRIMARY KEY,
	label TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Keeping stories says anew of many statements what they are found by. Segments of
-- the index are merged when half of them is gone and not, by default, a tenth:
-- that takes a third of the time.
INSERT INTO terms (terms, rank) VALUES ('deletemerge', 50);

PRAGMA user_version = 2;
