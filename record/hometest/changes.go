package hometest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"onrecord"
	"onrecord/record"
)

// count returns how many statements the record has.
func count(t testing.TB, home record.Home) int {
	t.Helper()
	return get(t, home, func(ctx context.Context, v record.View) (record.Counts, error) { return v.Counts(ctx) }).Statements
}

func testAtomic(t *testing.T, home record.Home) {
	reports := fillWith(t, home, []string{"kept"})
	ctx := context.Background()
	broken := errors.New("broken off")
	write := func(c record.Change) error {
		if err := c.AddReports(ctx, []*record.Report{report(5)}); err != nil {
			return err
		}
		if err := c.AddStatements(ctx, []*record.Statement{statement(reports[0], 5, "lost")}); err != nil {
			return err
		}
		return c.SetSetting(ctx, "lost", "yes")
	}
	err := home.Change(ctx, func(c record.Change) error {
		if err := write(c); err != nil {
			return err
		}
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("the error of the change is %v", err)
	}
	func() {
		defer func() {
			if recover() == nil {
				t.Error("a panic did not come through")
			}
		}()
		home.Change(ctx, func(c record.Change) error { //nolint:errcheck // panics
			if err := write(c); err != nil {
				t.Error(err)
			}
			panic("in the middle")
		})
	}()
	same(t, "setting", get(t, home, func(ctx context.Context, v record.View) (string, error) { return v.Setting(ctx, "lost") }), "")
	same(t, "statements", find(t, home, nil, 9), []string{"kept"})
	change(t, home, func(_ context.Context, c record.Change) error { return write(c) }) // nothing of it is in the way
}

func testPassedOver(t *testing.T, home record.Home) {
	ctx := context.Background()
	err := home.Change(ctx, func(c record.Change) error {
		if err := c.SetSetting(ctx, "lost", "yes"); err != nil {
			return err
		}
		c.AddStatements(ctx, []*record.Statement{statement(report(9), 0)}) //nolint:errcheck // that is the test
		return nil
	})
	wantCode(t, "the change", err, onrecord.NotFound)
	same(t, "setting", get(t, home, func(ctx context.Context, v record.View) (string, error) { return v.Setting(ctx, "lost") }), "")
}

func testOneState(t *testing.T, home record.Home) {
	fillWith(t, home, []string{"a"})
	see(t, home, func(ctx context.Context, v record.View) error {
		before, err := v.Counts(ctx)
		if err != nil {
			return err
		}
		change(t, home, func(ctx context.Context, c record.Change) error {
			added := report(5)
			if err := c.AddReports(ctx, []*record.Report{added}); err != nil {
				return err
			}
			return c.AddStatements(ctx, []*record.Statement{statement(added, 0, "b")})
		})
		after, err := v.Counts(ctx)
		if err != nil {
			return err
		}
		same(t, "counts", after, before)
		keys, err := v.Find(ctx, nil, 0, 9)
		same(t, "found", len(keys), 1)
		return err
	})
	same(t, "in the next view", count(t, home), 2)
}

func testReadsOwn(t *testing.T, home record.Home) {
	change(t, home, func(ctx context.Context, c record.Change) error {
		added := report(5)
		if err := c.AddReports(ctx, []*record.Report{added}); err != nil {
			return err
		}
		if err := c.AddStatements(ctx, []*record.Statement{statement(added, 0, "own")}); err != nil {
			return err
		}
		keys, err := c.Find(ctx, nil, 0, 9)
		if err != nil {
			return err
		}
		own, err := c.StatementsByKey(ctx, keys)
		if err == nil && (len(own) != 1 || own[0].Content != "own") {
			t.Errorf("a change reads %v", own)
		}
		return err
	})
}

// testConcurrent lets readers look while a writer adds reports of three
// statements each: whatever they see, it is whole changes.
func testConcurrent(t *testing.T, home record.Home) {
	ctx, done := context.WithCancel(context.Background())
	var group sync.WaitGroup
	for range 3 {
		group.Go(func() {
			for ctx.Err() == nil {
				see(t, home, func(ctx context.Context, v record.View) error {
					counts, err := v.Counts(ctx)
					if err != nil {
						return err
					}
					keys, err := v.Find(ctx, nil, 0, 1000)
					if err != nil {
						return err
					}
					statements, err := v.StatementsByKey(ctx, keys)
					if n := 3 * counts.Reports; counts.Statements != n || len(keys) != n || len(statements) != n {
						t.Errorf("%d reports have %d statements, of which %d are found and %d there", counts.Reports, counts.Statements, len(keys), len(statements))
					}
					return err
				})
			}
		})
	}
	for i := range 15 {
		change(t, home, func(ctx context.Context, c record.Change) error {
			added := report(i)
			if err := c.AddReports(ctx, []*record.Report{added}); err != nil {
				return err
			}
			for n := range 3 {
				if err := c.AddStatements(ctx, []*record.Statement{statement(added, n, "word", fmt.Sprint(n))}); err != nil {
					return err
				}
			}
			return nil
		})
	}
	done()
	group.Wait()
}

func testTurns(t *testing.T, home record.Home) {
	var group sync.WaitGroup
	for writer := range 4 {
		group.Go(func() {
			for i := range 8 {
				err := home.Change(context.Background(), func(c record.Change) error {
					n, err := c.Setting(context.Background(), "counter")
					if err != nil {
						return err
					}
					if err := c.AddReports(context.Background(), []*record.Report{report(100*writer + i)}); err != nil {
						return err
					}
					return c.SetSetting(context.Background(), "counter", n+"|")
				})
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	same(t, "counter", len(get(t, home, func(ctx context.Context, v record.View) (string, error) { return v.Setting(ctx, "counter") })), 32)
}

func testContext(t *testing.T, home record.Home) {
	ended, end := context.WithCancel(context.Background())
	end()
	if err := home.Change(ended, func(record.Change) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("a change whose context has ended: %v", err)
	}
	if err := home.View(ended, func(record.View) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("a view whose context has ended: %v", err)
	}
	// One that waits for another waits no longer than its context lasts.
	change(t, home, func(context.Context, record.Change) error {
		short, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
		defer cancel()
		if err := home.Change(short, func(record.Change) error { return nil }); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("a change that waited: %v", err)
		}
		return nil
	})
	// What was written when the context ends is not kept.
	ctx, cancel := context.WithCancel(context.Background())
	err := home.Change(ctx, func(c record.Change) error {
		err := c.SetSetting(ctx, "lost", "yes")
		cancel()
		return err
	})
	if err == nil {
		t.Error("a change was kept though its context had ended")
	}
	same(t, "setting", get(t, home, func(ctx context.Context, v record.View) (string, error) { return v.Setting(ctx, "lost") }), "")
}
