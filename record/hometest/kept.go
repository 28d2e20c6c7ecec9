package hometest

import (
	"context"
	"errors"
	"testing"

	"onrecord"
	"onrecord/record"
	"onrecord/record/registry"
	"onrecord/record/terms"
)

func testEdits(t *testing.T, home record.Home) {
	fillWith(t, home, []string{"a", "b"}, []string{"c"})
	edits := []*record.Edit{
		{Statement: "sr0.0", Report: "r0", Field: "act", Value: `"deny"`, Author: odd, Made: added},
		{Statement: "sr0.1", Report: "r0", Field: "status", Value: odd, Made: added},
		{Statement: "sr0.0", Report: "r0", Field: "act", Value: `"ask"`, Made: added},
		{Statement: "sr1.0", Report: "r1", Field: "status", Value: `"rejected"`, Made: added},
	}
	decisions := []*registry.Decision{{Line: "same: " + odd, Author: "x", Made: added}, {Line: "apart: a, b", Made: added}}
	change(t, home, func(ctx context.Context, c record.Change) error {
		for _, edit := range edits {
			if err := c.AddEdit(ctx, edit); err != nil {
				return err
			}
		}
		for _, decision := range decisions {
			if err := c.AddDecision(ctx, decision); err != nil {
				return err
			}
		}
		return nil
	})
	if edits[0].Number < 1 || edits[3].Number <= edits[2].Number || decisions[1].Number <= decisions[0].Number {
		t.Errorf("numbers do not rise: edits %d, %d, decisions %d, %d", edits[2].Number, edits[3].Number, decisions[0].Number, decisions[1].Number)
	}
	see(t, home, func(ctx context.Context, v record.View) error {
		got, err := v.Edits(ctx, "sr0.0")
		if err != nil {
			return err
		}
		same(t, "edits of a statement", got, []record.Edit{*edits[0], *edits[2]})
		if got, err = v.EditsOf(ctx, "r0"); err != nil {
			return err
		}
		same(t, "edits of a report", got, []record.Edit{*edits[0], *edits[1], *edits[2]})
		decided, err := v.Decisions(ctx)
		same(t, "decisions", decided, []registry.Decision{*decisions[0], *decisions[1]})
		return err
	})
	change(t, home, func(ctx context.Context, c record.Change) error { // edits outlast statements
		return c.RemoveStatements(ctx, []record.Key{1, 2, 3})
	})
	got := get(t, home, func(ctx context.Context, v record.View) ([]record.Edit, error) { return v.EditsOf(ctx, "r0") })
	same(t, "edits of statements that are gone", len(got), 3)
	ctx := context.Background()
	wantCode(t, "an edit in no report", home.Change(ctx, func(c record.Change) error {
		return c.AddEdit(ctx, &record.Edit{Statement: "s", Report: "nowhere", Made: added})
	}), onrecord.NotFound)
}

func testCounts(t *testing.T, home record.Home) {
	reports := fillWith(t, home, []string{"a", "b", "c"}, []string{"d"}, []string{"e"}, nil)
	change(t, home, func(ctx context.Context, c record.Change) error {
		reports[0].Report.Published, reports[0].Report.Outlet = onrecord.Date{Year: 1999, Month: 12, Day: 31}, "Gazette"
		reports[2].Current = false
		reports[3].Report.Published = onrecord.Date{}
		for _, report := range reports {
			if err := c.UpdateReport(ctx, report); err != nil {
				return err
			}
		}
		all, err := c.StatementsByKey(ctx, []record.Key{1, 2, 3, 4})
		if err != nil {
			return err
		}
		all[0].Status, all[1].Status, all[1].Read.Act = onrecord.Rejected, onrecord.Confirmed, ""
		edited := all[2].Read
		edited.Act, edited.Form = onrecord.Deny, onrecord.Direct
		all[2].Edited = &edited
		if err := c.UpdateStatements(ctx, all); err != nil {
			return err
		}
		return c.AddEdit(ctx, &record.Edit{Statement: "sr0.0", Report: "r0", Made: added})
	})
	counts := get(t, home, func(ctx context.Context, v record.View) (record.Counts, error) { return v.Counts(ctx) })
	same(t, "counts", counts, record.Counts{
		Reports: 3, Versions: 4, Statements: 4, Edits: 1,
		First: onrecord.Date{Year: 1999, Month: 12, Day: 31}, Last: onrecord.Date{Year: 2017, Month: 3, Day: 2},
	})
	for column, want := range map[record.Column][]record.Tally{
		record.ByAct:    {{Value: "", Statements: 1}, {Value: "assert", Statements: 1}, {Value: "deny", Statements: 1}},
		record.ByForm:   {{Value: "", Statements: 2}, {Value: "direct", Statements: 1}},
		record.ByOutlet: {{Value: "Gazette", Statements: 2}, {Value: "Town Crier", Statements: 1}},
		record.ByYear:   {{Value: "1999", Statements: 2}, {Value: "2017", Statements: 1}},
		record.ByStatus: {{Value: "", Statements: 2}, {Value: "confirmed", Statements: 1}},
	} {
		got := get(t, home, func(ctx context.Context, v record.View) ([]record.Tally, error) { return v.Tally(ctx, column, 9) })
		same(t, "tally by "+string(column), got, want)
		got = get(t, home, func(ctx context.Context, v record.View) ([]record.Tally, error) { return v.Tally(ctx, column, 1) })
		same(t, "first of the tally by "+string(column), got, want[:1])
	}
	see(t, home, func(ctx context.Context, v record.View) error {
		_, err := v.Tally(ctx, "weather", 1)
		wantCode(t, "tally by what is no column", err, onrecord.Invalid)
		return nil
	})
}

