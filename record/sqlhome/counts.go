package sqlhome

import (
	"context"
	"database/sql"

	"onrecord"
	"onrecord/record"
)

// inCurrent is the condition that the report of a statement or mention is
// current. Old versions are few, and an index has them together.
const inCurrent = "report NOT IN (SELECT key FROM reports WHERE NOT current)"

// Counts implements record.View.
func (v *view) Counts(ctx context.Context) (record.Counts, error) {
	var counts record.Counts
	err := v.tx.QueryRowContext(ctx, v.dialect.Query(`SELECT
		(SELECT count(*) FROM reports WHERE current), (SELECT count(*) FROM reports),
		(SELECT count(*) FROM statements WHERE `+inCurrent+`), (SELECT count(*) FROM edits),
		(SELECT count(DISTINCT story) FROM reports WHERE current AND story IS NOT NULL),
		(SELECT min(published) FROM reports WHERE current), (SELECT max(published) FROM reports WHERE current)`)).
		Scan(&counts.Reports, &counts.Versions, &counts.Statements, &counts.Edits, &counts.Stories, (*day)(&counts.First), (*day)(&counts.Last))
	return counts, explain(ctx, v.dialect, "counting the record", err)
}

// tallied says what stands for a column of a tally, of statements and their
// reports, "" where it is not known.
var tallied = map[record.Column]string{
	record.ByAct:    "coalesce(act, '')",
	record.ByForm:   "coalesce(form, '')",
	record.ByStatus: "status",
	record.ByOutlet: "outlet",
	record.ByYear:   "coalesce(substr(CAST(published AS text), 1, 4), '')",
}

// Tally implements record.View.
func (v *view) Tally(ctx context.Context, column record.Column, limit int) ([]record.Tally, error) {
	value, known := tallied[column]
	if !known {
		return nil, onrecord.Errorf(onrecord.Invalid, "statements are not counted by %q", column)
	}
	tallies, err := rows(ctx, v, func(row *sql.Rows) (t record.Tally, err error) {
		err = row.Scan((*text)(&t.Value), &t.Statements)
		return t, err
	}, "SELECT "+value+" AS value, count(*) AS n FROM statements JOIN (SELECT key AS report, outlet, published FROM reports WHERE current) AS reports USING (report)"+
		" WHERE status <> 'rejected' GROUP BY value ORDER BY n DESC, value LIMIT ?", max(limit, 0))
	return tallies, explain(ctx, v.dialect, "counting statements", err)
}
