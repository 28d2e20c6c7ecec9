package export

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord"
)

// Brat writes a folder in brat's standoff format (brat.nlplab.org/standoff.html):
// for each report its text as NAME.txt and its statements as NAME.ann, and the
// configuration for both. A statement is an event of type Attribution with its
// Source, Cue and Content, as in PolNeAR; the event's trigger is the cue, or
// the content where there is no cue.
type Brat struct {
	dir   string
	begun bool
}

//go:embed brat/annotation.conf
var annotationConf []byte

//go:embed brat/visual.conf
var visualConf []byte

// NewBrat returns a writer into a folder, which is made when it is not there.
// Files that are there are not overwritten.
func NewBrat(dir string) *Brat { return &Brat{dir: dir} }

// Write implements Writer. The .ann file appears when it is whole.
func (b *Brat) Write(reading *onrecord.Reading) error {
	if err := b.begin(); err != nil {
		return err
	}
	report := &reading.Report
	text, err := create(b.dir, fileName(report.Path), report.ID())
	if err != nil {
		return err
	}
	_, err = io.WriteString(text, standoffText(report.Text))
	if closeErr := text.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return err
	}
	ann := strings.TrimSuffix(text.Name(), ".txt") + ".ann"
	if err := os.WriteFile(ann+".part", standoff(reading), 0o644); err != nil {
		return err
	}
	return os.Rename(ann+".part", ann)
}

// begin makes the folder with its configuration, once.
func (b *Brat) begin() error {
	if b.begun {
		return nil
	}
	b.begun = true
	if err := os.MkdirAll(b.dir, 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(b.dir, "annotation.conf"), annotationConf, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(b.dir, "visual.conf"), visualConf, 0o644)
}

// Flush implements Writer. A folder without any reading has its configuration.
func (b *Brat) Flush() error { return b.begin() }

// standoffText returns a report's text as brat has it, with the same number of
// code points: programs that read it turn the line end CR LF into one LF, and
// every offset behind would be wrong.
func standoffText(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", " \n"), "\r", "\n")
}

// standoff returns the annotations of a reading.
func standoff(reading *onrecord.Reading) []byte {
	report := &reading.Report
	s := standoffer{spans: spanner{report.Text, onrecord.NewPointIndex(report.Text)}}
	about := note("outlet", report.Outlet) + note("url", report.URL) + note("published", report.Published.String())
	for i := range reading.Statements {
		s.event(&reading.Statements[i], about)
	}
	return s.out.Bytes()
}

// A standoffer writes the lines of one .ann file.
type standoffer struct {
	out                          bytes.Buffer
	spans                        spanner
	marks, events, traits, notes int // that were written: T, E, A and # lines
}

// event writes a statement. about is what its note says of the report.
func (s *standoffer) event(stmt *onrecord.Statement, about string) {
	source, cue, content := s.mark("Source", stmt.Source), s.mark("Cue", stmt.Cue), s.mark("Content", stmt.Content)
	trigger := s.mark("Attribution", stmt.Cue)
	if trigger == "" {
		trigger = s.mark("Attribution", stmt.Content)
	}
	if trigger == "" {
		return // nothing to see
	}
	s.events++
	fmt.Fprintf(&s.out, "E%d\tAttribution:%s", s.events, trigger)
	for _, argument := range []struct{ role, mark string }{{"Source", source}, {"Cue", cue}, {"Content", content}} {
		if argument.mark != "" {
			fmt.Fprintf(&s.out, " %s:%s", argument.role, argument.mark)
		}
	}
	s.out.WriteByte('\n')
	s.trait("Form", string(stmt.Form))
	s.trait("Act", string(stmt.Act))
	if stmt.Headline {
		s.traits++
		fmt.Fprintf(&s.out, "A%d\tHeadline E%d\n", s.traits, s.events)
	}
	notes := ""
	for _, speaker := range stmt.Speakers {
		notes += note("speaker", speaker.Name+" ("+string(speaker.Basis)+")")
	}
	notes += note("date", interval(stmt.Said)) + note("venue", stmt.Venue) + about + note("id", stmt.ID) + note("parent", stmt.Parent)
	s.notes++
	fmt.Fprintf(&s.out, "#%d\tAnnotatorNotes E%d\t%s\n", s.notes, s.events, strings.TrimSuffix(notes, separator))
}

// mark writes spans as one text-bound annotation and returns its name, or ""
// when there is nothing to write. A span is cut at line ends, since brat
// allows none inside one.
func (s *standoffer) mark(kind string, spans []onrecord.Span) string {
	var places, texts []string
	for _, piece := range s.spans.list(unbroken(s.spans.text, spans)) {
		places = append(places, fmt.Sprintf("%d %d", piece.Start, piece.End))
		texts = append(texts, piece.Text)
	}
	if len(places) == 0 {
		return ""
	}
	s.marks++
	fmt.Fprintf(&s.out, "T%d\t%s %s\t%s\n", s.marks, kind, strings.Join(places, ";"), strings.Join(texts, " "))
	return fmt.Sprintf("T%d", s.marks)
}

func (s *standoffer) trait(name, value string) {
	if value != "" {
		s.traits++
		fmt.Fprintf(&s.out, "A%d\t%s E%d %s\n", s.traits, name, s.events, value)
	}
}

// note returns an entry of a note, which is one line; none when nothing is
// known.
func note(key, value string) string {
	if value = strings.Join(strings.FieldsFunc(value, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " "); value == "" {
		return ""
	}
	return key + ": " + value + separator
}

// unbroken returns the parts of spans that stand on one line and hold more
// than white space.
func unbroken(text string, spans []onrecord.Span) []onrecord.Span {
	var lines []onrecord.Span
	for _, span := range spans {
		start := span.Start
		for i, r := range span.In(text) + "\n" {
			if !endsLine(r) {
				continue
			}
			line := onrecord.Span{Start: start, End: span.Start + i}
			if strings.TrimSpace(line.In(text)) != "" {
				lines = append(lines, line)
			}
			start = line.End + utf8.RuneLen(r)
		}
	}
	return lines
}

// endsLine reports whether Python, which brat is written in, takes a character
// for the end of a line (str.splitlines).
func endsLine(r rune) bool {
	return r >= '\n' && r <= '\r' || r >= 0x1C && r <= 0x1E || r == 0x85 || r == 0x2028 || r == 0x2029
}
