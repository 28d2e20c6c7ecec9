package hometest

import (
	"context"
	"strconv"
	"testing"

	"onrecord/record"
	"onrecord/record/registry"
	"onrecord/record/terms"
)

// AddOne makes a change of many parts, for tests of what becomes of it when
// something breaks, and returns how many were made in the record. CheckAdded
// sees whether it is there.
func AddOne(home record.Home) (n int, err error) {
	ctx := context.Background()
	err = home.Change(ctx, func(c record.Change) error {
		setting, err := c.Setting(ctx, "added")
		if err != nil {
			return err
		}
		n, _ = strconv.Atoi(setting) // none is 0
		added := report(n)
		n++
		if err := c.SetSetting(ctx, "added", strconv.Itoa(n)); err != nil {
			return err
		}
		if err := c.AddReports(ctx, []*record.Report{added}); err != nil {
			return err
		}
		for i := range 3 {
			stmt := statement(added, i, "one", "of", "three", strconv.Itoa(n), strconv.Itoa(i))
			stmt.Said = []registry.Mention{{Name: "Kim Oduya", Block: "oduya", Speaker: "kim"}}
			if err := c.AddStatements(ctx, []*record.Statement{stmt}); err != nil {
				return err
			}
		}
		if err := c.Unsettle(ctx, []string{"block " + setting}); err != nil {
			return err
		}
		return c.AddEdit(ctx, &record.Edit{Statement: "s" + added.ID + ".0", Report: added.ID, Field: "status", Value: `"confirmed"`, Made: added.Added})
	})
	return n, err
}

// CheckAdded fails the test unless the record holds n whole changes of AddOne
// and nothing else, or, when n is negative, some number of them. It returns
// the number.
func CheckAdded(t *testing.T, home record.Home, n int) int {
	t.Helper()
	see(t, home, func(ctx context.Context, v record.View) error {
		setting, err := v.Setting(ctx, "added")
		if err != nil {
			return err
		}
		if n < 0 {
			n, _ = strconv.Atoi(setting)
		}
		counts, err := v.Counts(ctx)
		if err != nil {
			return err
		}
		found, err := v.Find(ctx, terms.Query{is(phrase("one of three"))}, 0, 1_000_000)
		if err != nil {
			return err
		}
		statements, err := v.StatementsByKey(ctx, found)
		if err != nil {
			return err
		}
		said, err := v.Mentions(ctx, []string{"oduya"})
		if err != nil {
			return err
		}
		unsettled, err := v.Unsettled(ctx, 1_000_000)
		if err != nil {
			return err
		}
		got := []int{counts.Reports, counts.Statements, counts.Edits, len(found), len(statements), len(said), len(unsettled)}
		same(t, "after "+setting+" changes: reports, statements, edits, found, there, speakers, unsettled", got, []int{n, 3 * n, n, 3 * n, 3 * n, 3 * n, n})
		return nil
	})
	return n
}
