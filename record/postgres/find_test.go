package postgres_test

import (
	"context"
	"fmt"
	"testing"

	"onrecord"
	"onrecord/record"
	"onrecord/record/terms"
)

// Statements are looked for block after block of keys; here they stand around
// the ends of blocks.
func TestFindAcrossBlocks(t *testing.T) {
	ctx := context.Background()
	url := server.Database(t)
	home := open(t, url)
	of := &record.Report{ID: "r", Current: true, Whole: true}
	var keys []record.Key
	add := func(c record.Change) error {
		for i := range 20 {
			stmt := &record.Statement{Report: of.Key, Read: onrecord.Statement{ID: fmt.Sprint(len(keys))}, Index: terms.Index{Words: []string{"common", fmt.Sprint("w", i%2)}}}
			if err := c.AddStatements(ctx, []*record.Statement{stmt}); err != nil {
				return err
			}
			keys = append(keys, stmt.Key)
		}
		return nil
	}
	for _, end := range []int{0, 4096, 16384, 1 << 20, 3 << 20} {
		execute(t, url, fmt.Sprintf("UPDATE onrecord.keys SET last = %d WHERE name = 'statements'", max(end-10, 0)))
		err := home.Change(ctx, func(c record.Change) error {
			if of.Key == 0 {
				if err := c.AddReports(ctx, []*record.Report{of}); err != nil {
					return err
				}
			}
			return add(c)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	err := home.View(ctx, func(v record.View) error {
		for name, every := range map[string]int{"common": 1, "w1": 2} {
			q := terms.Query{{Any: []terms.Term{{Words: []string{name}}}}}
			for limit := range len(keys) + 2 {
				for _, skip := range []int{0, 7, 50} {
					found, err := v.Find(ctx, q, keys[len(keys)-1-skip]+1, limit)
					if err != nil {
						return err
					}
					var want []record.Key
					for i := len(keys) - 1 - skip; i >= 0 && len(want) < limit; i-- {
						if i%every == every-1 {
							want = append(want, keys[i])
						}
					}
					if fmt.Sprint(found) != fmt.Sprint(want) {
						t.Fatalf("%s, limit %d, skipping %d: found %v, want %v", name, limit, skip, found, want)
					}
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
