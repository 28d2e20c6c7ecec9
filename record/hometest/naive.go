package hometest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"onrecord/record"
	"onrecord/record/terms"
)

// matches says what it means that a statement matches a query.
func matches(index terms.Index, q terms.Query) bool {
	if len(index.Words) == 0 && len(index.Facets) == 0 {
		return false
	}
	for _, clause := range q {
		if slices.ContainsFunc(clause.Any, func(term terms.Term) bool { return holds(index, term) }) == clause.Not {
			return false
		}
	}
	return true
}

func holds(index terms.Index, term terms.Term) bool {
	if term.Facet != "" {
		return slices.Contains(index.Facets, term.Facet)
	}
	n := len(term.Words)
	for i := range index.Words {
		if n > 0 && i+n <= len(index.Words) && slices.Equal(index.Words[i:i+n], term.Words) {
			return true
		}
	}
	return false
}

// testFindRandom compares what homes find with what matches says, while
// statements are added, changed and removed.
func testFindRandom(t *testing.T, home record.Home) {
	random := rand.New(rand.NewPCG(7, 11))
	vocabulary := []string{"the", "a", "said", "was", "not", "tax", "élan", "it's", "東京", "=", "number0", "!"}
	some := func(most int) (words []string) {
		for range random.IntN(most + 1) {
			words = append(words, vocabulary[min(random.IntN(12), random.IntN(12))])
		}
		return words
	}
	index := func() (index terms.Index) {
		index.Words = some(8)
		for i := range 3 {
			if random.IntN(2) == 0 {
				index.Facets = append(index.Facets, fmt.Sprintf("number%d", i))
			}
		}
		return index
	}
	reports := fillWith(t, home, nil)
	known := map[record.Key]terms.Index{}
	for round := range 4 {
		change(t, home, func(ctx context.Context, c record.Change) error {
			var added []*record.Statement
			for i := range 60 {
				stmt := statement(reports[0], 100*round+i)
				stmt.Index = index()
				added = append(added, stmt)
			}
			if err := c.AddStatements(ctx, added); err != nil {
				return err
			}
			for _, stmt := range added {
				known[stmt.Key] = stmt.Index
			}
			for _, stmt := range added[:5] {
				stmt.Index = index()
				known[stmt.Key] = stmt.Index
			}
			if err := c.UpdateStatements(ctx, added[:5]); err != nil {
				return err
			}
			delete(known, added[5].Key)
			return c.RemoveStatements(ctx, []record.Key{added[5].Key})
		})
		see(t, home, func(ctx context.Context, v record.View) error {
			for range 50 {
				var q terms.Query
				for range random.IntN(4) {
					clause := terms.Clause{Not: random.IntN(3) == 0}
					for range 1 + random.IntN(3) {
						term := terms.Term{Words: some(3)}
						if random.IntN(3) == 0 || len(term.Words) == 0 {
							term = facet(fmt.Sprintf("number%d", random.IntN(4)))
						}
						clause.Any = append(clause.Any, term)
					}
					q = append(q, clause)
				}
				before, limit := record.Key(random.IntN(400)), 1+random.IntN(100)
				var want []record.Key
				for key, index := range known {
					if (before == 0 || key < before) && matches(index, q) {
						want = append(want, key)
					}
				}
				slices.Sort(want)
				slices.Reverse(want)
				want = want[:min(limit, len(want))]
				got, err := v.Find(ctx, q, before, limit)
				if err != nil {
					return fmt.Errorf("%+v: %w", q, err)
				}
				if !slices.Equal(got, want) {
					t.Errorf("%+v before %d, limit %d: found %v, want %v", q, before, limit, got, want)
				}
			}
			return nil
		})
	}
}
