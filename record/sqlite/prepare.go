package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"time"

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

// applicationID marks files of ours, at byte 68 of the file: "onrc". The
// version of the record is the file's user_version, at byte 60.
const applicationID = 0x6f6e7263

// prepare checks that the file is a record, and migrates it to what this
// program knows.
func (h *Home) prepare(ctx context.Context, options Options) error {
	known, err := sqlhome.Version(migrations())
	if err != nil {
		return err
	}
	marked, version, empty, err := look(ctx, h.readers)
	if err != nil {
		return h.dialect.Explain(err)
	}
	switch {
	case version > known && marked == applicationID:
		return sqlhome.Newer(h.dialect.path, version, known)
	case marked != applicationID && !empty:
		return &onrecord.Error{Code: onrecord.Invalid, Path: h.dialect.path, Message: "is an SQLite file of another program, not a record", Hint: "name another file; this one was not changed"}
	case version == known:
		return nil
	case empty && (options.ReadOnly || !options.Create):
		return &onrecord.Error{Code: onrecord.NotFound, Path: h.dialect.path, Message: "is empty: there is no record in it", Hint: "check the path"}
	case options.ReadOnly:
		return sqlhome.Older(h.dialect.path)
	}
	return h.migrate(ctx, known)
}

// migrate makes the migrations. Others may be at the same: a migration is one
// transaction with the note that it was made, and a second note of it is
// refused, so that who comes late fails, looks again and finds it made.
func (h *Home) migrate(ctx context.Context, known int64) error {
	deadline := time.Now().Add(h.dialect.wait)
	for {
		_, err := h.writer.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID))
		if err == nil {
			err = sqlhome.Migrate(ctx, goose.DialectSQLite3, h.writer, migrations())
		}
		if err == nil {
			return nil
		}
		if _, version, _, again := look(ctx, h.writer); again == nil && version >= known {
			continue // by another; Migrate has nothing left to do
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if explained := h.dialect.Explain(err); time.Now().After(deadline) || explained.Code != onrecord.Busy && explained.Code != onrecord.Internal {
			return explained
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// look returns how a file is marked, its version, and whether nothing at all
// is in it.
func look(ctx context.Context, db *sql.DB) (marked, version int64, empty bool, err error) {
	err = db.QueryRowContext(ctx, "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), NOT EXISTS (SELECT 1 FROM sqlite_schema)").
		Scan(&marked, &version, &empty)
	return marked, version, empty && marked == 0 && version == 0, err
}