func testRemoval(t *testing.T, home record.Home) {
	reports := fillWith(t, home, []string{"alpha", "beta"}, []string{"alpha"})
	change(t, home, func(ctx context.Context, c record.Change) error {
		for _, of := range reports {
			stmt := statement(of, 7, "gamma")
			stmt.Said = []registry.Mention{{Name: "Kim", Block: "kim", Speaker: "kim"}}
			if err := c.AddStatements(ctx, []*record.Statement{stmt}); err != nil {
				return err
			}
			if err := c.AddEdit(ctx, &record.Edit{Statement: stmt.Read.ID, Report: of.ID, Made: added}); err != nil {
				return err
			}
		}
		return c.RemoveReport(ctx, reports[0].Key)
	})
	see(t, home, func(ctx context.Context, v record.View) error {
		counts, err := v.Counts(ctx)
		if err != nil {
			return err
		}
		same(t, "counts", counts, record.Counts{Reports: 1, Versions: 1, Statements: 2, Edits: 1, First: reports[1].Report.Published, Last: reports[1].Report.Published})
		found, err := v.Find(ctx, terms.Query{}, 0, 9)
		if err != nil {
			return err
		}
		same(t, "what can be found", len(found), 2)
		names, err := v.Names(ctx)
		if err != nil {
			return err
		}
		same(t, "names", names, []registry.NameCount{{Speaker: "kim", Name: "Kim", Statements: 1}})
		statements, err := v.Statements(ctx, reports[0].Key)
		same(t, "statements", len(statements), 0)
		return err
	})
}

func testErase(t *testing.T, home record.Home) {
	eraser, erases := home.(record.Eraser)
	if !erases {
		t.Skip("SKIPPED, since this home cannot erase")
	}
	reports := fillWith(t, home, []string{"alpha"}, []string{"alpha beta"}, []string{"beta"})
	erase := func() {
		t.Helper()
		if err := eraser.Erase(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	erase() // what there is to erase is nothing
	change(t, home, func(ctx context.Context, c record.Change) error { return c.RemoveReport(ctx, reports[0].Key) })
	erase()
	same(t, "what is left", find(t, home, terms.Query{is(phrase("alpha"))}, 9), []string{"alpha beta"})
	change(t, home, func(ctx context.Context, c record.Change) error { return c.AddReports(ctx, reports[:1]) })
	same(t, "all that is left", find(t, home, nil, 9), []string{"beta", "alpha beta"})
	ended, end := context.WithCancel(context.Background())
	end()
	if err := eraser.Erase(ended); !errors.Is(err, context.Canceled) {
		t.Errorf("erasing with a context that has ended: %v", err)
	}
}

func testKeysRise(t *testing.T, home record.Home) {
	var last, lastStatement record.Key
	for i := range 4 {
		change(t, home, func(ctx context.Context, c record.Change) error {
			pair := []*record.Report{report(2 * i), report(2*i + 1)}
			if err := c.AddReports(ctx, pair); err != nil {
				return err
			}
			stmt := statement(pair[0], 0, "a")
			if err := c.AddStatements(ctx, []*record.Statement{stmt}); err != nil {
				return err
			}
			if pair[0].Key <= last || pair[1].Key <= pair[0].Key || stmt.Key <= lastStatement {
				t.Errorf("after %d, %d come reports %d, %d and statement %d", last, lastStatement, pair[0].Key, pair[1].Key, stmt.Key)
			}
			last, lastStatement = pair[1].Key, stmt.Key
			for _, report := range pair { // the next ones have larger keys all the same
				if err := c.RemoveReport(ctx, report.Key); err != nil {
					return err
				}
			}
			return nil
		})
	}
}
