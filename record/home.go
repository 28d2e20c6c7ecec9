package record

import (
	"context"
	"time"

	"onrecord"
	"onrecord/record/registry"
	"onrecord/record/terms"
)

// A Home keeps a record: SQLite in a file, or PostgreSQL. Homes store and find;
// what the record means (versions, edits, who a name stands for) is decided
// above them, so that every home behaves alike. record/hometest has the suite
// that all of them pass.
type Home interface {
	// View runs fn on one state of the record: what others write meanwhile
	// is not seen.
	View(ctx context.Context, fn func(View) error) error
	// Change runs fn as one change: all of it is kept, or nothing when fn or
	// the keeping fails or the process is killed. Changes happen one after
	// the other: one that has to wait for others of this process waits as long
	// as ctx lasts, for those of other processes no longer than the home was
	// told, after which the error has code Busy. An error of a method that
	// writes fails the whole change, even if fn passes over it.
	Change(ctx context.Context, fn func(Change) error) error
	// Close gives back what the home holds.
	Close() error
}

// An Eraser is a Home that can overwrite what was removed from the record or
// replaced in it. No Home reads or finds that again; until it is erased, who
// looks into the files may.
type Eraser interface {
	// Erase overwrites what Changes up to now have removed and replaced. It
	// takes as long as writing the record anew. An error says that it may be
	// there still, one with code Busy that others keep it from being
	// overwritten, for longer than the home was told to wait. It may be called
	// again at any time.
	Erase(ctx context.Context) error
}

// A View reads a record. Methods that look up one thing return an error with
// code NotFound where there is none. It is for one goroutine, and not to be
// used after fn has returned.
type View interface {
	// Setting returns the value of a setting, "" when it was never set.
	Setting(ctx context.Context, name string) (string, error)

	// KnownReports returns those of ids under which reports are kept, old
	// versions included.
	KnownReports(ctx context.Context, ids []string) (map[string]bool, error)
	// Report returns a report by its ID.
	Report(ctx context.Context, id string) (*Report, error)
	// ReportByKey returns a report by its key.
	ReportByKey(ctx context.Context, key Key) (*Report, error)
	// ReportHeads returns the reports with these keys without their texts and
	// layouts, leaving out those that are not there.
	ReportHeads(ctx context.Context, keys []Key) (map[Key]*Report, error)
	// ReportsAt returns the versions of the report at a place, oldest first.
	ReportsAt(ctx context.Context, place string) ([]*Report, error)
	// Reports returns up to limit reports with keys above after, in the order
	// of their keys, old versions included.
	Reports(ctx context.Context, after Key, limit int) ([]*Report, error)
	// Heads returns the reports that Reports does without their texts and
	// layouts.
	Heads(ctx context.Context, after Key, limit int) ([]*Report, error)
	// InStory returns the current reports that stand in the story with this
	// ID, in the order of their keys, without their texts and layouts.
	InStory(ctx context.Context, story string) ([]*Report, error)
	// StoryLabels returns the labels of the stories with these IDs, of all
	// when ids is nil, leaving out those that have none.
	StoryLabels(ctx context.Context, ids []string) (map[string]string, error)
	// LastReport returns the largest key that a report was ever given, 0 when
	// there was none. Where damage keeps Reports from going on, the keys up to
	// this one can be tried one after the other.
	LastReport(ctx context.Context) (Key, error)
	// PlaceOf returns the place of the report with this key. It may take long,
	// and finds it, as far as the home can, where the report itself is damaged.
	PlaceOf(ctx context.Context, report Key) (string, error)

	// Statement returns a statement by its ID.
	Statement(ctx context.Context, id string) (*Statement, error)
	// Statements returns the statements of the report with this key, in the
	// order in which the report has them.
	Statements(ctx context.Context, report Key) ([]*Statement, error)
	// StatementsByKey returns the statements with these keys in their order,
	// leaving out those that are not there.
	StatementsByKey(ctx context.Context, keys []Key) ([]*Statement, error)
	// Find returns the keys below before (0: all) of the up to limit
	// statements with the largest keys that match, largest first.
	Find(ctx context.Context, q terms.Query, before Key, limit int) ([]Key, error)

	// Mentions returns the speakers named in statements of current reports
	// in these blocks of names, of all when blocks is nil, in the order of
	// their statements.
	Mentions(ctx context.Context, blocks []string) ([]registry.Mention, error)
	// Names returns how often each name stands for each speaker in current
	// reports, in the order of speaker, name and kind.
	Names(ctx context.Context) ([]registry.NameCount, error)
	// Unsettled returns up to limit blocks of names that have changed since
	// they were last settled, in alphabetical order.
	Unsettled(ctx context.Context, limit int) ([]string, error)

	// Edits returns the edits of the statement with this ID, oldest first.
	Edits(ctx context.Context, statement string) ([]Edit, error)
	// EditsOf returns the edits of the statements of the report with this ID,
	// oldest first.
	EditsOf(ctx context.Context, report string) ([]Edit, error)
	// Decisions returns what was decided about speakers, oldest first.
	Decisions(ctx context.Context) ([]registry.Decision, error)
	// Tally counts the statements of current reports by what a column says,
	// those that were rejected left out: the most frequent first, then in the
	// order of the alphabet; at most limit of them.
	Tally(ctx context.Context, column Column, limit int) ([]Tally, error)
	// Counts returns how much the record holds.
	Counts(ctx context.Context) (Counts, error)
}

