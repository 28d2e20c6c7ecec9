package hometest

import (
	"context"
	"strings"
	"testing"

	"onrecord"
	"onrecord/record"
	"onrecord/record/registry"
)

func testStatements(t *testing.T, home record.Home) {
	reports := fillWith(t, home, []string{"a", "b", "c"}, []string{"d"}, nil)
	all := get(t, home, func(ctx context.Context, v record.View) ([]*record.Statement, error) {
		return v.Statements(ctx, reports[0].Key)
	})
	if len(all) != 3 || all[0].Content != "a" || all[2].Content != "c" {
		t.Fatalf("the statements of a report are %v", all)
	}
	see(t, home, func(ctx context.Context, v record.View) error {
		got, err := v.StatementsByKey(ctx, []record.Key{all[2].Key, 77, all[0].Key})
		same(t, "by key", got, []*record.Statement{all[2], all[0]})
		return err
	})
	// One more is found between the first and the second, and another has gone.
	between := statement(reports[0], 1, "between")
	between.Read.ID = "sbetween"
	all[1].Number = 2
	change(t, home, func(ctx context.Context, c record.Change) error {
		if err := c.AddStatements(ctx, []*record.Statement{between}); err != nil {
			return err
		}
		if err := c.UpdateStatements(ctx, all[1:2]); err != nil {
			return err
		}
		return c.RemoveStatements(ctx, []record.Key{all[2].Key, 77})
	})
	got := get(t, home, func(ctx context.Context, v record.View) ([]*record.Statement, error) {
		return v.Statements(ctx, reports[0].Key)
	})
	same(t, "in the order of the report", got, []*record.Statement{all[0], between, all[1]})

	ctx := context.Background()
	wantCode(t, "a statement twice", home.Change(ctx, func(c record.Change) error {
		return c.AddStatements(ctx, []*record.Statement{statement(reports[0], 0)})
	}), onrecord.Invalid)
	wantCode(t, "a statement of no report", home.Change(ctx, func(c record.Change) error {
		return c.AddStatements(ctx, []*record.Statement{statement(report(9), 0)})
	}), onrecord.NotFound)
	wantCode(t, "change of none", home.Change(ctx, func(c record.Change) error {
		return c.UpdateStatements(ctx, []*record.Statement{statement(reports[0], 9)})
	}), onrecord.NotFound)
	wantCode(t, "a day that is none", home.Change(ctx, func(c record.Change) error {
		stmt := statement(reports[0], 9)
		stmt.Read.Said.Start = onrecord.Date{Year: 2017, Month: 2, Day: 30}
		return c.AddStatements(ctx, []*record.Statement{stmt})
	}), onrecord.Invalid)
}

func testManySpans(t *testing.T, home record.Home) {
	reports := fillWith(t, home, nil)
	stmt := statement(reports[0], 0, strings.Fields(strings.Repeat("word ", 3000))...)
	for i := range 20000 {
		stmt.Read.Content = append(stmt.Read.Content, onrecord.Span{Start: 10 * i, End: 10*i + 7})
	}
	change(t, home, func(ctx context.Context, c record.Change) error {
		return c.AddStatements(ctx, []*record.Statement{stmt})
	})
	same(t, "statement", get(t, home, func(ctx context.Context, v record.View) (*record.Statement, error) {
		return v.Statement(ctx, stmt.Read.ID)
	}), stmt)
}

func testTexts(t *testing.T, home record.Home) {
	for i, text := range []string{"", "\x00", "a\x00b\x00", "\ufdd1", "\ufdd1zz", "\xff", "\ufdd1\x00\xff\ufdd1", odd, strings.Repeat("Grüße ", 200_000), "\ufeff", "{}", "null", "' OR 1=1"} {
		want := report(i)
		want.Report.Text, want.Report.URL, want.Place, want.Report.Headline = text, strings.Repeat("https://example.org/", 300)+text, strings.Repeat("p", 5000)+text, text
		want.Report.Byline = []string{"A", strings.ToValidUTF8(text, "")}
		change(t, home, func(ctx context.Context, c record.Change) error { return c.AddReports(ctx, []*record.Report{want}) })
		got := get(t, home, func(ctx context.Context, v record.View) ([]*record.Report, error) {
			return v.ReportsAt(ctx, want.Place)
		})
		same(t, "report", got, []*record.Report{want})
	}
}

