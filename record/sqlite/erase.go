package sqlite

import (
	"context"
	"database/sql"

	"onrecord"
)

// Erase implements record.Eraser. Three places have what is removed:
//
//   - What statements are found by notes only that a statement is gone, and
//     drops its words when its parts are merged (FTS5 cannot look them up to
//     delete them, since it does not keep contents).
//   - Pages of the file have what stood in them, and copies of rows that were
//     moved, until the file is written anew. (With secure_delete SQLite clears
//     what it deletes, but not such copies, and adding takes a third longer.)
//   - The file with -wal has the pages as they were, until what it has is in
//     the file itself and it is emptied, for which readers have to end.
func (h *Home) Erase(ctx context.Context) error {
	err := h.erase(ctx)
	if err == nil || ctx.Err() != nil {
		return ctx.Err()
	}
	return h.dialect.Explain(err)
}

func (h *Home) erase(ctx context.Context) error {
	conn, err := h.writer.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	for _, statement := range []string{"INSERT INTO terms (terms) VALUES ('optimize')", "VACUUM"} {
		err := h.dialect.patiently(ctx, func() error {
			_, err := conn.ExecContext(ctx, statement)
			return err
		})
		if err != nil {
			return err
		}
	}
	return h.dialect.patiently(ctx, func() error { return h.emptyLog(ctx, conn) })
}

// emptyLog moves what the file with -wal has to the file itself, and empties
// it.
func (h *Home) emptyLog(ctx context.Context, conn *sql.Conn) error {
	var busy bool
	var pages, moved int
	err := conn.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved)
	if err == nil && busy {
		return &onrecord.Error{
			Code: onrecord.Busy, Path: h.dialect.path, Message: "what was removed cannot be overwritten while others read the record",
			Hint: "it is out of the record all the same, and overwritten with the next change after they have ended",
		}
	}
	return err
}