// A Change reads a record and writes to it. What it has written it reads.
type Change interface {
	View

	// SetSetting sets a setting.
	SetSetting(ctx context.Context, name, value string) error
	// AddReports keeps reports and gives them keys, larger than all before
	// and rising. Those whose IDs are kept already are an error.
	AddReports(ctx context.Context, reports []*Report) error
	// UpdateReport replaces everything about a report but its key and ID.
	UpdateReport(ctx context.Context, report *Report) error
	// SetStory puts the report with this key into a story, "" for none, and
	// changes nothing else about it.
	SetStory(ctx context.Context, report Key, story string) error
	// LabelStories sets the labels of stories by their IDs; "" takes one away.
	LabelStories(ctx context.Context, labels map[string]string) error
	// RemoveReport removes the report with this key, its statements, their
	// mentions, what they are found by, and their edits.
	RemoveReport(ctx context.Context, report Key) error

	// AddStatements keeps statements with what they are found by and the
	// speakers they mention, and gives them keys, larger than all before and
	// rising, which it sets in their mentions as well.
	AddStatements(ctx context.Context, statements []*Statement) error
	// UpdateStatements replaces everything about statements but their keys,
	// IDs and reports.
	UpdateStatements(ctx context.Context, statements []*Statement) error
	// Reindex replaces what statements are found by, and nothing else about
	// them.
	Reindex(ctx context.Context, statements []*Statement) error
	// RemoveStatements removes statements, not their edits.
	RemoveStatements(ctx context.Context, keys []Key) error

	// Unsettle notes that blocks of names have changed; Settle that they are
	// settled.
	Unsettle(ctx context.Context, blocks []string) error
	Settle(ctx context.Context, blocks []string) error

	// AddEdit keeps an edit and gives it its number.
	AddEdit(ctx context.Context, edit *Edit) error
	// AddDecision keeps a decision and gives it its number.
	AddDecision(ctx context.Context, decision *registry.Decision) error
}

// A Key numbers reports, or statements, in the order in which they were added.
// Keys differ between homes; IDs do not. 0 is no key.
type Key = int64

// A Report is one version of a report in the record.
type Report struct {
	Key     Key
	ID      string
	Place   string    // its URL, or the path it was added from: what its versions have in common
	Version int       // from 1
	Current bool      // no later version is kept
	Added   time.Time // to the second, UTC
	Hash    string    // SHA-256 of the text as it was added, in hexadecimal
	Whole   bool      // the text is whole; else all but the words of statements is blank
	Story   string    // ID of the story that it stands in, with all versions at its place; "" for none
	Report  onrecord.Report
	Layout  onrecord.Layout
	Reader  onrecord.ReaderInfo
}

// A Statement is one statement in the record.
type Statement struct {
	Key     Key
	Report  Key
	Number  int                 // among the statements of its report as read, from 0
	Read    onrecord.Statement  // as the program reads it; spans in bytes of the report's text
	Edited  *onrecord.Statement // with the edits made by hand; nil when there are none
	Status  onrecord.Status
	Content string             // the words of the content as edited, pieces parted by " … "
	Index   terms.Index        // by what it is found; empty when it is not to be found, and in what a View returns
	Said    []registry.Mention // its speakers as edited
}

// An Edit is what somebody did about a statement.
type Edit struct {
	Number    int64 // rising
	Statement string
	Report    string // ID of its report
	Field     string // what it is about: status, speakers, act, date, source, cue, content
	Value     string // what it is to be, in JSON
	Author    string
	Made      time.Time // to the second, UTC
}

// Counts says how much a record holds. Stories are counted by their current
// reports.
type Counts struct {
	Reports    int // current versions
	Versions   int // all versions
	Statements int // of current versions
	Edits      int
	Stories    int
	First      onrecord.Date // earliest and latest day of publication; zero when none is known
	Last       onrecord.Date
}

// A Column is something by which statements are counted.
type Column string

// The columns.
const (
	ByAct    Column = "act"
	ByForm   Column = "form"
	ByOutlet Column = "outlet" // of the report
	ByYear   Column = "year"   // of publication of the report
	ByStatus Column = "status"
)

// A Tally is how many statements have a value; "" is not known, or unchecked.
type Tally struct {
	Value      string
	Statements int
}
