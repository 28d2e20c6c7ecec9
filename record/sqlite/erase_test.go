package sqlite_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"onrecord"
	"onrecord/record"
	"onrecord/record/hometest"
	"onrecord/record/sqlite"
)

// reading returns an invented reading in which somebody says something.
func reading(name, words string) *onrecord.Reading {
	r := &onrecord.Reading{Report: onrecord.Report{
		Path: words + ".txt", Headline: "On " + words, Byline: []string{words}, Outlet: "Town " + words, Text: name + " said that " + words + " was over.",
	}}
	content := []onrecord.Span{{Start: len(name) + len(" said that "), End: len(r.Report.Text) - 1}}
	r.Statements = []onrecord.Statement{{
		Source: []onrecord.Span{{End: len(name)}}, Content: content, Venue: words, Confidence: 1,
		Speakers: []onrecord.Speaker{{Name: name, Kind: onrecord.Person, Basis: onrecord.Named, Description: words}},
	}}
	r.Statements[0].ID = onrecord.StatementID(r.Report.ID(), r.Statements[0].Source, nil, content)
	return r
}

// add adds readings.
func add(t *testing.T, rec *record.Record, readings ...*onrecord.Reading) {
	t.Helper()
	var additions []record.Addition
	for _, r := range readings {
		additions = append(additions, record.Addition{Reading: r, Place: r.Report.Path})
	}
	if _, err := rec.Add(t.Context(), additions); err != nil {
		t.Fatal(err)
	}
}

