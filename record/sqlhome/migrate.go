package sqlhome

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"

	"onrecord"
)

// MigrationsTable is the table that says which migrations were made.
const MigrationsTable = "migrations"

// Migrate makes the tables of the record what this program expects of them,
// by the migrations of files that were not made yet. Two that run at once on
// the same database are the caller's to keep apart.
func Migrate(ctx context.Context, dialect goose.Dialect, db *sql.DB, files fs.FS) error {
	provider, err := goose.NewProvider(dialect, db, files, goose.WithTableName(MigrationsTable), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	_, err = provider.Up(ctx)
	return err
}

// Version returns the number of the last migration of files.
func Version(files fs.FS) (int64, error) {
	paths, err := fs.Glob(files, "*.sql")
	if err != nil || len(paths) == 0 {
		return 0, fmt.Errorf("there are no migrations in the program: %w", fs.ErrNotExist)
	}
	return goose.NumericComponent(paths[len(paths)-1])
}

// Newer returns the error that the record at path has a version that this
// program does not know.
func Newer(path string, version, known int64) error {
	return &onrecord.Error{
		Code: onrecord.Unsupported, Path: path,
		Message: fmt.Sprintf("the record was written by a newer onrecord: it has version %d, and this program knows versions up to %d", version, known),
		Hint:    "use the newer program; nothing was changed",
	}
}

// Older returns the error that the record at path has to be migrated and may
// not be.
func Older(path string) error {
	return &onrecord.Error{
		Code: onrecord.Unsupported, Path: path, Message: "the record was written by an older onrecord",
		Hint: "open it once for writing, which brings it up to date",
	}
}
