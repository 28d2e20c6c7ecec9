package hometest

import (
	"context"
	"testing"

	"onrecord"
	"onrecord/record"
	"onrecord/record/terms"
)

func testEmpty(t *testing.T, home record.Home) {
	see(t, home, func(ctx context.Context, v record.View) error {
		_, err := v.Report(ctx, "r0")
		wantCode(t, "Report", err, onrecord.NotFound)
		_, err = v.ReportByKey(ctx, 1)
		wantCode(t, "ReportByKey", err, onrecord.NotFound)
		_, err = v.PlaceOf(ctx, 1)
		wantCode(t, "PlaceOf", err, onrecord.NotFound)
		last, err := v.LastReport(ctx)
		if last != 0 || err != nil {
			t.Errorf("LastReport of an empty record: %d, %v", last, err)
		}
		_, err = v.Statement(ctx, "s0")
		wantCode(t, "Statement", err, onrecord.NotFound)
		for name, method := range map[string]func() (int, error){
			"Setting":         func() (int, error) { s, err := v.Setting(ctx, "x"); return len(s), err },
			"KnownReports":    func() (int, error) { m, err := v.KnownReports(ctx, []string{"r0"}); return len(m), err },
			"KnownReports()":  func() (int, error) { m, err := v.KnownReports(ctx, nil); return len(m), err },
			"ReportHeads":     func() (int, error) { m, err := v.ReportHeads(ctx, []record.Key{1}); return len(m), err },
			"ReportsAt":       func() (int, error) { l, err := v.ReportsAt(ctx, "x"); return len(l), err },
			"Heads":           func() (int, error) { l, err := v.Heads(ctx, 0, 9); return len(l), err },
			"InStory":         func() (int, error) { l, err := v.InStory(ctx, "t0"); return len(l), err },
			"StoryLabels":     func() (int, error) { m, err := v.StoryLabels(ctx, []string{"t0"}); return len(m), err },
			"StoryLabels()":   func() (int, error) { m, err := v.StoryLabels(ctx, nil); return len(m), err },
			"Reports":         func() (int, error) { l, err := v.Reports(ctx, 0, 9); return len(l), err },
			"Statements":      func() (int, error) { l, err := v.Statements(ctx, 1); return len(l), err },
			"StatementsByKey": func() (int, error) { l, err := v.StatementsByKey(ctx, []record.Key{1}); return len(l), err },
			"Find":            func() (int, error) { l, err := v.Find(ctx, terms.Query{}, 0, 9); return len(l), err },
			"Mentions":        func() (int, error) { l, err := v.Mentions(ctx, []string{"x"}); return len(l), err },
			"Names":           func() (int, error) { l, err := v.Names(ctx); return len(l), err },
			"Unsettled":       func() (int, error) { l, err := v.Unsettled(ctx, 9); return len(l), err },
			"Edits":           func() (int, error) { l, err := v.Edits(ctx, "s0"); return len(l), err },
			"EditsOf":         func() (int, error) { l, err := v.EditsOf(ctx, "r0"); return len(l), err },
			"Decisions":       func() (int, error) { l, err := v.Decisions(ctx); return len(l), err },
			"Tally":           func() (int, error) { l, err := v.Tally(ctx, record.ByAct, 9); return len(l), err },
		} {
			if n, err := method(); n != 0 || err != nil {
				t.Errorf("%s of an empty record: %d, %v", name, n, err)
			}
		}
		counts, err := v.Counts(ctx)
		same(t, "Counts", counts, record.Counts{})
		return err
	})
	change(t, home, func(ctx context.Context, c record.Change) error {
		if err := c.AddReports(ctx, nil); err != nil {
			return err
		}
		if err := c.AddStatements(ctx, nil); err != nil {
			return err
		}
		if err := c.LabelStories(ctx, nil); err != nil {
			return err
		}
		if err := c.Reindex(ctx, nil); err != nil {
			return err
		}
		return c.RemoveStatements(ctx, []record.Key{7})
	})
}

func testSettings(t *testing.T, home record.Home) {
	for _, value := range []string{"one", odd, ""} {
		change(t, home, func(ctx context.Context, c record.Change) error { return c.SetSetting(ctx, "kept "+odd, value) })
		got := get(t, home, func(ctx context.Context, v record.View) (string, error) { return v.Setting(ctx, "kept "+odd) })
		same(t, "setting", got, value)
	}
}

