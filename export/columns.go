package export

import (
	"iter"
	"strconv"
	"strings"

	"onrecord"
)

// A row is a statement with the report that it stands in.
type row struct {
	report *onrecord.Report
	id     string // of the report
	story  string // of the report; "" when no record tells
	stmt   *onrecord.Statement
	extent onrecord.Span // of the content, in code points
}

// rows returns the statements of a reading.
func rows(reading *onrecord.Reading) iter.Seq[*row] {
	return func(yield func(*row) bool) {
		report := &reading.Report
		id, index := report.ID(), onrecord.NewPointIndex(report.Text)
		for i := range reading.Statements {
			stmt := &reading.Statements[i]
			if !yield(&row{report, id, reading.Story, stmt, index.Points(onrecord.Hull(stmt.Content...))}) {
				return
			}
		}
	}
}

// A column is one thing that a table says of a statement, or of a report. Its
// values are strings, ints, bools, onrecord.Dates, and float64s for
// probabilities; an empty string, no day and a probability of 0 are not known.
type column[R any] struct {
	name  string
	width float64 // in characters, where a program shows it
	value func(R) any
}

// columns are those of a table of statements. Columns are added at the end.
var columns = []column[*row]{
	{"path", 24, func(r *row) any { return r.report.Path }},
	{"report", 12, func(r *row) any { return r.id }},
	{"outlet", 18, func(r *row) any { return r.report.Outlet }},
	{"url", 24, func(r *row) any { return r.report.URL }},
	{"headline", 36, func(r *row) any { return r.report.Headline }},
	{"published", 12, func(r *row) any { return r.report.Published }},
	{"statement", 12, func(r *row) any { return r.stmt.ID }},
	{"speaker", 24, func(r *row) any { return each(r.stmt, func(s *onrecord.Speaker) any { return s.Name }) }},
	{"basis", 12, func(r *row) any { return each(r.stmt, func(s *onrecord.Speaker) any { return string(s.Basis) }) }},
	{"source", 24, func(r *row) any { return onrecord.Quote(r.report.Text, r.stmt.Source) }},
	{"cue", 14, func(r *row) any { return onrecord.Quote(r.report.Text, r.stmt.Cue) }},
	{"content", 80, func(r *row) any { return onrecord.Quote(r.report.Text, r.stmt.Content) }},
	{"form", 10, func(r *row) any { return string(r.stmt.Form) }},
	{"confidence", 12, func(r *row) any { return r.stmt.Confidence }},
	{"content_start", 14, func(r *row) any { return r.extent.Start }},
	{"content_end", 14, func(r *row) any { return r.extent.End }},
	{"in_headline", 12, func(r *row) any { return r.stmt.Headline }},
	{"parent", 12, func(r *row) any { return r.stmt.Parent }},
	{"kind", 14, func(r *row) any { return each(r.stmt, func(s *onrecord.Speaker) any { return string(s.Kind) }) }},
	{"act", 10, func(r *row) any { return string(r.stmt.Act) }},
	{"target", 24, func(r *row) any { return strings.Join(r.stmt.Target, separator) }},
	{"addressee", 24, func(r *row) any { return strings.Join(r.stmt.Addressee, separator) }},
	{"date_start", 12, func(r *row) any { return r.stmt.Said.Start }},
	{"date_end", 12, func(r *row) any { return r.stmt.Said.End }},
	{"date_basis", 18, func(r *row) any { return r.stmt.Said.Basis }},
	{"venue", 24, func(r *row) any { return r.stmt.Venue }},
	{"speaker_confidence", 18, func(r *row) any { return each(r.stmt, func(s *onrecord.Speaker) any { return s.Confidence }) }},
	{"speaker_description", 30, func(r *row) any { return each(r.stmt, func(s *onrecord.Speaker) any { return s.Description }) }},
	{"speaker_gender", 14, func(r *row) any { return each(r.stmt, func(s *onrecord.Speaker) any { return string(s.Gender) }) }},
	{"checked", 12, func(r *row) any { return string(r.stmt.Checked) }},
	{"known_as", 24, func(r *row) any { return each(r.stmt, func(s *onrecord.Speaker) any { return s.Known.Name }) }},
	{"known_id", 12, func(r *row) any { return each(r.stmt, func(s *onrecord.Speaker) any { return s.Known.ID }) }},
	{"wikidata", 12, func(r *row) any { return each(r.stmt, func(s *onrecord.Speaker) any { return s.Known.Wikidata }) }},
	{"story", 12, func(r *row) any { return r.story }},
}

// separator stands between the entries of a cell that holds several.
const separator = "; "

// each returns what there is to say of the speaker; of several, all of it in
// their order, empty where it is not known. It is "" where nothing is known of
// any.
func each(stmt *onrecord.Statement, of func(*onrecord.Speaker) any) any {
	if len(stmt.Speakers) == 1 {
		return of(&stmt.Speakers[0])
	}
	entries, known := make([]string, len(stmt.Speakers)), false
	for i := range stmt.Speakers {
		entries[i] = spelt(of(&stmt.Speakers[i]))
		known = known || entries[i] != ""
	}
	if !known {
		return ""
	}
	return strings.Join(entries, separator)
}

// spelt writes the value of a column as text; nothing when it is not known.
func spelt(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case bool:
		return strconv.FormatBool(v)
	case onrecord.Date:
		return v.String()
	case float64:
		if v != 0 {
			return strconv.FormatFloat(v, 'f', 2, 64)
		}
	}
	return ""
}
