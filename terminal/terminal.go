// Package terminal lays out readings for people at a terminal: the report as
// it reads, the source, cue and content of each statement marked in it, and
// below it the record, a line a statement: who, what they do by saying it,
// what they say, when and where.
//
// With colours, the marks are colours from the palette of Okabe and Ito
// ("Color Universal Design", 2008), which the common kinds of colour blindness
// tell apart, and bold and underlined letters beside them. Without colours
// they are brackets: <who> _how_ [what]¹.
package terminal

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"onrecord"
)

// Options say what the terminal can show.
type Options struct {
	Color bool
	Width int // columns; 0 is DefaultWidth
}

// The widths of lines, in columns. Longer lines are hard to read.
const (
	DefaultWidth = 80
	widest       = 100
	narrowest    = 40
)

// A Writer writes readings one below the other.
type Writer struct {
	out    *bufio.Writer
	color  bool
	width  int
	begun  bool
	indent string

	explained mark // those that earlier lists have explained
}

// New returns a writer to w.
func New(w io.Writer, options Options) *Writer {
	width := options.Width
	if width == 0 {
		width = DefaultWidth
	}
	return &Writer{out: bufio.NewWriterSize(w, 64<<10), color: options.Color, width: min(max(width, narrowest), widest), indent: "  "}
}

// Flush writes out what is buffered.
func (w *Writer) Flush() error { return w.out.Flush() }

// Write writes one reading.
func (w *Writer) Write(reading *onrecord.Reading) error {
	if w.begun {
		fmt.Fprintln(w.out)
	}
	w.header(reading)
	w.text(reading)
	w.list(reading)
	w.unpaired(reading)
	w.begun = true
	_, err := w.out.Write(nil) // the first error of all that was written
	return err
}

// header writes a rule with the path, and what is known of the report.
func (w *Writer) header(reading *onrecord.Reading) {
	report := &reading.Report
	w.rule(report.Path)
	facts := append([]string{}, report.Byline...)
	for _, fact := range []string{report.Outlet, report.Published.String()} {
		if fact != "" {
			facts = append(facts, fact)
		}
	}
	facts = append(facts, count(len(reading.Statements), "statement"))
	w.styled(faint, cut(w.indent+clean(strings.Join(facts, " · ")), w.width))
	fmt.Fprintln(w.out)
	if !w.begun {
		w.legend()
	}
	fmt.Fprintln(w.out)
}

// rule writes a heading in a rule over the width.
func (w *Writer) rule(heading string) {
	heading = cut(clean(heading), w.width-6)
	w.styled(faint, "── ")
	w.styled(strong, heading)
	w.styled(faint, " "+strings.Repeat("─", max(w.width-displayWidth(heading)-4, 2)))
	fmt.Fprintln(w.out)
}

// legend explains the marks.
func (w *Writer) legend() {
	w.styled(faint, w.indent+"marked: ")
	for i, part := range []struct {
		role role
		text string
	}{{source, "who"}, {cue, "how"}, {content, "what"}} {
		if i > 0 {
			fmt.Fprint(w.out, " ")
		}
		open, end := w.brackets(part.role)
		w.styled(part.role.style(), open+part.text+end)
	}
	w.styled(numbered, superscript(1))
	fmt.Fprintln(w.out)
}

// unpaired lists the quotation marks without a partner, with the words around
// them.
func (w *Writer) unpaired(reading *onrecord.Reading) {
	if len(reading.Unpaired) == 0 {
		return
	}
	const shown = 5
	around := (w.width - 12) / 2 // columns on either side
	text := reading.Report.Text
	fmt.Fprintln(w.out)
	w.styled(faint, w.indent+count(len(reading.Unpaired), "quotation mark")+" without a partner:")
	fmt.Fprintln(w.out)
	for i, span := range reading.Unpaired {
		if i == shown {
			w.styled(faint, fmt.Sprintf("%s  and %d more", w.indent, len(reading.Unpaired)-shown))
			fmt.Fprintln(w.out)
			break
		}
		w.styled(faint, w.indent+"  …"+lastWords(text[:span.Start], around))
		w.styled(strong, clean(span.In(text)))
		w.styled(faint, firstWords(text[span.End:], around)+"…")
		fmt.Fprintln(w.out)
	}
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
