package terminal

import (
	"fmt"
	"slices"
	"strings"

	"onrecord"
)

// The bounds of the list, in lines and columns.
const (
	tallest      = 3  // lines of a row: long descriptions of speakers get so many
	widestDate   = 13 // of the dates that stand in a column: "2017-06-01–05"
	roomForDates = 60 // narrower lists have no column for them
	narrowName   = 12 // a column of names is not narrower than that for the sake of what is said
)

// Two spaces stand between columns.
const gap = "  "

// A table says how wide the columns of a list are.
type table struct {
	number, who, act, what int
	when                   int  // 0 where no date is known
	asAbove                bool // whether a row has that mark
}

// list writes the record: who does what by saying what, and when. The place
// stands below its statement, once for statements in a row that share it.
func (w *Writer) list(reading *onrecord.Reading) {
	if len(reading.Statements) == 0 {
		w.styled(faint, w.indent+"No statements found.")
		fmt.Fprintln(w.out)
		return
	}
	rows := make([]row, len(reading.Statements))
	for i := range reading.Statements {
		rows[i] = w.rowOf(reading.Report.Text, &reading.Statements[i])
		rows[i].asAbove = i > 0 && rows[i].below != "" && rows[i].below == rows[i-1].below
	}
	t := w.tableOf(rows)
	w.row(t, "", row{who: cellsOf("who", faint), act: cellsOf("act", faint), what: cellsOf("what", faint), when: cellsOf("when", faint)})
	for i := range rows {
		w.row(t, fmt.Sprint(i+1), rows[i])
		w.below(t, rows[i])
	}
	w.explain(rows)
}

// tableOf divides the width between who and what once the other columns have
// what they need. Names that are much longer than the others do not widen
// their column but take several lines.
func (w *Writer) tableOf(rows []row) table {
	t := table{number: len(fmt.Sprint(len(rows))), act: len("act")}
	names := make([]int, len(rows))
	for i := range rows {
		names[i] = widthOf(rows[i].who)
		t.act, t.when = max(t.act, widthOf(rows[i].act)), max(t.when, widthOf(rows[i].when))
		t.asAbove = t.asAbove || rows[i].asAbove
	}
	rest := w.width - len(w.indent) - t.number - t.act - 3*len(gap)
	if t.when > 0 {
		rest -= t.when + len(gap)
	}
	if t.asAbove {
		rest -= 1 + displayWidth(sameAsAbove)
	}
	slices.Sort(names)
	t.who = max(min(names[len(names)*9/10], max(rest*2/5, min(rest/2, narrowName))), len("who"))
	t.what = max(rest-t.who, 1)
	return t
}

// row writes one statement. What is said gets the lines that who needs.
func (w *Writer) row(t table, number string, r row) {
	who := fold(r.who, t.who, tallest)
	height := max(len(who), 1)
	what := fold(r.what, t.what, height)
	for i := range height {
		columns := []column{{width: t.number}, {line(who, i), t.who}, {width: t.act}, {line(what, i), t.what}}
		if t.when > 0 {
			columns = append(columns, column{width: t.when})
		}
		if i == 0 {
			columns[0].cells = cellsOf(fmt.Sprintf("%*s", t.number, number), numbered)
			columns[2].cells = r.act
			if t.when > 0 {
				columns[4].cells = r.when
			}
		}
		var cells []cell
		for n, c := range columns {
			if n > 0 {
				cells = append(cells, cellsOf(gap, normal)...)
			}
			cells = append(append(cells, c.cells...), blanks(c.width-widthOf(c.cells))...)
		}
		if i == 0 && r.asAbove {
			cells = append(cells, cellsOf(" "+sameAsAbove, faint)...)
		}
		w.line(trimmed(cells))
	}
}

// A column is one line of a cell of the list, and the width that it fills.
type column struct {
	cells []cell
	width int
}

// below writes what stands below a statement: why somebody is taken to have
// said it, and on the right, where the dates are, the place.
func (w *Writer) below(t table, r row) {
	margin := t.number + len(gap)
	for _, why := range fold(cellsOf(r.why, faint), w.width-len(w.indent)-margin, tallest) {
		w.line(append(blanks(margin), why...))
	}
	if r.below == "" || r.asAbove {
		return
	}
	room := w.width - len(w.indent)
	place := cut(r.below, room-margin)
	w.line(append(blanks(room-displayWidth(place)), cellsOf(place, faint)...))
}

// explain writes what the marks in a list mean, those that were not met
// before.
func (w *Writer) explain(rows []row) {
	var meanings []string
	for _, m := range legend {
		for i := range rows {
			if w.explained&m.mark == 0 && (m.mark&rows[i].marks != 0 || m.mark == asAbove && rows[i].asAbove) {
				meanings = append(meanings, m.means)
				w.explained |= m.mark
			}
		}
	}
	if len(meanings) == 0 {
		return
	}
	fmt.Fprintln(w.out)
	for _, meaning := range fold(cellsOf(strings.Join(meanings, " · "), faint), w.width-len(w.indent), tallest) {
		w.line(meaning)
	}
}

// line returns a line of several, empty where there are fewer.
func line(lines [][]cell, i int) []cell {
	if i < len(lines) {
		return lines[i]
	}
	return nil
}

// blanks returns so many spaces.
func blanks(n int) []cell { return cellsOf(strings.Repeat(" ", max(n, 0)), normal) }
