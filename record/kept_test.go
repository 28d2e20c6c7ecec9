package record_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"onrecord"
	"onrecord/internal/pgtest"
	"onrecord/record"
	"onrecord/record/postgres"
	"onrecord/record/sqlite"
)

var server pgtest.Server

func TestMain(m *testing.M) { os.Exit(server.Main(m)) }

// A bench has new records to try the rules on, in one of the homes.
type bench struct {
	open func(t *testing.T) record.Home
}

// onEachHome runs a test on records in SQLite and in PostgreSQL: the rules are the
// same.
func onEachHome(t *testing.T, test func(t *testing.T, on bench)) {
	t.Run("SQLite", func(t *testing.T) {
		test(t, bench{func(t *testing.T) record.Home {
			home, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "record.db"), sqlite.Options{Create: true})
			if err != nil {
				t.Fatal(err)
			}
			return home
		}})
	})
	t.Run("PostgreSQL", func(t *testing.T) {
		test(t, bench{func(t *testing.T) record.Home {
			home, err := postgres.Open(t.Context(), server.Database(t))
			if err != nil {
				t.Fatal(err)
			}
			return home
		}})
	})
}

// record returns a new record.
func (on bench) record(t *testing.T) *record.Record {
	t.Helper()
	rec, _ := on.home(t)
	return rec
}

// home returns a new record, and its home.
func (on bench) home(t *testing.T) (*record.Record, record.Home) {
	t.Helper()
	home := on.open(t)
	rec := record.New(home)
	t.Cleanup(func() {
		if err := rec.Close(); err != nil {
			t.Error(err)
		}
	})
	return rec, home
}

// A said is a statement of an invented report: each piece of it stands in the
// text once.
type said struct {
	source, cue, content string
	speaker              string
	act                  onrecord.Act
}

// reading returns the reading of an invented report.
func reading(t *testing.T, report onrecord.Report, saids ...said) *onrecord.Reading {
	t.Helper()
	r := &onrecord.Reading{Report: report, Reader: onrecord.ReaderInfo{Version: "1", Model: "one"}}
	r.Layout.Paragraphs = []onrecord.Span{{Start: 0, End: len(report.Text)}}
	points := onrecord.NewPointIndex(report.Text)
	span := func(words string) []onrecord.Span {
		if words == "" {
			return nil
		}
		at := strings.Index(report.Text, words)
		if at < 0 || strings.Count(report.Text, words) > 1 {
			t.Fatalf("%q does not stand in the report once", words)
		}
		return []onrecord.Span{{Start: at, End: at + len(words)}}
	}
	inPoints := func(spans []onrecord.Span) []onrecord.Span {
		out := make([]onrecord.Span, len(spans))
		for i := range spans {
			out[i] = points.Points(spans[i])
		}
		return out
	}
	for _, s := range saids {
		stmt := onrecord.Statement{Source: span(s.source), Cue: span(s.cue), Content: span(s.content), Act: s.act, Form: onrecord.Indirect, Confidence: 0.9}
		stmt.ID = onrecord.StatementID(report.ID(), inPoints(stmt.Source), inPoints(stmt.Cue), inPoints(stmt.Content))
		if s.speaker != "" {
			stmt.Speakers = []onrecord.Speaker{{Name: s.speaker, Kind: onrecord.Person, Basis: onrecord.Named, Confidence: 0.9}}
		}
		r.Statements = append(r.Statements, stmt)
	}
	return r
}

// bridge is an invented report, and flood another.
func bridge(t *testing.T) *onrecord.Reading {
	return reading(t, onrecord.Report{
		Path: "bridge.txt", Outlet: "Port Ellery Herald", Published: onrecord.Date{Year: 2026, Month: 3, Day: 4}, Language: "en",
		Text: "Zoë Marlow, the mayor, said the bridge is “safe – for now”. Engineer Ian Pell denied that he had warned her.",
	}, said{"Zoë Marlow, the mayor,", "said", "the bridge is “safe – for now”", "Zoë Marlow", onrecord.Assert},
		said{"Engineer Ian Pell", "denied", "that he had warned her", "Ian Pell", onrecord.Deny})
}

func flood(t *testing.T) *onrecord.Reading {
	return reading(t, onrecord.Report{
		URL: "https://herald.example/flood", Path: "flood.txt", Outlet: "Port Ellery Herald", Published: onrecord.Date{Year: 2026, Month: 3, Day: 9}, Language: "en",
		Text: "Marlow said the harbour would open again on Friday. She promised new walls.",
	}, said{"Marlow", "said", "the harbour would open again on Friday", "Marlow", onrecord.Assert},
		said{"She", "promised", "new walls", "Marlow", onrecord.Promise})
}

// keep adds readings under their paths and settles them.
func keep(t *testing.T, rec *record.Record, readings ...*onrecord.Reading) record.Added {
	t.Helper()
	var additions []record.Addition
	for _, r := range readings {
		additions = append(additions, record.Addition{Reading: r, Place: r.Report.Path})
	}
	added, err := rec.Add(t.Context(), additions)
	if err == nil {
		err = rec.Settle(t.Context(), nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return added
}

// all returns the current reports of a record.
func all(t *testing.T, rec *record.Record) []*record.Kept {
	t.Helper()
	var kept []*record.Kept
	for k, err := range rec.All(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		kept = append(kept, k)
	}
	return kept
}
