package export

import (
	"bufio"
	"encoding/json"
	"io"
	"math"

	"onrecord"
)

// A reportJSON is one line of the JSONL format. Keys are added to it, never
// changed: outside programs rely on them (docs/json.md).
type reportJSON struct {
	Path       string          `json:"path"`
	ID         string          `json:"id"`
	URL        *string         `json:"url"`
	Outlet     *string         `json:"outlet"`
	Headline   *string         `json:"headline"`
	Byline     []string        `json:"byline"`
	Published  *string         `json:"published"`
	Language   *string         `json:"language"`
	Encoding   string          `json:"encoding,omitempty"`
	Text       *string         `json:"text,omitempty"`
	Reader     readerJSON      `json:"reader"`
	Story      string          `json:"story,omitempty"`
	Statements []statementJSON `json:"statements"`
	Unpaired   []spanJSON      `json:"unpaired"`
}

type readerJSON struct {
	Version string `json:"version"`
	Model   string `json:"model"`
}

type statementJSON struct {
	ID         string        `json:"id"`
	Source     []spanJSON    `json:"source"`
	Cue        []spanJSON    `json:"cue"`
	Content    []spanJSON    `json:"content"`
	Speakers   []speakerJSON `json:"speakers"`
	Form       string        `json:"form"`
	Act        *string       `json:"act"`
	Target     []string      `json:"target"`
	Addressee  []string      `json:"addressee"`
	Date       *periodJSON   `json:"date"`
	Venue      *string       `json:"venue"`
	Confidence *float64      `json:"confidence"`
	Headline   bool          `json:"headline"`
	Parent     *string       `json:"parent"`
	Checked    string        `json:"checked,omitempty"`
}

type speakerJSON struct {
	Name        string     `json:"name"`
	Kind        *string    `json:"kind"`
	Basis       string     `json:"basis"`
	Confidence  *float64   `json:"confidence"`
	Description *string    `json:"description"`
	Gender      *string    `json:"gender"`
	Known       *knownJSON `json:"known_as,omitempty"`
	Why         string     `json:"why,omitempty"`
}

// A knownJSON is whom a record takes a speaker for.
type knownJSON struct {
	ID       string  `json:"id"`
	Name     string  `json:"name"`
	Wikidata *string `json:"wikidata"`
}

// knownAs returns k, or nil when no record tells.
func knownAs(k *onrecord.KnownAs) *knownJSON {
	if k.ID == "" {
		return nil
	}
	return &knownJSON{k.ID, k.Name, known(k.Wikidata)}
}

// A periodJSON is a closed interval of days, and the words that it rests on.
type periodJSON struct {
	Start string `json:"start"`
	End   string `json:"end"`
	Basis string `json:"basis"`
}

// A spanJSON is a piece of text: where it begins and ends, in code points,
// and its words.
type spanJSON struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// JSONL writes a reading a line, as docs/json.md describes it.
type JSONL struct {
	out     *bufio.Writer
	encoder *json.Encoder
	noText  bool
}

// NewJSONL returns a writer to w. With noText the reports' full texts are
// left out; the words of statements stay.
func NewJSONL(w io.Writer, noText bool) *JSONL {
	out := bufio.NewWriterSize(w, 64<<10)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return &JSONL{out: out, encoder: encoder, noText: noText}
}

// Write implements Writer.
func (j *JSONL) Write(reading *onrecord.Reading) error {
	report := &reading.Report
	line := reportJSON{
		Path: report.Path, ID: report.ID(), URL: known(report.URL), Outlet: known(report.Outlet), Headline: known(report.Headline),
		Byline: append([]string{}, report.Byline...), Published: known(report.Published.String()), Language: known(report.Language),
		Encoding: report.Encoding, Reader: readerJSON(reading.Reader), Story: reading.Story, Statements: []statementJSON{},
	}
	if !j.noText {
		line.Text = &report.Text
	}
	spans := spanner{report.Text, onrecord.NewPointIndex(report.Text)}
	for i := range reading.Statements {
		line.Statements = append(line.Statements, spans.statement(&reading.Statements[i]))
	}
	line.Unpaired = spans.list(reading.Unpaired)
	return j.encoder.Encode(line)
}

// Flush implements Writer.
func (j *JSONL) Flush() error { return j.out.Flush() }

// A spanner makes spans of one text.
type spanner struct {
	text  string
	index *onrecord.PointIndex
}

func (s spanner) list(spans []onrecord.Span) []spanJSON {
	out := []spanJSON{}
	for _, span := range spans {
		points := s.index.Points(span)
		out = append(out, spanJSON{points.Start, points.End, span.In(s.text)})
	}
	return out
}

func (s spanner) statement(stmt *onrecord.Statement) statementJSON {
	line := statementJSON{
		ID: stmt.ID, Source: s.list(stmt.Source), Cue: s.list(stmt.Cue), Content: s.list(stmt.Content), Speakers: []speakerJSON{},
		Form: string(stmt.Form), Act: known(string(stmt.Act)), Target: append([]string{}, stmt.Target...), Addressee: append([]string{}, stmt.Addressee...),
		Date: period(stmt.Said), Venue: known(stmt.Venue),
		Confidence: probability(stmt.Confidence), Headline: stmt.Headline, Parent: known(stmt.Parent), Checked: string(stmt.Checked),
	}
	for _, speaker := range stmt.Speakers {
		line.Speakers = append(line.Speakers, speakerJSON{
			Name: speaker.Name, Kind: known(string(speaker.Kind)), Basis: string(speaker.Basis), Confidence: probability(speaker.Confidence),
			Description: known(speaker.Description), Gender: known(string(speaker.Gender)), Why: speaker.Why, Known: knownAs(&speaker.Known),
		})
	}
	return line
}

// known returns s, or nil when it is empty: what is not known is null.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// period returns p, or nil when it is not known.
func period(p onrecord.Period) *periodJSON {
	if p.IsZero() {
		return nil
	}
	return &periodJSON{p.Start.String(), p.End.String(), p.Basis}
}

// probability returns p, or nil when it is 0, which stands for not known.
func probability(p float64) *float64 {
	if p == 0 {
		return nil
	}
	p = math.Round(p*1e4) / 1e4 // more digits would mean nothing
	return &p
}
