// Package record keeps what was read: reports, their statements, who made them,
// and what people did about them. It has the rules; where things are kept is a
// Home's matter (packages sqlite and postgres).
//
// A report is kept once, by its ID. A report at a place (its URL, else its path)
// where another text was kept before is a new version: the old one stays, with
// its hash and time, but is no longer searched (versions.go). What people do
// about a statement is kept beside what the program read, never over it
// (edits.go). Whom a name stands for across reports is settled after each
// addition from all mentions of the name and from what people decided, so that
// the order in which reports come makes no difference (settle.go). Which report
// stands in which story is kept as it was last grouped (stories.go).
package record

import (
	"context"
	"time"

	"onrecord"
)

// A Record is the rules above a home. It is safe for use by several
// goroutines, and by several programs at once.
type Record struct {
	home Home
	now  func() time.Time
}

// New returns the record in a home.
func New(home Home) *Record { return &Record{home: home, now: time.Now} }

// Close closes the home.
func (r *Record) Close() error { return r.home.Close() }

// time returns the present time as the record keeps it.
func (r *Record) time() time.Time { return r.now().UTC().Truncate(time.Second) }

// The settings of a record.
const textsSetting = "texts"

// Texts says how much of the reports' text a record keeps.
type Texts string

// What a record may keep of texts.
const (
	WholeTexts     Texts = "whole"      // all of it
	StatementsOnly Texts = "statements" // the words of statements; the rest is blank
)

// Texts returns how much of the text this record keeps; "" when it has not been
// told yet.
func (r *Record) Texts(ctx context.Context) (texts Texts, err error) {
	err = r.home.View(ctx, func(v View) error {
		value, err := v.Setting(ctx, textsSetting)
		texts = Texts(value)
		return err
	})
	return texts, err
}

// SetTexts says how much of the text this record is to keep. It returns an error
// with code Invalid when the record has been told otherwise before: what was
// left out cannot come back, and what was kept is not thrown away by a flag.
func (r *Record) SetTexts(ctx context.Context, texts Texts) error {
	return r.home.Change(ctx, func(c Change) error {
		before, err := c.Setting(ctx, textsSetting)
		switch {
		case err != nil || Texts(before) == texts:
			return err
		case before != "":
			return &onrecord.Error{
				Code:    onrecord.Invalid,
				Message: "this record keeps " + describe[Texts(before)] + ", and that cannot change",
				Hint:    "start another record with --db for " + describe[texts],
			}
		}
		return c.SetSetting(ctx, textsSetting, string(texts))
	})
}

var describe = map[Texts]string{WholeTexts: "whole texts", StatementsOnly: "the words of statements only"}

// Counts says how much the record holds.
func (r *Record) Counts(ctx context.Context) (counts Counts, err error) {
	err = r.home.View(ctx, func(v View) error {
		counts, err = v.Counts(ctx)
		return err
	})
	return counts, err
}

// Tally counts the statements of current reports by a column, the most frequent
// values first; at most limit of them.
func (r *Record) Tally(ctx context.Context, column Column, limit int) (tallies []Tally, err error) {
	err = r.home.View(ctx, func(v View) error {
		tallies, err = v.Tally(ctx, column, limit)
		return err
	})
	return tallies, err
}
