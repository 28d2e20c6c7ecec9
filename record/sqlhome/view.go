package sqlhome

import (
	"context"
	"database/sql"
	"strings"

	"onrecord"
	"onrecord/record"
	"onrecord/record/terms"
)

// A view is a transaction seen as a record.View.
type view struct {
	dialect Dialect
	tx      *Tx
}

// A change is a transaction seen as a record.Change.
type change struct {
	view
	failed error // the first error of writing; what was to be written is there in part
}

// wrote notes that writing has failed.
func (c *change) wrote(ctx context.Context, doing string, err error) error {
	err = explain(ctx, c.dialect, doing, err)
	if c.failed == nil {
		c.failed = err
	}
	return err
}

// exec runs a statement and returns how many rows it was about.
func (c *change) exec(ctx context.Context, query string, args ...any) (int64, error) {
	result, err := c.tx.ExecContext(ctx, c.dialect.Query(query), args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// reserve returns the first of n keys of a table, larger than all that were
// ever given out.
func (c *change) reserve(ctx context.Context, table string, n int) (record.Key, error) {
	var last record.Key
	row := c.tx.QueryRowContext(ctx, c.dialect.Query("UPDATE keys SET last = last + ? WHERE name = ? RETURNING last"), n, table)
	err := row.Scan(&last)
	return last - record.Key(n) + 1, err
}

// rows returns what a query finds, as read by scan.
func rows[T any](ctx context.Context, v *view, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	found, err := v.tx.QueryContext(ctx, v.dialect.Query(query), args...)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var all []T
	for found.Next() {
		one, err := scan(found)
		if err != nil {
			return nil, &onrecord.Error{
				Code: onrecord.Damaged, Message: "the record holds what onrecord did not write: " + err.Error(), Hint: "undo what another program changed in it, or go back to a backup", Err: err,
			}
		}
		all = append(all, one)
	}
	return all, found.Err()
}

// only returns the one thing found, and an error of code NotFound when there
// is none.
func only[T any](found []*T, what, id string) (*T, error) {
	if len(found) == 0 {
		return nil, onrecord.Errorf(onrecord.NotFound, "there is no %s %s in the record", what, id)
	}
	return found[0], nil
}

// scanText reads the one text of a row.
func scanText(row *sql.Rows) (string, error) {
	var s text
	err := row.Scan(&s)
	return string(s), err
}

// scanKey reads the one key of a row.
func scanKey(row *sql.Rows) (record.Key, error) {
	var key record.Key
	err := row.Scan(&key)
	return key, err
}

// placeholders returns "?, ?, ?" for n arguments.
func placeholders(n int) string {
	return strings.TrimSuffix(strings.Repeat("?, ", n), ", ")
}

// Setting implements record.View.
func (v *view) Setting(ctx context.Context, name string) (string, error) {
	values, err := rows(ctx, v, scanText, "SELECT value FROM settings WHERE name = ?", text(name))
	if err != nil || len(values) == 0 {
		return "", explain(ctx, v.dialect, "reading a setting", err)
	}
	return values[0], nil
}

// SetSetting implements record.Change.
func (c *change) SetSetting(ctx context.Context, name, value string) error {
	_, err := c.exec(ctx, "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", text(name), text(value))
	return c.wrote(ctx, "keeping a setting", err)
}

// Find implements record.View.
func (v *view) Find(ctx context.Context, q terms.Query, before record.Key, limit int) ([]record.Key, error) {
	prepared, possible := prepare(q)
	if !possible || limit <= 0 {
		return nil, nil
	}
	found, err := v.dialect.Find(ctx, v.tx, prepared, before, limit)
	return found, explain(ctx, v.dialect, "finding statements", err)
}
