package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"onrecord"
)

// Backup writes a copy of the record, as it is at one moment, to a file, while
// it is in use. The file is there when it is whole, never before. That there
// is such a file already is an error of code Invalid: nothing is overwritten.
func (h *Home) Backup(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); err == nil {
		return &onrecord.Error{Code: onrecord.Invalid, Path: path, Message: "there is a file already", Hint: "name another one"}
	}
	unfinished := path + ".unfinished"
	if err := os.Remove(unfinished); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return cannotWrite(path, err)
	}
	defer os.Remove(unfinished) //nolint:errcheck // it is gone, if all went well
	if err := h.vacuumInto(ctx, unfinished); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		explained := h.dialect.Explain(err)
		if explained.Code == onrecord.Full || explained.Code == onrecord.Unreadable { // that is the copy, not the record
			explained.Path = path
		}
		return explained
	}
	if err := finish(unfinished, path); err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

// vacuumInto writes the record as it is to a file. What only queries may not
// write another file either, so for this time it may do more.
func (h *Home) vacuumInto(ctx context.Context, path string) error {
	conn, err := h.readers.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	var only bool
	if err := conn.QueryRowContext(ctx, "PRAGMA query_only").Scan(&only); err != nil {
		return err
	}
	if only {
		if _, err := conn.ExecContext(ctx, "PRAGMA query_only = 0"); err != nil {
			return err
		}
		defer conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA query_only = 1") //nolint:errcheck // sets a flag
	}
	_, err = conn.ExecContext(ctx, "VACUUM INTO ?", path)
	return err
}

// finish makes sure that a file is on the disk, and gives it its name.
func finish(unfinished, path string) error {
	if err := sync(unfinished, os.O_RDWR); err != nil {
		return err
	}
	if err := os.Rename(unfinished, path); err != nil {
		return err
	}
	// The name is on the disk when the folder is. Not every system can say so.
	_ = sync(filepath.Dir(path), os.O_RDONLY)
	return nil
}

// sync waits until a file or folder is on the disk.
func sync(path string, mode int) error {
	file, err := os.OpenFile(path, mode, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	return file.Sync()
}

func cannotWrite(path string, err error) error {
	return &onrecord.Error{Code: onrecord.Unreadable, Path: path, Message: "the backup cannot be written: " + reason(err), Hint: "check who may write to the folder", Err: err}
}

// Check reads all of the record and returns an error of code Damaged when
// something in the file is not as it was written, and what. It takes about as
// long as reading the file.
func (h *Home) Check(ctx context.Context) error {
	findings, err := h.findings(ctx, "PRAGMA integrity_check(20)", `SELECT 'a row of ' || "table" || ' belongs to nothing' FROM pragma_foreign_key_check LIMIT 20`)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return h.dialect.Explain(err)
	}
	if len(findings) == 0 {
		return nil
	}
	return &onrecord.Error{Code: onrecord.Damaged, Path: h.dialect.path, Message: damaged + ": " + strings.Join(findings, "; "), Hint: damagedHint}
}

// findings returns what queries that check the file find, all on one state
// of it.
func (h *Home) findings(ctx context.Context, queries ...string) (findings []string, err error) {
	tx, err := h.readers.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	for _, query := range queries {
		rows, err := tx.QueryContext(ctx, query)
		if err != nil {
			return nil, err
		}
		for rows.Next() {
			var finding string
			if err := rows.Scan(&finding); err != nil {
				return nil, errors.Join(err, rows.Close())
			}
			if finding != "ok" {
				findings = append(findings, finding)
			}
		}
		if err := rows.Err(); err != nil {
			return nil, fmt.Errorf("checking: %w", err)
		}
	}
	return findings, nil
}
