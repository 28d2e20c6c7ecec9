package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"strings"
	"time"

	"onrecord"
	"onrecord/record/sqlhome"
)

// A dialect is what SQLite does in its own way.
type dialect struct {
	path string
	wait time.Duration
}

// BeginView implements sqlhome.Dialect.
func (d *dialect) BeginView(ctx context.Context, conn *sql.Conn) (*sql.Tx, error) {
	return conn.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
}

// BeginChange implements sqlhome.Dialect. SQLite waits for a lock in steps of
// busy_timeout, between which ctx is looked at.
func (d *dialect) BeginChange(ctx context.Context, conn *sql.Conn) (*sql.Tx, error) {
	deadline := time.Now().Add(d.wait)
	for {
		tx, err := conn.BeginTx(ctx, nil)
		if err == nil || d.Explain(err).Code != onrecord.Busy {
			return tx, err
		}
		if ctx.Err() != nil || time.Now().After(deadline) {
			return nil, d.Explain(err)
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
