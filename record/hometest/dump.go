package hometest

import (
	"testing"

	"onrecord/record"
)

// Dump returns all that a home keeps, in order, without what differs between
// homes that hold the same record: keys, numbers, and when it was kept.
func Dump(t testing.TB, home record.Home) (dump []any) {
	t.Helper()
	err := home.View(t.Context(), func(v record.View) error {
		dump = nil
		for after := record.Key(0); ; {
			reports, err := v.Reports(t.Context(), after, 100)
			if err != nil || len(reports) == 0 {
				return err
			}
			for _, report := range reports {
				after = report.Key
				more, err := dumpReport(t, v, report)
				if err != nil {
					return err
				}
				dump = append(dump, more...)
			}
		}
	})
	if err == nil {
		err = home.View(t.Context(), func(v record.View) error {
			labels, err := v.StoryLabels(t.Context(), nil)
			if err != nil {
				return err
			}
			dump = append(dump, labels)
			decisions, err := v.Decisions(t.Context())
			for _, decision := range decisions {
				dump = append(dump, decision.Line, decision.Author)
			}
			return err
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	return dump
}

func dumpReport(t testing.TB, v record.View, report *record.Report) ([]any, error) {
	stmts, err := v.Statements(t.Context(), report.Key)
	if err != nil {
		return nil, err
	}
	edits, err := v.EditsOf(t.Context(), report.ID)
	if err != nil {
		return nil, err
	}
	kept := *report
	kept.Key, kept.Added = 0, record.Report{}.Added
	dump := []any{kept}
	for _, stmt := range stmts {
		stmt.Key, stmt.Report = 0, 0
		for i := range stmt.Said {
			stmt.Said[i].Statement, stmt.Said[i].Report = 0, 0
		}
		dump = append(dump, *stmt)
	}
	for _, edit := range edits {
		edit.Number, edit.Made = 0, record.Edit{}.Made
		dump = append(dump, edit)
	}
	return dump, nil
}