func testReports(t *testing.T, home record.Home) {
	all := fillWith(t, home, nil, nil, nil, nil)
	see(t, home, func(ctx context.Context, v record.View) error {
		got, err := v.Reports(ctx, 0, 9)
		if err != nil {
			return err
		}
		same(t, "all", got, all)
		if got, err = v.Reports(ctx, all[1].Key, 1); err != nil {
			return err
		}
		same(t, "one after the second", got, all[2:3])
		if got, err = v.Reports(ctx, all[3].Key, 9); err != nil {
			return err
		}
		same(t, "after the last", got, []*record.Report{})
		one, err := v.Report(ctx, "r2")
		if err != nil {
			return err
		}
		same(t, "by ID", one, all[2])
		known, err := v.KnownReports(ctx, []string{"r0", "r3", "r4", "'"})
		if err != nil {
			return err
		}
		same(t, "known", known, map[string]bool{"r0": true, "r3": true})
		heads, err := v.ReportHeads(ctx, []record.Key{all[0].Key, 99})
		if err != nil {
			return err
		}
		place, err := v.PlaceOf(ctx, all[2].Key)
		if err != nil {
			return err
		}
		same(t, "place", place, all[2].Place)
		last, err := v.LastReport(ctx)
		if err != nil {
			return err
		}
		same(t, "last", last, all[3].Key)
		head := *all[0]
		head.Report.Text, head.Layout = "", onrecord.Layout{}
		same(t, "heads", heads, map[record.Key]*record.Report{head.Key: &head})
		first, err := v.Heads(ctx, 0, 1)
		if err != nil {
			return err
		}
		same(t, "the first head", first, []*record.Report{&head})
		rest, err := v.Heads(ctx, all[0].Key, 9)
		same(t, "the heads after it", len(rest), 3)
		return err
	})
	ctx := context.Background()
	wantCode(t, "a report twice", home.Change(ctx, func(c record.Change) error {
		return c.AddReports(ctx, []*record.Report{report(7), report(2)})
	}), onrecord.Invalid)
	wantCode(t, "a report twice at once", home.Change(ctx, func(c record.Change) error {
		return c.AddReports(ctx, []*record.Report{report(7), report(7)})
	}), onrecord.Invalid)
	wantCode(t, "change of none", home.Change(ctx, func(c record.Change) error { return c.UpdateReport(ctx, report(7)) }), onrecord.NotFound)
	wantCode(t, "a story for none", home.Change(ctx, func(c record.Change) error { return c.SetStory(ctx, 99, "t1") }), onrecord.NotFound)
	wantCode(t, "removal of none", home.Change(ctx, func(c record.Change) error { return c.RemoveReport(ctx, 99) }), onrecord.NotFound)
}

func testFields(t *testing.T, home record.Home) {
	want := fullReport()
	stmt := fullStatement(want)
	ask := func() {
		t.Helper()
		same(t, "report", get(t, home, func(ctx context.Context, v record.View) (*record.Report, error) { return v.ReportByKey(ctx, want.Key) }), want)
		same(t, "statement", get(t, home, func(ctx context.Context, v record.View) (*record.Statement, error) { return v.Statement(ctx, "sfull") }), stmt)
	}
	change(t, home, func(ctx context.Context, c record.Change) error {
		if err := c.AddReports(ctx, []*record.Report{want}); err != nil {
			return err
		}
		stmt.Report = want.Key
		if err := c.AddStatements(ctx, []*record.Statement{stmt}); err != nil {
			return err
		}
		for i := range stmt.Said {
			belongs(&stmt.Said[i], stmt, want)
		}
		return nil
	})
	ask()
	empty := &record.Report{Key: want.Key, ID: want.ID, Added: added}
	full := want
	want = empty
	want.Report.BlankedID = want.ID
	stmt = &record.Statement{Key: stmt.Key, Report: stmt.Report, Read: onrecord.Statement{ID: stmt.Read.ID}}
	change(t, home, func(ctx context.Context, c record.Change) error {
		if err := c.UpdateReport(ctx, want); err != nil {
			return err
		}
		return c.UpdateStatements(ctx, []*record.Statement{stmt})
	})
	ask()
	want, stmt = full, fullStatement(full)
	stmt.Key = 1
	for i := range stmt.Said {
		stmt.Said[i].Statement = 1
	}
	change(t, home, func(ctx context.Context, c record.Change) error {
		if err := c.UpdateReport(ctx, want); err != nil {
			return err
		}
		return c.UpdateStatements(ctx, []*record.Statement{stmt})
	})
	ask()
}

func testVersions(t *testing.T, home record.Home) {
	first, second := report(1), report(2)
	second.Place, second.Version = first.Place, 2
	change(t, home, func(ctx context.Context, c record.Change) error {
		if err := c.AddReports(ctx, []*record.Report{first}); err != nil {
			return err
		}
		first.Current = false
		if err := c.UpdateReport(ctx, first); err != nil {
			return err
		}
		return c.AddReports(ctx, []*record.Report{second, report(3)})
	})
	got := get(t, home, func(ctx context.Context, v record.View) ([]*record.Report, error) {
		return v.ReportsAt(ctx, first.Place)
	})
	same(t, "versions", got, []*record.Report{first, second})
}
