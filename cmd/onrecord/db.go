package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/user"
	"strings"

	"github.com/spf13/cobra"

	"onrecord"
	"onrecord/record"
	"onrecord/record/postgres"
	"onrecord/record/sqlhome"
	"onrecord/record/sqlite"
)

// dbFlag names the record that a command works on.
type dbFlag struct {
	db string
}

// dbVariable names the record where no flag does.
const dbVariable = "ONRECORD_DB"

func (flag *dbFlag) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&flag.db, "db", "", "the record: a `FILE`, or postgres://USER@HOST/DATABASE (default: "+dbVariable+" of the environment)")
}

// location returns where the record is.
func (flag *dbFlag) location() (string, error) {
	switch {
	case flag.db != "":
		return flag.db, nil
	case os.Getenv(dbVariable) != "":
		return os.Getenv(dbVariable), nil
	}
	return "", errors.New("which record? give --db FILE or --db postgres://..., or set " + dbVariable)
}

// open opens the record that there is; access says what for.
func (flag *dbFlag) open(ctx context.Context, access access) (*record.Record, error) {
	location, err := flag.location()
	if err != nil {
		return nil, err
	}
	return openRecord(ctx, location, access)
}

// An access says what a record is opened for.
type access int

// What a record may be opened for.
const (
	toRead   access = iota // where one may not write, too
	toChange               // one that there is
	toMake                 // one that there is, or a new one
)

// openRecord opens the record at a location. What it returns ends the program
// with status 1.
func openRecord(ctx context.Context, location string, wanted access) (*record.Record, error) {
	home, err := upToDate(wanted, func(wanted access) (record.Home, error) {
		options := sqlhome.Options{Create: wanted == toMake, ReadOnly: wanted == toRead}
		if isPostgres(location) {
			return postgres.OpenWith(ctx, location, options)
		}
		return sqlite.Open(ctx, location, options)
	})
	if err != nil {
		return nil, failed(err)
	}
	return record.New(home), nil
}

// upToDate opens a record. One of an older version, which cannot be read as it
// is, is first opened to change, which brings it up to date, as far as the user
// may do that.
func upToDate[H record.Home](wanted access, open func(access) (H, error)) (H, error) {
	home, err := open(wanted)
	if wanted != toRead || onrecord.CodeOf(err) != onrecord.Unsupported {
		return home, err
	}
	older, openErr := open(toChange)
	if openErr != nil {
		return home, err
	}
	if err := older.Close(); err != nil {
		return home, err
	}
	return open(toRead)
}

func isPostgres(location string) bool {
	return strings.HasPrefix(location, "postgres://") || strings.HasPrefix(location, "postgresql://")
}

// notRecord returns an error when the file to write to is the record at a
// location, or any SQLite file: writing would destroy it.
func notRecord(output, location string) error {
	if output == "" {
		return nil
	}
	destroys := fmt.Errorf("--output %s is a record; writing would destroy it", output)
	info, err := os.Stat(output)
	if err != nil {
		return nil
	}
	if record, err := os.Stat(location); err == nil && os.SameFile(info, record) {
		return destroys
	}
	file, err := os.Open(output)
	if err != nil {
		return nil
	}
	defer file.Close()
	start := make([]byte, len(sqliteStart))
	if n, _ := io.ReadFull(file, start); n == len(start) && string(start) == sqliteStart {
		return destroys
	}
	return nil
}

// sqliteStart is how SQLite files begin (sqlite.org/fileformat.html).
const sqliteStart = "SQLite format 3\x00"

// failed makes an error one that ends the program with status 1, or, when the
// user stopped it, with that status.
func failed(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, context.Canceled):
		return &exitError{statusInterrupted, "stopped"}
	case onrecord.CodeOf(err) == onrecord.Internal:
		return &exitError{statusIncomplete, err.Error() + " (this is a fault of onrecord)"}
	}
	return &exitError{statusIncomplete, err.Error()}
}

// with opens the record, runs fn on it, and closes it.
func (flag *dbFlag) with(ctx context.Context, access access, fn func(*record.Record) error) error {
	rec, err := flag.open(ctx, access)
	if err != nil {
		return err
	}
	return use(rec, fn)
}

// use runs fn on a record and closes it.
func use(rec *record.Record, fn func(*record.Record) error) error {
	err := fn(rec)
	if closeErr := rec.Close(); err == nil {
		err = closeErr
	}
	var exit *exitError
	if errors.As(err, &exit) {
		return err
	}
	return failed(err)
}

// author returns who makes edits, where no flag says so.
func author() string {
	if name := strings.TrimSpace(os.Getenv("ONRECORD_AUTHOR")); name != "" {
		return name
	}
	if u, err := user.Current(); err == nil && u.Username != "" {
		return u.Username
	}
	return fmt.Sprintf("user %d", os.Getuid())
}
