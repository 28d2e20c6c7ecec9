// Package sqlite keeps a record in one SQLite file, which other programs can
// read while it is written to.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	_ "modernc.org/sqlite" // the driver

	"onrecord"
	"onrecord/record/sqlhome"
)

// Options say how to open a record. ReadOnly works for files and folders that
// cannot be written to.
type Options = sqlhome.Options

// A Home is a record in a file.
type Home struct {
	*sqlhome.Home
	dialect *dialect
	readers *sql.DB
	writer  *sql.DB
}

// Open opens the record in a file. Beside it SQLite keeps two more, the same
// name with -wal and -shm, until the last program that uses the record closes
// it: who copies the file alone while it is in use copies something broken
// (Home.Backup does not).
//
// Errors have code NotFound (no such file or folder), Invalid (it is something
// else), Unsupported (written by a newer onrecord), Unreadable, Damaged, or
// Busy.
func Open(ctx context.Context, path string, options Options) (*Home, error) {
	if err := lookAt(path, options); err != nil {
		return nil, err
	}
	home, err := open(ctx, path, options, nil)
	if !options.ReadOnly || onrecord.CodeOf(err) != onrecord.Unreadable {
		return home, err
	}
	// Not even the two files can be made: fine, as long as nobody writes.
	if file, statErr := os.Stat(path); statErr == nil && unwritten(path) {
		return open(ctx, path, options, file)
	}
	return nil, &onrecord.Error{
		Code: onrecord.Unreadable, Path: path, Message: "the file cannot be opened; of what was written last some is in the file with -wal, and bringing it in takes the right to write to the folder",
		Hint: "open the record once as a user who has it, or copy both files to a folder of your own", Err: err,
	}
}

// open opens the record; that it is frozen promises that nobody changes the
// file as it is now.
func open(ctx context.Context, path string, options Options, frozen fs.FileInfo) (*Home, error) {
	dialect := &dialect{path: path, wait: options.Patience(), frozen: frozen}
	readers, err := connect(path, readerPragmas, options.ReadOnly, frozen != nil)
	if err != nil {
		return nil, err
	}
	readers.SetMaxOpenConns(max(4, runtime.GOMAXPROCS(0)))
	readers.SetMaxIdleConns(max(4, runtime.GOMAXPROCS(0)))
	writer := readers
	if !options.ReadOnly {
		if writer, err = connect(path, writerPragmas, false, false); err != nil {
			return nil, errors.Join(err, readers.Close())
		}
		writer.SetMaxOpenConns(1)
	}
	home := &Home{sqlhome.New(dialect, readers, writer), dialect, readers, writer}
	if err := home.prepare(ctx, options); err != nil {
		home.Close()
		return nil, err
	}
	return home, nil
}

// Pragmas of connections. A change is on the disk when it is kept
// (synchronous). Memory is bounded: a connection
// keeps up to cache_size KiB (negative) of pages, and up to mmap_size bytes of
// the file are read where the system keeps them. SQLite waits for locks in steps
// of busy_timeout milliseconds.
const (
	commonPragmas = "_pragma=busy_timeout(200)&_pragma=foreign_keys(1)&_pragma=mmap_size(1073741824)&_dqs=0&_error_rc=1"
	readerPragmas = commonPragmas + "&_pragma=cache_size(-16384)"
	writerPragmas = commonPragmas + "&_txlock=immediate&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)" +
		"&_pragma=cache_size(-131072)&_pragma=wal_autocheckpoint(4000)&_pragma=journal_size_limit(67108864)"
)

// connect returns the pool of connections to a file.
func connect(path, pragmas string, readOnly, frozen bool) (*sql.DB, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	absolute = filepath.ToSlash(absolute)
	if !strings.HasPrefix(absolute, "/") { // a Windows drive
		absolute = "/" + absolute
	}
	if readOnly { // mode=ro would, but leaves the two files behind for want of the right to remove them
		pragmas += "&mode=rw&_pragma=query_only(1)"
	}
	if frozen {
		pragmas += "&immutable=1"
	}
	return sql.Open("sqlite", (&url.URL{Scheme: "file", Path: absolute, RawQuery: pragmas}).String())
}

// lookAt says what can be said of a path before SQLite opens it. It opens no
// file, since closing one would take the locks of SQLite away.
func lookAt(path string, options Options) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return &onrecord.Error{Code: onrecord.Invalid, Path: path, Message: "is a folder, and a record is a file", Hint: "name a file in it"}
	case err == nil:
		return nil
	case !errors.Is(err, fs.ErrNotExist):
		return &onrecord.Error{Code: onrecord.Unreadable, Path: path, Message: reason(err), Err: err}
	case options.ReadOnly || !options.Create:
		return &onrecord.Error{Code: onrecord.NotFound, Path: path, Message: "there is no record here", Hint: "check the path", Err: err}
	}
	if _, err := os.Stat(filepath.Dir(path)); err != nil {
		return &onrecord.Error{Code: onrecord.NotFound, Path: path, Message: "the folder for the record is not there", Hint: "make the folder first", Err: err}
	}
	return nil
}

// unwritten reports whether no program has written what is not in the file
// itself yet.
func unwritten(path string) bool {
	info, err := os.Stat(path + "-wal")
	return errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0
}

// reason returns what an error of the file system says, without the path.
func reason(err error) string {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return err.Error()
}
