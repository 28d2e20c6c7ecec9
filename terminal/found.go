package terminal

import (
	"fmt"
	"slices"
	"strings"

	"onrecord"
)

// A Found is a statement that a search found, with the report it stands in.
type Found struct {
	Report    *onrecord.Report
	Statement *onrecord.Statement
	Checked   string // what people did about it; empty for nothing
	Snippet   string
	Marks     []onrecord.Span // bytes of the snippet that the query asks for
}

// Found writes a statement that a search found: who does what and when, what
// the query asks for in its words, and where it stands.
func (w *Writer) Found(f *Found) error {
	if w.begun {
		fmt.Fprintln(w.out)
	}
	w.begun = true
	who, _ := whoOf(f.Report.Text, known(f.Statement))
	head := slices.Concat(who, blanks(1))
	head = append(head, actOf(f.Statement)...)
	if whom, _ := toWhom(f.Statement); whom != "" {
		head = append(append(head, cellsOf(" → ", faint)...), cellsOf(cutWords(whom, w.width/3), blue)...)
	}
	for _, fact := range []string{shortest(f.Statement.Said), clean(f.Statement.Venue)} {
		if fact != "" {
			head = append(append(head, cellsOf(" · ", faint)...), cellsOf(fact, normal)...)
		}
	}
	w.folded("", head)
	w.folded(w.indent, w.marked(f))
	w.faintly(f.Statement.ID, sureOf(f.Statement.Confidence), f.Checked)
	w.faintly(f.Report.Outlet, f.Report.Published.String(), nameOf(f.Report))
	_, err := w.out.Write(nil)
	return err
}

// known returns the statement with its speakers under the names that the record
// knows them by; what the report calls them stands behind, in parentheses.
func known(stmt *onrecord.Statement) *onrecord.Statement {
	out := *stmt
	out.Speakers = slices.Clone(stmt.Speakers)
	for i := range out.Speakers {
		if s := &out.Speakers[i]; s.Known.Name != "" && s.Known.Name != s.Name {
			s.Name, s.Basis = s.Known.Name, onrecord.Title
		}
	}
	return &out
}

// faintly writes what there is to say in one line, however long: names and IDs
// are there to be copied.
func (w *Writer) faintly(facts ...string) {
	said := slices.DeleteFunc(facts, func(fact string) bool { return fact == "" })
	w.styled(faint, w.indent+clean(strings.Join(said, " · ")))
	fmt.Fprintln(w.out)
}

// marked returns the snippet with what the query asks for set off: underlined
// and bold, or between asterisks where there are no colours.
func (w *Writer) marked(f *Found) []cell {
	var cells []cell
	at := 0
	plainly := func(to int) {
		cells = append(cells, cellsOf(clean(f.Snippet[at:to]), green)...)
		at = to
	}
	for _, mark := range f.Marks {
		plainly(mark.Start)
		words := clean(mark.In(f.Snippet))
		if !w.color {
			words = "*" + words + "*"
		}
		cells = append(cells, cellsOf(words, found)...)
		at = mark.End
	}
	plainly(len(f.Snippet))
	return cells
}

// folded writes cells in lines with an indent.
func (w *Writer) folded(indent string, cells []cell) {
	before := w.indent
	w.indent = indent
	for _, line := range fold(cells, w.width-len(indent), tallest) {
		w.line(line)
	}
	w.indent = before
}

func nameOf(report *onrecord.Report) string {
	if report.URL != "" {
		return report.URL
	}
	return report.Path
}

// sureOf writes a probability, and nothing for 0: not known.
func sureOf(probability float64) string {
	if probability == 0 {
		return ""
	}
	return fmt.Sprintf("%.0f%% sure", 100*probability)
}

// Line writes a line of plain words.
func (w *Writer) Line(s string) {
	w.styled(faint, clean(s))
	fmt.Fprintln(w.out)
}

// A Bar is a line of a chart: a label and how many.
type Bar struct {
	Label string
	Count int
	Note  string // behind the label; may be empty
}

// Chart writes a heading and bars, whose lengths are as the counts.
func (w *Writer) Chart(heading string, bars []Bar) {
	if len(bars) == 0 {
		return
	}
	fmt.Fprintln(w.out)
	w.styled(strong, w.indent+clean(heading))
	fmt.Fprintln(w.out)
	labels, digits, most := 0, 0, 1
	for i := range bars {
		labels = max(labels, displayWidth(bars[i].label()))
		digits = max(digits, len(fmt.Sprint(bars[i].Count)))
		most = max(most, bars[i].Count)
	}
	labels = min(labels, w.width/2)
	room := max(w.width-len(w.indent)-labels-digits-4, 1)
	for i := range bars {
		label := cut(bars[i].label(), labels)
		fmt.Fprintf(w.out, "%s%s%s  %*d  ", w.indent, label, strings.Repeat(" ", labels-displayWidth(label)), digits, bars[i].Count)
		w.styled(green, bar(bars[i].Count, most, room))
		fmt.Fprintln(w.out)
	}
}

func (b *Bar) label() string {
	if b.Note == "" {
		return clean(b.Label)
	}
	return clean(b.Label + " (" + b.Note + ")")
}

// bar returns a bar of n of most of room columns, to an eighth of a column;
// what is there shows.
func bar(n, most, room int) string {
	eighths := max(8*room*n/most, min(n, 1))
	s := strings.Repeat("█", eighths/8)
	if rest := eighths % 8; rest > 0 {
		s += string([]rune(" ▏▎▍▌▋▊▉")[rest])
	}
	return s
}
