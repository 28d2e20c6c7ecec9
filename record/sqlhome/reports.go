package sqlhome

import (
	"context"
	"database/sql"
	"strconv"
	"strings"

	"onrecord"
	"onrecord/record"
)

// reportColumns are the columns of a report but for its key and ID, which
// never change, and its text, which has a table of its own.
var reportColumns = []string{
	"place", "version", "current", "added", "hash", "whole", "path", "url", "outlet", "headline", "byline",
	"published", "language", "encoding", "reader_version", "reader_model", "story", "layout", // the layout is last: selectHeads leaves it out
}

// reportRow returns the values of reportColumns.
func reportRow(r *record.Report) []any {
	return []any{
		text(r.Place), r.Version, r.Current, moment(r.Added), text(r.Hash), r.Whole, text(r.Report.Path), text(r.Report.URL), text(r.Report.Outlet),
		text(r.Report.Headline), names(r.Report.Byline), day(r.Report.Published), text(r.Report.Language), text(r.Report.Encoding),
		text(r.Reader.Version), text(r.Reader.Model), orNull(r.Story), layout(r.Layout),
	}
}

var selectReports = "SELECT key, id, " + strings.Join(reportColumns, ", ") + ", text FROM reports JOIN texts ON texts.report = reports.key "

// selectHeads gives what selectReports does with the layout and text empty.
var selectHeads = "SELECT key, id, " + strings.Join(reportColumns[:len(reportColumns)-1], ", ") + ", '{}', '' FROM reports "

// scanReport reads a row of selectReports or selectHeads.
func scanReport(row *sql.Rows) (*record.Report, error) {
	r := &record.Report{}
	err := row.Scan(&r.Key, &r.ID,
		(*text)(&r.Place), &r.Version, &r.Current, (*moment)(&r.Added), (*text)(&r.Hash), &r.Whole, (*text)(&r.Report.Path), (*text)(&r.Report.URL), (*text)(&r.Report.Outlet),
		(*text)(&r.Report.Headline), (*names)(&r.Report.Byline), (*day)(&r.Report.Published), (*text)(&r.Report.Language), (*text)(&r.Report.Encoding),
		(*text)(&r.Reader.Version), (*text)(&r.Reader.Model), (*text)(&r.Story), (*layout)(&r.Layout), (*text)(&r.Report.Text))
	if !r.Whole {
		r.Report.BlankedID = r.ID
	}
	return r, err
}

// reports returns the reports of a query that goes on from selectReports.
func (v *view) reports(ctx context.Context, query string, args ...any) ([]*record.Report, error) {
	found, err := rows(ctx, v, scanReport, selectReports+query, args...)
	return found, explain(ctx, v.dialect, "reading reports", err)
}

// KnownReports implements record.View.
func (v *view) KnownReports(ctx context.Context, ids []string) (map[string]bool, error) {
	condition, arg := v.dialect.Among("id", keepAll(ids))
	found, err := rows(ctx, v, scanText, "SELECT id FROM reports WHERE "+condition, arg)
	known := make(map[string]bool, len(found))
	for _, id := range found {
		known[id] = true
	}
	return known, explain(ctx, v.dialect, "looking for reports", err)
}

// Report implements record.View.
func (v *view) Report(ctx context.Context, id string) (*record.Report, error) {
	found, err := v.reports(ctx, "WHERE id = ?", text(id))
	if err != nil {
		return nil, err
	}
	return only(found, "report", id)
}

// ReportByKey implements record.View.
func (v *view) ReportByKey(ctx context.Context, key record.Key) (*record.Report, error) {
	found, err := v.reports(ctx, "WHERE key = ?", key)
	if err != nil {
		return nil, err
	}
	return only(found, "report", "with key "+strconv.FormatInt(key, 10))
}

// ReportHeads implements record.View.
func (v *view) ReportHeads(ctx context.Context, keys []record.Key) (map[record.Key]*record.Report, error) {
	condition, arg := v.dialect.Among("key", keys)
	found, err := v.heads(ctx, "WHERE "+condition, arg)
	heads := make(map[record.Key]*record.Report, len(found))
	for _, head := range found {
		heads[head.Key] = head
	}
	return heads, err
}

// Heads implements record.View.
func (v *view) Heads(ctx context.Context, after record.Key, limit int) ([]*record.Report, error) {
	return v.heads(ctx, "WHERE key > ? ORDER BY key LIMIT ?", after, max(limit, 0))
}

