package sqlite

import (
	"errors"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"onrecord"
)

// What there is to say of a damaged file.
const (
	damaged     = "the record is damaged: a part of the file is not what was written there"
	damagedHint = "go back to a backup; what can be read still can be exported"
)

// Explain implements sqlhome.Dialect.
func (d *dialect) Explain(err error) *onrecord.Error {
	var ours *onrecord.Error
	if errors.As(err, &ours) {
		return ours
	}
	explained := &onrecord.Error{Code: onrecord.Internal, Path: d.path, Message: err.Error(), Err: err}
	var failed *sqlite.Error
	if !errors.As(err, &failed) {
		return explained
	}
	say := func(code onrecord.Code, message, hint string) {
		explained.Code, explained.Message, explained.Hint = code, message, hint
	}
	switch failed.Code() {
	case sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
		say(onrecord.Invalid, "what was to be added is in the record already", "")
		return explained
	case sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
		say(onrecord.NotFound, "what was to be added belongs to a report or statement that is not in the record", "")
		return explained
	}
	switch failed.Code() & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL:
		say(onrecord.Busy, "the record is being written to by "+holder(d.path), "wait until it is done, or end it, and try again; nothing was changed")
	case sqlite3.SQLITE_FULL:
		say(onrecord.Full, "there is no room left on the disk of the record", "make room and try again; the change was undone, and what was kept before is whole")
	case sqlite3.SQLITE_CORRUPT:
		say(onrecord.Damaged, damaged, damagedHint)
	case sqlite3.SQLITE_NOTADB:
		say(onrecord.Damaged, "is not a record: it is no SQLite file, or its first page was overwritten", "check the path, or go back to a backup; the file was not changed")
	case sqlite3.SQLITE_READONLY:
		say(onrecord.Unreadable, "the record cannot be written to", "check who may write to the file and its folder; commands that change nothing need no right to")
	case sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH:
		say(onrecord.Unreadable, "the file cannot be opened", "check who may read and write it and its folder")
	case sqlite3.SQLITE_IOERR:
		say(onrecord.Unreadable, "the disk of the record does not read or write", "check the disk; the change was undone")
	case sqlite3.SQLITE_TOOBIG:
		say(onrecord.TooLarge, "a text is larger than SQLite can keep", "")
	}
	return explained
}
