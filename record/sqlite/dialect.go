package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"io/fs"
	"os"
	"strings"
	"time"

	"onrecord"
	"onrecord/record/sqlhome"
)

// A dialect is what SQLite does in its own way.
type dialect struct {
	path   string
	wait   time.Duration
	frozen fs.FileInfo // of a file that is read without its locks; else nil
}

// BeginView implements sqlhome.Dialect.
func (d *dialect) BeginView(ctx context.Context, conn *sql.Conn) (*sql.Tx, error) {
	if d.frozen != nil {
		if now, err := os.Stat(d.path); err != nil || !now.ModTime().Equal(d.frozen.ModTime()) || !unwritten(d.path) {
			return nil, &onrecord.Error{Code: onrecord.Busy, Path: d.path, Message: "somebody has begun to write to the record, which can no longer be read as it was", Hint: "try again", Err: err}
		}
	}
	return conn.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
}

// BeginChange implements sqlhome.Dialect.
func (d *dialect) BeginChange(ctx context.Context, conn *sql.Conn) (tx *sql.Tx, err error) {
	err = d.patiently(ctx, func() error {
		tx, err = conn.BeginTx(ctx, nil)
		return err
	})
	return tx, err
}

// patiently tries something until others do not keep it from being done any
// more, or the patience of the home ends. SQLite waits for a lock in steps of
// busy_timeout, between which ctx is looked at.
func (d *dialect) patiently(ctx context.Context, try func() error) error {
	for deadline := time.Now().Add(d.wait); ; {
		err := try()
		if err == nil || d.Explain(err).Code != onrecord.Busy {
			return err
		}
		if ctx.Err() != nil || time.Now().After(deadline) {
			return d.Explain(err)
		}
	}
}

// Query implements sqlhome.Dialect.
func (d *dialect) Query(query string) string { return query }

// Among implements sqlhome.Dialect.
func (d *dialect) Among(column string, values any) (string, any) {
	list, err := json.Marshal(values)
	if err != nil {
		panic(err) // lists of strings and numbers have JSON
	}
	return column + " IN (SELECT value FROM json_each(?))", string(list)
}

// Insert implements sqlhome.Dialect.
func (d *dialect) Insert(ctx context.Context, tx *sqlhome.Tx, table string, columns []string, rows [][]any) error {
	return insert(ctx, tx, "INSERT INTO "+table+" ("+strings.Join(columns, ", ")+") VALUES ("+strings.TrimSuffix(strings.Repeat("?, ", len(columns)), ", ")+")", rows)
}

func insert(ctx context.Context, tx *sqlhome.Tx, query string, rows [][]any) error {
	if len(rows) == 0 {
		return nil
	}
	prepared, err := tx.PrepareContext(ctx, query)
	if err != nil {
		return err
	}
	defer prepared.Close()
	for _, row := range rows {
		if _, err := prepared.ExecContext(ctx, row...); err != nil {
			return err
		}
	}
	return nil
}

// Lost implements sqlhome.Dialect. A file is not lost.
func (d *dialect) Lost(error) bool { return false }