// heads returns the reports of a query that goes on from selectHeads.
func (v *view) heads(ctx context.Context, query string, args ...any) ([]*record.Report, error) {
	found, err := rows(ctx, v, scanReport, selectHeads+query, args...)
	return found, explain(ctx, v.dialect, "reading reports", err)
}

// ReportsAt implements record.View.
func (v *view) ReportsAt(ctx context.Context, place string) ([]*record.Report, error) {
	return v.reports(ctx, "WHERE place = ? ORDER BY version, key", text(place))
}

// Reports implements record.View.
func (v *view) Reports(ctx context.Context, after record.Key, limit int) ([]*record.Report, error) {
	return v.reports(ctx, "WHERE key > ? ORDER BY key LIMIT ?", after, max(limit, 0))
}

// LastReport implements record.View.
func (v *view) LastReport(ctx context.Context) (record.Key, error) {
	var last record.Key
	err := v.tx.QueryRowContext(ctx, "SELECT last FROM keys WHERE name = 'reports'").Scan(&last)
	return last, explain(ctx, v.dialect, "reading the last key", err)
}

// PlaceOf implements record.View. The sum keeps databases from looking the key
// up in the table: SQLite has the keys in the index of places as well.
func (v *view) PlaceOf(ctx context.Context, report record.Key) (string, error) {
	places, err := rows(ctx, v, scanText, "SELECT place FROM reports WHERE place >= '' AND key + 0 = ?", report)
	if err == nil && len(places) == 0 {
		err = noReport(report)
	}
	if err != nil {
		return "", explain(ctx, v.dialect, "looking for a report", err)
	}
	return places[0], nil
}

// noReport returns the error that no report has a key.
func noReport(key record.Key) error {
	return onrecord.Errorf(onrecord.NotFound, "there is no report with key %d in the record", key)
}

// AddReports implements record.Change.
func (c *change) AddReports(ctx context.Context, reports []*record.Report) error {
	return c.wrote(ctx, "adding reports", c.addReports(ctx, reports))
}

func (c *change) addReports(ctx context.Context, reports []*record.Report) error {
	ids := make([]string, len(reports))
	for i, report := range reports {
		ids[i] = report.ID
	}
	known, err := c.KnownReports(ctx, ids)
	if err != nil {
		return err
	}
	next, err := c.reserve(ctx, "reports", len(reports))
	if err != nil {
		return err
	}
	added, texts := make([][]any, len(reports)), make([][]any, len(reports))
	for i, report := range reports {
		if known[report.ID] {
			return &onrecord.Error{Code: onrecord.Invalid, Path: report.Report.Path, Message: "the report " + report.ID + " is in the record already"}
		}
		known[report.ID] = true
		report.Key = next + record.Key(i)
		added[i] = append([]any{report.Key, report.ID}, reportRow(report)...)
		texts[i] = []any{report.Key, text(report.Report.Text)}
	}
	if err := c.dialect.Insert(ctx, c.tx, "reports", append([]string{"key", "id"}, reportColumns...), added); err != nil {
		return err
	}
	return c.dialect.Insert(ctx, c.tx, "texts", []string{"report", "text"}, texts)
}

// UpdateReport implements record.Change.
func (c *change) UpdateReport(ctx context.Context, report *record.Report) error {
	n, err := c.exec(ctx, "UPDATE reports SET "+strings.Join(reportColumns, " = ?, ")+" = ? WHERE key = ?", append(reportRow(report), report.Key)...)
	if err == nil && n == 0 {
		err = noReport(report.Key)
	}
	if err == nil {
		_, err = c.exec(ctx, "UPDATE texts SET text = ? WHERE report = ?", text(report.Report.Text), report.Key)
	}
	return c.wrote(ctx, "changing a report", err)
}

// RemoveReport implements record.Change.
func (c *change) RemoveReport(ctx context.Context, report record.Key) error {
	return c.wrote(ctx, "removing a report", c.removeReport(ctx, report))
}

// removeReport leaves it to the foreign keys to remove all but what hangs on
// statements.
func (c *change) removeReport(ctx context.Context, report record.Key) error {
	keys, err := rows(ctx, &c.view, scanKey, "SELECT key FROM statements WHERE report = ?", report)
	if err != nil {
		return err
	}
	if err := c.removeRelated(ctx, keys); err != nil {
		return err
	}
	n, err := c.exec(ctx, "DELETE FROM reports WHERE key = ?", report)
	if err == nil && n == 0 {
		err = noReport(report)
	}
	return err
}
