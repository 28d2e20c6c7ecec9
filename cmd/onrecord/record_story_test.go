package main

import (
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"onrecord"
	"onrecord/internal/sharedtest"
	"onrecord/record"
	"onrecord/record/query"
)

// TestDirectQuotationsAreFoundByAnyThreeWords adds both reports of the house
// example and looks for each direct quotation by three of its words, in any
// order.
func TestDirectQuotationsAreFoundByAnyThreeWords(t *testing.T) {
	shared := sharedtest.Open(t)
	db := filepath.Join(t.TempDir(), "story.db")
	reports, err := filepath.Glob(filepath.Join(shared.Path("story-2017"), "*.txt"))
	if err != nil || len(reports) != 2 {
		t.Fatalf("the house example has %d reports (%v)", len(reports), err)
	}
	if status := run(t.Context(), append([]string{"add", "--db", db, "--published", "2017-06-04"}, reports...)); status != statusOK {
		t.Fatalf("add ends with %d", status)
	}
	rec, err := openRecord(t.Context(), db, toRead)
	if err != nil {
		t.Fatal(err)
	}
	defer rec.Close()
	random, quotations := rand.New(rand.NewPCG(3, 4)), 0
	for kept, err := range rec.All(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		for _, stmt := range kept.Statements {
			words := strings.Fields(strings.Map(onlyLetters, stmt.Content))
			if stmt.Read.Form != onrecord.Direct || len(words) < 3 {
				continue
			}
			quotations++
			for range 15 {
				random.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
				if asked := strings.Join(words[:3], " "); !finds(t, rec, asked, stmt.Read.ID) {
					t.Errorf("%q does not find %q", asked, stmt.Content)
				}
			}
		}
	}
	if quotations < 8 {
		t.Errorf("the house example has %d direct quotations", quotations)
	}
}

// onlyLetters leaves what people type of quoted words.
func onlyLetters(r rune) rune {
	if strings.ContainsRune("“”\"’‘'.,;:?!…–—()[]", r) {
		return ' '
	}
	return r
}

func finds(t *testing.T, rec *record.Record, words, id string) bool {
	t.Helper()
	q, err := query.Parse(words)
	if err != nil {
		t.Fatalf("%q: %v", words, err)
	}
	page, err := rec.Search(t.Context(), q, record.PageOptions{Limit: 20, Width: 100})
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(page.Hits, func(hit record.Hit) bool { return hit.Statement.Read.ID == id })
}
