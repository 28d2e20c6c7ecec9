package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"onrecord"
)

// csvHeader names the columns. Columns are added at the end.
var csvHeader = []string{
	"path", "report", "outlet", "url", "headline", "published", "statement", "speaker", "basis", "source", "cue", "content", "form", "confidence",
	"content_start", "content_end", "in_headline", "parent",
	"kind", "act", "target", "addressee", "date_start", "date_end", "date_basis", "venue", "speaker_confidence", "speaker_description", "speaker_gender",
}

// CSV writes a statement a row (RFC 4180), with the report it stands in. Of
// several speakers, each column has one entry a speaker in the same order,
// empty where it is not known, parted by "; ". Cells
// that a spreadsheet would take for a formula are made text by an apostrophe.
type CSV struct {
	out    *csv.Writer
	headed bool
}

// NewCSV returns a writer to w.
func NewCSV(w io.Writer) *CSV { return &CSV{out: csv.NewWriter(w)} }

// Write implements Writer.
func (c *CSV) Write(reading *onrecord.Reading) error {
	if err := c.head(); err != nil {
		return err
	}
	report := &reading.Report
	id, index := report.ID(), onrecord.NewPointIndex(report.Text)
	for i := range reading.Statements {
		stmt := &reading.Statements[i]
		extent := index.Points(onrecord.Hull(stmt.Content...))
		row := []string{
			report.Path, id, report.Outlet, report.URL, report.Headline, report.Published.String(), stmt.ID,
			each(stmt, name), each(stmt, basis), words(report.Text, stmt.Source), words(report.Text, stmt.Cue), words(report.Text, stmt.Content),
			string(stmt.Form), decimal(stmt.Confidence), strconv.Itoa(extent.Start), strconv.Itoa(extent.End), strconv.FormatBool(stmt.Headline), stmt.Parent,
			each(stmt, kind), string(stmt.Act), strings.Join(stmt.Target, "; "), strings.Join(stmt.Addressee, "; "),
			stmt.Said.Start.String(), stmt.Said.End.String(), stmt.Said.Basis, stmt.Venue, each(stmt, confidence), each(stmt, description), each(stmt, gender),
		}
		for i := range row {
			row[i] = harmless(row[i])
		}
		if err := c.out.Write(row); err != nil {
			return err
		}
	}
	return nil
}

func (c *CSV) head() error {
	if c.headed {
		return nil
	}
	c.headed = true
	return c.out.Write(csvHeader)
}

// Flush implements Writer. A file without any reading has its header.
func (c *CSV) Flush() error {
	if err := c.head(); err != nil {
		return err
	}
	c.out.Flush()
	return c.out.Error()
}

// What a column says of a speaker.
func name(s *onrecord.Speaker) string        { return s.Name }
func basis(s *onrecord.Speaker) string       { return string(s.Basis) }
func kind(s *onrecord.Speaker) string        { return string(s.Kind) }
func confidence(s *onrecord.Speaker) string  { return decimal(s.Confidence) }
func description(s *onrecord.Speaker) string { return s.Description }
func gender(s *onrecord.Speaker) string      { return string(s.Gender) }

// each joins what there is to say of the speakers; nothing where there is
// nothing to say of any.
func each(stmt *onrecord.Statement, of func(*onrecord.Speaker) string) string {
	entries, known := make([]string, len(stmt.Speakers)), false
	for i := range stmt.Speakers {
		entries[i] = of(&stmt.Speakers[i])
		known = known || entries[i] != ""
	}
	if !known {
		return ""
	}
	return strings.Join(entries, "; ")
}

// words joins the pieces of a span with an ellipsis, as people quote them.
func words(text string, spans []onrecord.Span) string {
	var pieces []string
	for _, span := range spans {
		pieces = append(pieces, strings.Join(strings.Fields(span.In(text)), " "))
	}
	return strings.Join(pieces, " … ")
}

// decimal writes a probability; nothing when it is not known.
func decimal(p float64) string {
	if p == 0 {
		return ""
	}
	return strconv.FormatFloat(p, 'f', 2, 64)
}

// harmless puts an apostrophe before a cell that spreadsheets would run as a
// formula, and takes out the NUL that many cannot read (OWASP, CSV Injection).
func harmless(cell string) string {
	cell = strings.ReplaceAll(cell, "\x00", "")
	if cell != "" && strings.ContainsRune("=+-@\t\r\n", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
