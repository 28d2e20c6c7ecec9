// Package terminal lays out readings for people at a terminal: the report as
// it reads, the source, cue and content of each statement marked in it, and
// below it one line a statement: who, how, what.
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
	path := cut(clean(report.Path), w.width-6)
	rule := max(w.width-displayWidth(path)-4, 2)
	w.styled(faint, "── ")
	w.styled(strong, path)
	w.styled(faint, " "+strings.Repeat("─", rule))
	fmt.Fprintln(w.out)
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

// list writes a line for each statement.
func (w *Writer) list(reading *onrecord.Reading) {
	if len(reading.Statements) == 0 {
		w.styled(faint, w.indent+"No statements found.")
		fmt.Fprintln(w.out)
		return
	}
	text := reading.Report.Text
	rows := make([]row, len(reading.Statements))
	whoWidth, howWidth := 0, 0
	for i := range reading.Statements {
		rows[i] = rowOf(text, &reading.Statements[i])
		whoWidth, howWidth = max(whoWidth, displayWidth(rows[i].who)), max(howWidth, displayWidth(rows[i].how))
	}
	whoWidth, howWidth = min(whoWidth, w.width*3/10), min(howWidth, w.width/6)
	number := len(fmt.Sprint(len(rows)))
	whatWidth := max(w.width-len(w.indent)-number-whoWidth-howWidth-6, 10)
	for i, r := range rows {
		w.styled(numbered, fmt.Sprintf("%s%*d  ", w.indent, number, i+1))
		if r.nobody {
			w.styled(faint, pad(r.who, whoWidth))
		} else {
			w.styled(source.style(), pad(r.who, whoWidth))
		}
		fmt.Fprint(w.out, "  ")
		how := cut(r.how, howWidth)
		w.styled(cue.style(), how)
		fmt.Fprint(w.out, strings.Repeat(" ", howWidth-displayWidth(how)+2))
		w.styled(content.style(), cut(r.what, whatWidth))
		fmt.Fprintln(w.out)
	}
}

// A row is a statement in one line.
type row struct {
	who, how, what string
	nobody         bool // the report does not say who
}

func rowOf(text string, stmt *onrecord.Statement) row {
	join := func(spans []onrecord.Span) string {
		var pieces []string
		for _, span := range spans {
			pieces = append(pieces, strings.Join(strings.Fields(clean(span.In(text))), " "))
		}
		return strings.Join(pieces, " … ")
	}
	r := row{who: strings.TrimRight(join(stmt.Source), ",;: "), how: join(stmt.Cue), what: join(stmt.Content)}
	if r.who == "" {
		r.who, r.nobody = "(not said who)", true
	}
	return r
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