// keep adds readings and settles them.
func keep(t *testing.T, rec *record.Record, readings ...*onrecord.Reading) {
	t.Helper()
	add(t, rec, readings...)
	if err := rec.Settle(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
}

// remove removes a report as the command does.
func remove(t *testing.T, rec *record.Record, place string) error {
	t.Helper()
	if _, err := rec.Remove(t.Context(), place); err != nil {
		t.Fatal(err)
	}
	if err := rec.Settle(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	return rec.Erase(t.Context())
}

// holds returns the files of a record that have one of some words, in whatever
// case.
func holds(t *testing.T, path string, words ...string) (found []string) {
	t.Helper()
	for _, file := range []string{path, path + "-wal", path + "-shm"} {
		data, err := os.ReadFile(file)
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		for _, word := range words {
			if bytes.Contains(bytes.ToLower(data), []byte(strings.ToLower(word))) {
				found = append(found, filepath.Base(file)+": "+word)
			}
		}
	}
	return found
}

// namedIn reports whether what the record says about the speakers of a report
// has a word.
func namedIn(t *testing.T, home record.Home, place, word string) (named bool) {
	t.Helper()
	err := home.View(t.Context(), func(v record.View) error {
		reports, err := v.ReportsAt(t.Context(), place)
		if err != nil {
			return err
		}
		stmts, err := v.Statements(t.Context(), reports[0].Key)
		named = strings.Contains(fmt.Sprint(stmts[0].Said), word)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return named
}

func TestErase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	home := open(t, path)
	rec := record.New(home)
	const word, tail = "Qxzvrimbl", "zvrimbl" // FTS5 leaves out what a word has in common with the one before
	odd := reading(word+" Oduya", word)
	keep(t, rec, odd, reading("Oduya", "winter"), reading("K. "+word, "spring"))
	if !namedIn(t, home, "winter.txt", word) {
		t.Fatal("the word is not in what the record says about a speaker in another report")
	}
	if err := rec.Edit(t.Context(), odd.Statements[0].ID, record.VenueField, "at "+word, "Ana "+word); err != nil {
		t.Fatal(err)
	}
	stories := &record.Grouping{Of: map[string]string{odd.Report.ID(): "t1"}, Labels: map[string]string{"t1": word + ", winter"}}
	if err := rec.KeepStories(t.Context(), stories, nil); err != nil {
		t.Fatal(err)
	}
	again := reading(word+" Oduya", word)
	again.Statements[0].Speakers[0].Name = "Jo " + word
	again.Reader.Version = "2"
	if err := rec.Reread(t.Context(), []*onrecord.Reading{again}); err != nil { // rows are replaced
		t.Fatal(err)
	}
	if len(holds(t, path, tail)) == 0 {
		t.Fatal("the word is not in the record to begin with")
	}
	for _, place := range []string{word + ".txt", "spring.txt"} {
		if err := remove(t, rec, place); err != nil {
			t.Fatal(err)
		}
	}
	if found := holds(t, path, tail); len(found) > 0 {
		t.Errorf("after the removal the word is in %v", found)
	}
	if len(holds(t, path, "winter")) == 0 {
		t.Error("what was not removed is gone")
	}
	if err := home.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

// Rows of many sizes come and go: SQLite moves them about, and leaves copies.
func TestEraseLeavesNoCopies(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	home := open(t, path)
	random := rand.New(rand.NewPCG(1, 2))
	var gone, there []string
	removeSome := func(n int) error {
		return home.Change(t.Context(), func(c record.Change) error {
			for range n {
				i := random.IntN(len(there))
				reports, err := c.ReportsAt(t.Context(), there[i])
				if err != nil {
					return err
				}
				if err := c.RemoveReport(t.Context(), reports[0].Key); err != nil {
					return err
				}
				gone, there = append(gone, there[i]), slices.Delete(there, i, i+1)
			}
			return nil
		})
	}
	for round := range 12 {
		var readings []*onrecord.Reading
		for n := range 40 {
			word := fmt.Sprintf("%06dz%dz%dq", random.IntN(1_000_000), round, n)
			r := reading(word, strings.Repeat(word+" ", 1+random.IntN(1+random.IntN(60))))
			r.Report.Path = word
			readings, there = append(readings, r), append(there, word)
		}
		add(t, record.New(home), readings...)
		if err := removeSome(30); err != nil {
			t.Fatal(err)
		}
	}
	if err := record.New(home).Settle(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if err := home.Erase(t.Context()); err != nil {
		t.Fatal(err)
	}
	if found := holds(t, path, gone...); len(found) > 0 {
		t.Errorf("of %d words that were removed are left %v", len(gone), found)
	}
	if found := holds(t, path, there...); len(found) != len(there) {
		t.Errorf("of %d words that were not removed are left %d", len(there), len(found))
	}
}

func TestEraseBesideAReader(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	home, err := sqlite.Open(t.Context(), path, sqlite.Options{Create: true, Wait: 300 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	rec := record.New(home)
	keep(t, rec, reading("Kim Oduya", "qxzvrimbl"))
	reader, err := sqlite.Open(t.Context(), path, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	err = reader.View(t.Context(), func(v record.View) error {
		if _, err := v.Counts(t.Context()); err != nil {
			return err
		}
		wantError(t, "erasing what is being read", remove(t, rec, "qxzvrimbl.txt"), onrecord.Busy, path, "read")
		counts, err := v.Counts(t.Context())
		if counts.Reports != 1 {
			t.Errorf("who reads sees %d reports", counts.Reports)
		}
		return err
	})
	if err = errors.Join(err, home.Close(), reader.Close()); err != nil {
		t.Fatal(err)
	}
	next, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	addSome(t, next, 1)
	if err := next.Close(); err != nil {
		t.Fatal(err)
	}
	if found := holds(t, path, "zvrimbl"); len(found) > 0 {
		t.Errorf("after the next change the word is in %v", found)
	}
}

func TestEraseWhereOneMayNotWrite(t *testing.T) {
	path := newRecord(t, 1)
	readOnly, err := sqlite.Open(t.Context(), path, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer readOnly.Close()
	wantError(t, "erase", readOnly.Erase(context.Background()), onrecord.Unreadable, path, "written to")
	hometest.CheckAdded(t, readOnly, 1)
}
