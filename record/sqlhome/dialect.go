package sqlhome

import (
	"context"
	"database/sql"

	"onrecord"
	"onrecord/record"
	"onrecord/record/terms"
)

// A Dialect is what one database does in its own way. Queries are written
// with ? for each argument.
type Dialect interface {
	// BeginView begins a transaction that reads one state of the record.
	BeginView(ctx context.Context, conn *sql.Conn) (*sql.Tx, error)
	// BeginChange begins a transaction that no other Change, of whatever
	// process, runs beside. An error of code Busy says that another had not
	// ended after as long as the home waits.
	BeginChange(ctx context.Context, conn *sql.Conn) (*sql.Tx, error)

	// Query writes a query with the placeholders of the database.
	Query(query string) string
	// Among returns the condition that a column has one of values, a slice of
	// strings or keys, and its one argument.
	Among(column string, values any) (condition string, arg any)
	// Insert adds rows to a table. Their values are of the types of
	// database/sql/driver or driver.Valuers.
	Insert(ctx context.Context, tx *Tx, table string, columns []string, rows [][]any) error

	// Index makes statements findable that were not.
	Index(ctx context.Context, tx *Tx, entries []Entry) error
	// Unindex makes statements unfindable, if they were findable.
	Unindex(ctx context.Context, tx *Tx, keys []record.Key) error
	// Find returns the keys below before of the up to limit statements with
	// the largest keys that match, largest first.
	Find(ctx context.Context, tx *Tx, q Query, before record.Key, limit int) ([]record.Key, error)

	// Explain makes an error of the database one of ours, with code Internal
	// when it is none that users can do something about.
	Explain(err error) *onrecord.Error
	// Lost reports whether an error says that the connection is gone.
	Lost(err error) bool
}

// An Entry is what one statement is found by. Its words are none of them
// empty or longer than MaxWord.
type Entry struct {
	Key record.Key
	terms.Index
}
