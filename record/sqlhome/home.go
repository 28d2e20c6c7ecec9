// Package sqlhome keeps a record in the tables of an SQL database: all that
// SQLite and PostgreSQL have in common. What they do differently is behind
// Dialect.
package sqlhome

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"onrecord"
	"onrecord/record"
)

// A Home keeps a record in a database whose tables its migrations have made.
type Home struct {
	dialect Dialect
	readers *sql.DB
	writer  *sql.DB
	turn    chan struct{} // holds one token while a Change runs
}

// Options say how to open a record.
type Options struct {
	Create   bool          // make a record where there is none; else that is an error of code NotFound
	ReadOnly bool          // change nothing
	Wait     time.Duration // how long a Change waits for other processes; 0 is 30 seconds
}

// Patience returns how long a Change waits for other processes before it
// fails with code Busy: longer than any Change takes of a program that is well.
func (o Options) Patience() time.Duration {
	if o.Wait == 0 {
		return 30 * time.Second
	}
	return o.Wait
}

// New returns the home in a database. Views run on connections of readers,
// Changes on one of writer; both may be the same. The home closes them.
func New(dialect Dialect, readers, writer *sql.DB) *Home {
	return &Home{dialect: dialect, readers: readers, writer: writer, turn: make(chan struct{}, 1)}
}

// A Tx is a transaction with the connection it runs on.
type Tx struct {
	*sql.Tx
	Conn *sql.Conn
}

// View implements record.Home.
func (h *Home) View(ctx context.Context, fn func(record.View) error) error {
	tx, err := h.begin(ctx, h.readers, h.dialect.BeginView)
	if err != nil {
		return err
	}
	defer tx.end()
	return fn(&view{h.dialect, tx})
}

// Change implements record.Home. Changes of this process wait for each other
// here; those of other processes where the dialect begins them.
func (h *Home) Change(ctx context.Context, fn func(record.Change) error) error {
	select {
	case h.turn <- struct{}{}:
		defer func() { <-h.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	tx, err := h.begin(ctx, h.writer, h.dialect.BeginChange)
	if err != nil {
		return err
	}
	defer tx.end()
	change := &change{view: view{h.dialect, tx}}
	if err := fn(change); err != nil {
		return err
	}
	if change.failed != nil { // fn has passed over it, and a part of what it wrote is missing
		return change.failed
	}
	if err := tx.Commit(); err != nil {
		return doubtful(explain(ctx, h.dialect, "keeping a change", err))
	}
	return nil
}

// doubtful says that a connection lost at the end of a change leaves open
// whether the change was kept.
func doubtful(err error) error {
	var ours *onrecord.Error
	if errors.As(err, &ours) && ours.Code == onrecord.Unreachable {
		ours.Message += " while a change was being kept, so that it may be kept or not"
		ours.Hint = "look into the record before doing it again"
	}
	return err
}

// begin starts a transaction. A connection that was lost since it was last
// used is replaced: nothing has been done on it yet.
func (h *Home) begin(ctx context.Context, db *sql.DB, begin func(context.Context, *sql.Conn) (*sql.Tx, error)) (*Tx, error) {
	for attempt := 0; ; attempt++ {
		conn, err := db.Conn(ctx)
		if err == nil {
			var tx *sql.Tx
			if tx, err = begin(ctx, conn); err == nil {
				return &Tx{Tx: tx, Conn: conn}, nil
			}
			conn.Close()
		}
		if attempt > db.Stats().MaxOpenConnections || ctx.Err() != nil || !h.dialect.Lost(err) {
			return nil, explain(ctx, h.dialect, "opening the record", err)
		}
	}
}

// end rolls back what was not committed, a panic under way included, and
// gives the connection back.
func (tx *Tx) end() {
	tx.Rollback() //nolint:errcheck // says only that it was committed, or that the connection is lost
	tx.Conn.Close()
}

// Close implements record.Home.
func (h *Home) Close() error {
	err := h.writer.Close()
	if h.readers != h.writer {
		err = errors.Join(h.readers.Close(), err)
	}
	if err != nil {
		return explain(context.Background(), h.dialect, "closing the record", err)
	}
	return nil
}

// explain makes an error of the database one of ours. It leaves alone what is
// ours already, and what comes of ctx having ended.
func explain(ctx context.Context, dialect Dialect, doing string, err error) error {
	var ours *onrecord.Error
	switch {
	case err == nil || errors.As(err, &ours):
		return err
	case ctx.Err() != nil:
		return ctx.Err()
	}
	explained := dialect.Explain(err)
	if explained.Code == onrecord.Internal {
		explained.Message = doing + ": " + explained.Message
	}
	return explained
}
