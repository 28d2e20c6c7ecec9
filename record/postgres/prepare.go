package postgres

import (
	"context"
	"database/sql"
	"embed"
	"io/fs"

	"github.com/jackc/pgx/v5"
	"github.com/pressly/goose/v3"

	"onrecord"
	"onrecord/record/sqlhome"
)

//go:embed migrations/*.sql
var embedded embed.FS

func migrations() fs.FS {
	files, err := fs.Sub(embedded, "migrations")
	if err != nil {
		panic(err) // the name is right
	}
	return files
}

// prepare checks that the schema has a record, and migrates it to what this
// program knows.
func prepare(ctx context.Context, db *sql.DB, dialect *dialect, options Options) error {
	known, err := sqlhome.Version(migrations())
	if err != nil {
		return err
	}
	version, err := look(ctx, db, dialect.schema)
	if err != nil {
		return dialect.Explain(err)
	}
	switch {
	case version > known:
		return sqlhome.Newer(dialect.path, version, known)
	case version == known:
		return nil
	case version == 0 && (options.ReadOnly || !options.Create):
		return &onrecord.Error{Code: onrecord.NotFound, Path: dialect.path, Message: "there is no record here", Hint: "check the address; the schema is the first in search_path"}
	case options.ReadOnly:
		return sqlhome.Older(dialect.path)
	}
	if err := migrate(ctx, db, dialect); err != nil {
		return dialect.Explain(err)
	}
	return nil
}

// look returns the version of the record in a schema, 0 where there is none.
func look(ctx context.Context, db *sql.DB, schema string) (version int64, err error) {
	table := pgx.Identifier{schema, sqlhome.MigrationsTable}.Sanitize()
	var there bool
	err = db.QueryRowContext(ctx, "SELECT to_regclass($1) IS NOT NULL", table).Scan(&there)
	if err == nil && there {
		err = db.QueryRowContext(ctx, "SELECT coalesce(max(version_id), 0) FROM "+table).Scan(&version)
	}
	return version, err
}

// migrate makes the migrations, one program after the other.
func migrate(ctx context.Context, db *sql.DB, dialect *dialect) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	tx, err := dialect.BeginChange(ctx, conn) // holds the lock, and does nothing
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // nothing was done in it
	if _, err := db.ExecContext(ctx, "CREATE SCHEMA IF NOT EXISTS "+pgx.Identifier{dialect.schema}.Sanitize()); err != nil {
		return err
	}
	return sqlhome.Migrate(ctx, goose.DialectPostgres, db, migrations())
}
