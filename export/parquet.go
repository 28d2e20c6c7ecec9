package export

import (
	"io"
	"strings"
	"time"

	"github.com/parquet-go/parquet-go"

	"onrecord"
)

// Parquet writes a statement a row (Apache Parquet), with the report it stands
// in; a report without statements has none. Memory is bounded by the size of
// a row group.
type Parquet struct {
	out   *parquet.GenericWriter[statementRow]
	bytes int // of words in the row group, roughly
}

// A row group ends at so many rows, or so many bytes of words.
const (
	rowGroupRows  = 64 << 10
	rowGroupBytes = 32 << 20
)

// A statementRow is a row. Its columns have the names of those of CSV where
// they hold the same; lists and spans are those of JSONL.
type statementRow struct {
	Path          string       `parquet:"path,dict"`
	Report        string       `parquet:"report,dict"`
	Outlet        *string      `parquet:"outlet,dict"`
	URL           *string      `parquet:"url,dict"`
	Headline      *string      `parquet:"headline,dict"`
	Byline        []string     `parquet:"byline,list"`
	Published     *int32       `parquet:"published,date"`
	Language      *string      `parquet:"language,dict"`
	Statement     string       `parquet:"statement"`
	Source        []spanRow    `parquet:"source,list"`
	Cue           []spanRow    `parquet:"cue,list"`
	Content       []spanRow    `parquet:"content,list"`
	Speakers      []speakerRow `parquet:"speakers,list"`
	Form          string       `parquet:"form,dict"`
	Act           *string      `parquet:"act,dict"`
	Target        []string     `parquet:"target,list"`
	Addressee     []string     `parquet:"addressee,list"`
	DateStart     *int32       `parquet:"date_start,date"`
	DateEnd       *int32       `parquet:"date_end,date"`
	DateBasis     *string      `parquet:"date_basis"`
	Venue         *string      `parquet:"venue"`
	Confidence    *float64     `parquet:"confidence"`
	InHeadline    bool         `parquet:"in_headline"`
	Parent        *string      `parquet:"parent"`
	Checked       *string      `parquet:"checked"`
	ReaderVersion *string      `parquet:"reader_version,dict"`
	ReaderModel   *string      `parquet:"reader_model,dict"`
	Story         *string      `parquet:"story,dict"`
}

// A spanRow is a piece of text: where it begins and ends in code points.
type spanRow struct {
	Start int32  `parquet:"start"`
	End   int32  `parquet:"end"`
	Text  string `parquet:"text"`
}

type speakerRow struct {
	Name        string   `parquet:"name"`
	Kind        *string  `parquet:"kind"`
	Basis       string   `parquet:"basis"`
	Confidence  *float64 `parquet:"confidence"`
	Description *string  `parquet:"description"`
	Gender      *string  `parquet:"gender"`
	Why         *string  `parquet:"why"`
	KnownAs     *string  `parquet:"known_as"`
	KnownID     *string  `parquet:"known_id"`
	Wikidata    *string  `parquet:"wikidata"`
}

// NewParquet returns a writer to w.
func NewParquet(w io.Writer) *Parquet {
	return &Parquet{out: parquet.NewGenericWriter[statementRow](w, parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(rowGroupRows))}
}

// Write implements Writer.
func (p *Parquet) Write(reading *onrecord.Reading) error {
	report := &reading.Report
	spans := spanner{report.Text, onrecord.NewPointIndex(report.Text)}
	common := statementRow{
		Path: strings.ToValidUTF8(report.Path, "\uFFFD"), Report: report.ID(), Outlet: known(report.Outlet), URL: known(report.URL), Headline: known(report.Headline),
		Byline: report.Byline, Published: day(report.Published), Language: known(report.Language), ReaderVersion: known(reading.Reader.Version), ReaderModel: known(reading.Reader.Model), Story: known(reading.Story),
	}
	for i := range reading.Statements {
		row, stmt := common, &reading.Statements[i]
		row.fill(stmt, spans)
		if _, err := p.out.Write([]statementRow{row}); err != nil {
			return err
		}
		for _, span := range stmt.Content {
			p.bytes += span.Len()
		}
		if p.bytes += 256; p.bytes > rowGroupBytes {
			p.bytes = 0
			if err := p.out.Flush(); err != nil {
				return err
			}
		}
	}
	return nil
}

// fill sets the columns that are about the statement.
func (row *statementRow) fill(stmt *onrecord.Statement, spans spanner) {
	row.Statement, row.Form, row.Act, row.Parent = stmt.ID, string(stmt.Form), known(string(stmt.Act)), known(stmt.Parent)
	row.Source, row.Cue, row.Content = spans.rows(stmt.Source), spans.rows(stmt.Cue), spans.rows(stmt.Content)
	row.Target, row.Addressee, row.Venue = stmt.Target, stmt.Addressee, known(stmt.Venue)
	row.DateStart, row.DateEnd, row.DateBasis = day(stmt.Said.Start), day(stmt.Said.End), known(stmt.Said.Basis)
	row.Confidence, row.InHeadline, row.Checked = probability(stmt.Confidence), stmt.Headline, known(string(stmt.Checked))
	for _, speaker := range stmt.Speakers {
		row.Speakers = append(row.Speakers, speakerRow{
			Name: speaker.Name, Kind: known(string(speaker.Kind)), Basis: string(speaker.Basis), Confidence: probability(speaker.Confidence),
			Description: known(speaker.Description), Gender: known(string(speaker.Gender)), Why: known(speaker.Why),
			KnownAs: known(speaker.Known.Name), KnownID: known(speaker.Known.ID), Wikidata: known(speaker.Known.Wikidata),
		})
	}
}

func (s spanner) rows(spans []onrecord.Span) []spanRow {
	var rows []spanRow
	for _, span := range s.list(spans) {
		rows = append(rows, spanRow{int32(span.Start), int32(span.End), span.Text})
	}
	return rows
}

// day returns d as days since 1970-01-01, the DATE of Parquet; nil when it is
// not known.
func day(d onrecord.Date) *int32 {
	if d.IsZero() {
		return nil
	}
	days := int32(time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60)) // a whole number: both are midnight
	return &days
}

// Flush implements Writer. A file without any reading has its schema.
func (p *Parquet) Flush() error { return p.out.Close() }