func testSpeakers(t *testing.T, home record.Home) {
	old, current := report(0), report(1)
	old.Current = false
	change(t, home, func(ctx context.Context, c record.Change) error {
		return c.AddReports(ctx, []*record.Report{old, current})
	})
	say := func(of *record.Report, n int, said ...registry.Mention) *record.Statement {
		stmt := statement(of, n, "x")
		stmt.Said = said
		return stmt
	}
	kim := registry.Mention{Name: "Kim Oduya", Kind: onrecord.Person, Block: "oduya", Speaker: "kim", Sureness: 1}
	oduya := registry.Mention{Name: "Oduya", Kind: onrecord.Person, Block: "oduya", Speaker: "kim", Sureness: 0.75, Why: "the only one"}
	council := registry.Mention{Number: 1, Name: "Council", Kind: onrecord.Organisation, Block: "council", Speaker: "council"}
	statements := []*record.Statement{say(old, 0, kim), say(current, 0, kim, council), say(current, 1, oduya), say(current, 2)}
	var want []registry.Mention
	change(t, home, func(ctx context.Context, c record.Change) error { return c.AddStatements(ctx, statements) })
	for _, stmt := range statements[1:] {
		for i := range stmt.Said {
			belongs(&stmt.Said[i], stmt, current)
			want = append(want, stmt.Said[i])
		}
	}
	see(t, home, func(ctx context.Context, v record.View) error {
		got, err := v.Mentions(ctx, []string{"council", "nobody", "oduya"})
		if err != nil {
			return err
		}
		same(t, "mentions", got, want)
		if got, err = v.Mentions(ctx, []string{"council"}); err != nil {
			return err
		}
		same(t, "mentions of a block", got, want[1:2])
		if got, err = v.Mentions(ctx, nil); err != nil {
			return err
		}
		same(t, "all mentions", got, want)
		if got, err = v.Mentions(ctx, []string{}); err != nil {
			return err
		}
		same(t, "mentions of no block", got, []registry.Mention{})
		names, err := v.Names(ctx)
		if err != nil {
			return err
		}
		same(t, "names", names, []registry.NameCount{
			{Speaker: "council", Name: "Council", Kind: onrecord.Organisation, Statements: 1},
			{Speaker: "kim", Name: "Kim Oduya", Kind: onrecord.Person, Statements: 1},
			{Speaker: "kim", Name: "Oduya", Kind: onrecord.Person, Statements: 1},
		})
		all, err := v.Statements(ctx, current.Key)
		same(t, "statements", all, statements[1:])
		return err
	})
}

func testUnsettled(t *testing.T, home record.Home) {
	change(t, home, func(ctx context.Context, c record.Change) error {
		if err := c.Unsettle(ctx, []string{"Zulu", "b", "ä", "a", "b", odd}); err != nil {
			return err
		}
		return c.Unsettle(ctx, []string{"a", "c"})
	})
	unsettled := func(limit int) []string {
		return get(t, home, func(ctx context.Context, v record.View) ([]string, error) { return v.Unsettled(ctx, limit) })
	}
	same(t, "all", unsettled(9), []string{"Zulu", "a", "b", "c", "ä", odd})
	same(t, "two", unsettled(2), []string{"Zulu", "a"})
	change(t, home, func(ctx context.Context, c record.Change) error {
		return c.Settle(ctx, []string{"a", "Zulu", "nobody", odd})
	})
	same(t, "rest", unsettled(9), []string{"b", "c", "ä"})
}
