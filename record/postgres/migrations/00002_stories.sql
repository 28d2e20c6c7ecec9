-- +goose Up

-- The story in which a report stands, NULL for none; an old version has the one
-- in which it last stood.
ALTER TABLE reports ADD COLUMN story text COLLATE "C";
CREATE INDEX reports_story ON reports (story) WHERE story IS NOT NULL;

-- What stories are called. One of which a report was removed since has no name:
-- its words may be from that report.
CREATE TABLE stories (
	id    text COLLATE "C" PRIMARY KEY,
	label text COLLATE "C" NOT NULL
);

-- Who was let at reports is let at stories.
-- +goose StatementBegin
DO $$
DECLARE
	granted record;
BEGIN
	FOR granted IN
		SELECT privilege_type, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END AS grantee
		FROM pg_class, aclexplode(relacl)
		WHERE pg_class.oid = 'reports'::regclass
	LOOP
		EXECUTE format('GRANT %s ON stories TO %s', granted.privilege_type, granted.grantee);
	END LOOP;
END
$$;
-- +goose StatementEnd
