package postgres

import (
	"database/sql/driver"
	"errors"
	"io"
	"net"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"

	"onrecord"
)

// Explain implements sqlhome.Dialect.
func (d *dialect) Explain(err error) *onrecord.Error {
	explained := &onrecord.Error{Code: onrecord.Internal, Path: d.path, Message: err.Error(), Err: err}
	say := func(code onrecord.Code, message, hint string) *onrecord.Error {
		explained.Code, explained.Message, explained.Hint = code, message, hint
		return explained
	}
	var ours *onrecord.Error
	if errors.As(err, &ours) {
		return ours
	}
	var failed *pgconn.PgError
	if !errors.As(err, &failed) {
		var connecting *pgconn.ConnectError
		switch {
		case errors.As(err, &connecting):
			return say(onrecord.Unreachable, "the database server does not answer", "check that it runs, and the host and port of the address")
		case d.Lost(err):
			return say(onrecord.Unreachable, "the connection to the database was lost", "try again")
		}
		return explained
	}
	switch failed.Code {
	case "23505": // unique_violation
		return say(onrecord.Invalid, "what was to be added is in the record already", "")
	case "23503": // foreign_key_violation
		return say(onrecord.NotFound, "what was to be added belongs to a report or statement that is not in the record", "")
	case "25006": // read_only_sql_transaction
		return say(onrecord.Unreadable, "the record is open for reading only", "open it for writing, on the server that takes changes")
	case "28000", "28P01": // invalid_authorization_specification, invalid_password
		return say(onrecord.Invalid, "the database does not let this user in: "+failed.Message, "check the user and the password of the address")
	case "3D000": // invalid_catalog_name
		return say(onrecord.NotFound, "there is no such database on the server", "make it with createdb, or check the name")
	case "42501": // insufficient_privilege
		return say(onrecord.Unreadable, "the user of the address may not do this: "+failed.Message, "let the owner of the database grant it")
	case "53100": // disk_full
		return say(onrecord.Full, "there is no room left on the disk of the database", "make room and try again; the change was undone, and what was kept before is whole")
	case "53300": // too_many_connections
		return say(onrecord.Busy, "the database server has no connection left", "try again when others have ended")
	case "54000": // program_limit_exceeded
		return say(onrecord.TooLarge, "a text is larger than PostgreSQL can keep", "")
	case "55P03": // lock_not_available
		return say(onrecord.Busy, "the record is being written to by another program", "wait until it is done, or end it, and try again; nothing was changed")
	case "57P03": // cannot_connect_now
		return say(onrecord.Unreachable, "the database server is starting or stopping", "try again in a moment")
	case "XX001", "XX002": // data_corrupted, index_corrupted
		return say(onrecord.Damaged, "the database is damaged: "+failed.Message, "go back to a backup")
	}
	if d.Lost(err) {
		return say(onrecord.Unreachable, "the connection to the database was lost: "+failed.Message, "try again")
	}
	return explained
}

// Lost implements sqlhome.Dialect.
func (d *dialect) Lost(err error) bool {
	var failed *pgconn.PgError
	if errors.As(err, &failed) { // by an administrator, or a crash; or 08, connection_exception
		return failed.Code == "57P01" || failed.Code == "57P02" || failed.Code == "57P05" || strings.HasPrefix(failed.Code, "08")
	}
	var connecting *pgconn.ConnectError
	if errors.As(err, &connecting) { // there was none to lose
		return false
	}
	var network *net.OpError
	return errors.Is(err, driver.ErrBadConn) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed) ||
		errors.As(err, &network) || pgconn.SafeToRetry(err)
}
