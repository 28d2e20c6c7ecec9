package query

import (
	"math"
	"testing"

	"onrecord"
)

func TestCursor(t *testing.T) {
	q := parse(t, "tax speaker:lee")
	for _, c := range []Cursor{
		{},
		{Window: 1},
		{Window: 123_456_789, Score: 1.0 / 3, Key: 123_456_000},
		{Window: math.MaxInt64, Score: math.MaxFloat64, Key: math.MaxInt64},
	} {
		spelt := q.Spell(c)
		got, err := parse(t, "tax   SPEAKER:lee").ReadCursor(spelt)
		if err != nil || got != c {
			t.Errorf("%+v is read as %+v, %v", c, got, err)
		}
		if len(spelt) > 60 {
			t.Errorf("%+v takes %d characters", c, len(spelt))
		}
		_, err = parse(t, "tax").ReadCursor(spelt)
		if onrecord.CodeOf(err) != onrecord.Invalid || err.Error() != "the cursor belongs to another query; go on with the query that gave it, or start without a cursor" {
			t.Errorf("a cursor of another query gives %v", err)
		}
		for _, broken := range []string{spelt[1:], spelt[:len(spelt)-1], spelt + "A", "?" + spelt, "x"} {
			if _, err := q.ReadCursor(broken); onrecord.CodeOf(err) != onrecord.Invalid {
				t.Errorf("%q for %q gives %v", broken, spelt, err)
			}
		}
	}
	if c, err := q.ReadCursor(""); err != nil || c != (Cursor{}) {
		t.Errorf("no cursor is read as %+v, %v", c, err)
	}
}

// TestCursorPages reads a window in pages of three and expects each answer once.
func TestCursorPages(t *testing.T) {
	q, candidates := parse(t, "tax"), invented(50, 10)
	ranked := Rank(candidates, q)
	var cursor Cursor
	var keys []int64
	for {
		page := cursor.After(Rank(candidates, q))
		if len(page) == 0 {
			break
		}
		page = page[:min(3, len(page))]
		for _, r := range page {
			keys = append(keys, r.Key)
		}
		last := page[len(page)-1]
		var err error
		cursor, err = q.ReadCursor(q.Spell(Cursor{Window: 50, Score: last.Score, Key: last.Key}))
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(keys) != len(ranked) {
		t.Fatalf("%d answers instead of %d", len(keys), len(ranked))
	}
	for i := range ranked {
		if keys[i] != ranked[i].Key {
			t.Errorf("answer %d has the key %d, want %d", i, keys[i], ranked[i].Key)
		}
	}
}

// FuzzCursor checks that no string makes ReadCursor panic, and that what it
// reads it has written.
func FuzzCursor(f *testing.F) {
	q := &Query{groups: []group{{any: []term{newWords("tax", false)}}}}
	f.Add(q.Spell(Cursor{Window: 1000, Score: 2.5, Key: 7}), int64(3), int64(4), 0.5)
	f.Add("AQ", int64(-1), int64(0), math.Inf(1))
	f.Fuzz(func(t *testing.T, spelt string, window, key int64, score float64) {
		if c, err := q.ReadCursor(spelt); err == nil && spelt != "" && q.Spell(c) != spelt {
			t.Errorf("%q is read as %+v, which is spelt %q", spelt, c, q.Spell(c))
		}
		c := Cursor{Window: window, Score: score, Key: key}
		if got, err := q.ReadCursor(q.Spell(c)); err != nil || got != c && score == score {
			t.Errorf("%+v is read as %+v, %v", c, got, err)
		}
	})
}
