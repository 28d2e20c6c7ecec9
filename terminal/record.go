package terminal

import (
	"fmt"
	"strings"
	"time"

	"onrecord"
)

// A row is a statement as the list shows it.
type row struct {
	who, act, what, when []cell
	why                  string // why somebody is taken to have said it
	below                string // the place, behind the date where that has no column
	asAbove              bool   // what belongs below is what belongs below the row above
	marks                mark
}

// A mark is a sign in the list that needs a word of explanation.
type mark uint8

const (
	wordsOfReport mark = 1 << iota
	unsureOfName
	asAbove
)

// sameAsAbove is the mark of a statement with the place of the one above.
const sameAsAbove = "″"

// legend explains the marks, in the order in which it is printed.
var legend = []struct {
	mark  mark
	means string
}{
	{wordsOfReport, "(he) the report's own word for the name"},
	{unsureOfName, "(he?) unsure"},
	{asAbove, sameAsAbove + " place as above"},
}

// unsure is the probability below which a name that stands for other words
// of the report has a question mark.
const unsure = 0.7

// verbs are the acts as they are shown, of one speaker and of several.
var verbs = map[onrecord.Act][2]string{
	onrecord.Assert:   {"says", "say"},
	onrecord.Deny:     {"denies", "deny"},
	onrecord.Accuse:   {"accuses", "accuse"},
	onrecord.Suggest:  {"suggests", "suggest"},
	onrecord.Ask:      {"asks", "ask"},
	onrecord.Urge:     {"urges", "urge"},
	onrecord.Promise:  {"promises", "promise"},
	onrecord.Believe:  {"believes", "believe"},
	onrecord.OtherAct: {"other", "other"},
}

func (w *Writer) rowOf(text string, stmt *onrecord.Statement) row {
	var r row
	r.who, r.marks = whoOf(text, stmt)
	r.act = actOf(stmt)
	r.what = w.whatOf(text, stmt)
	r.below = clean(stmt.Venue)
	if when := shortest(stmt.Said); w.width >= roomForDates && displayWidth(when) <= widestDate {
		r.when = cellsOf(when, normal)
	} else {
		r.below = strings.Trim(when+" · "+r.below, " ·")
	}
	for _, speaker := range stmt.Speakers {
		if speaker.Basis == onrecord.Inferred && speaker.Why != "" {
			r.why = "inferred: " + clean(speaker.Why)
			break
		}
	}
	return r
}

// whoOf returns the names of the speakers. Names that the source does not
// have are followed by what it has instead, in parentheses, and inferred ones
// by a question mark.
func whoOf(text string, stmt *onrecord.Statement) (cells []cell, marks mark) {
	const widestWords = 28 // columns
	words := cutWords(strings.TrimRight(join(text, stmt.Source), ",;: "), widestWords)
	if len(stmt.Speakers) == 0 {
		if words == "" {
			return cellsOf("(not said who)", faint), 0
		}
		return cellsOf("("+words+")", faint), 0
	}
	last := len(stmt.Speakers) - 1
	alike := true // the source stands for all of them in the same way
	for _, speaker := range stmt.Speakers {
		alike = alike && speaker.Basis == stmt.Speakers[0].Basis
	}
	for i, speaker := range stmt.Speakers {
		look := blue
		if speaker.Basis == onrecord.Description {
			look = palerBlue
		}
		cells = append(cells, cellsOf(clean(speaker.Name), look)...)
		doubt := ""
		if speaker.Confidence > 0 && speaker.Confidence < unsure {
			doubt = "?"
		}
		switch {
		case speaker.Basis == onrecord.Inferred:
			cells = append(cells, cellsOf("?", look)...)
		case speaker.Basis != onrecord.Pronoun && speaker.Basis != onrecord.Title, alike && i < last:
		case alike && words != "":
			cells = append(cells, cellsOf(" ("+words+doubt+")", faint)...)
			marks |= wordsOfReport
		default:
			cells = append(cells, cellsOf(" ("+string(speaker.Basis)+doubt+")", faint)...)
		}
		if doubt != "" && marks != 0 {
			marks |= unsureOfName
		}
		if i < last {
			cells = append(cells, cellsOf(", ", faint)...)
		}
	}
	return cells, marks
}

// actOf returns the act as a verb. Most statements say no more than that
// something is so; those that deny it or accuse somebody stand out.
func actOf(stmt *onrecord.Statement) []cell {
	several := 0
	if len(stmt.Speakers) > 1 || len(stmt.Speakers) == 1 && stmt.Speakers[0].Kind == onrecord.Group {
		several = 1
	}
	look := normal
	switch stmt.Act {
	case onrecord.Deny:
		look = purple
	case onrecord.Accuse:
		look = orange
	case onrecord.Assert, onrecord.OtherAct:
		look = faint
	}
	return cellsOf(verbs[stmt.Act][several], look)
}

// whatOf returns what is said, after whom it accuses or is said to. The cue
// stands before it where the act does not tell how the content is meant:
// somebody may deny a thing by denying that it is so, or by saying that it is
// not so.
func (w *Writer) whatOf(text string, stmt *onrecord.Statement) []cell {
	how := ""
	if cue := join(text, stmt.Cue); !plain(stmt.Act, cue) {
		how = cutWords(cue, w.width/4)
	}
	said := beginning(join(text, stmt.Content), tallest*w.width)
	var cells []cell
	if whom, told := toWhom(stmt); whom != "" {
		cells = append(cellsOf("→ ", faint), cellsOf(cutWords(whom, w.width/3), blue)...)
		if told != "" {
			cells = append(cells, cellsOf(" (to "+cutWords(told, w.width/4)+")", faint)...)
		}
		if rest, same := strings.CutPrefix(said+" ", whom+" "); same && how == "" {
			said = rest // "→ Russia of hacking", not "→ Russia: Russia of hacking"
		} else {
			cells = append(cells, cellsOf(":", faint)...)
		}
		cells = append(cells, blanks(1)...)
	}
	if how != "" {
		cells = append(append(cells, cellsOf(how, vermilion)...), blanks(1)...)
	}
	return append(cells, cellsOf(said, green)...)
}

// toWhom returns those whom a statement is aimed at: the accused, and then
// those who are told of it, or else those who are told or asked.
func toWhom(stmt *onrecord.Statement) (whom, told string) {
	target, addressee := clean(strings.Join(stmt.Target, ", ")), clean(strings.Join(stmt.Addressee, ", "))
	if target == "" {
		return addressee, ""
	}
	return target, addressee
}

// plain reports whether the act says as much of the content as the cue does.
func plain(act onrecord.Act, cue string) bool {
	switch act {
	case onrecord.Deny:
		return strings.Contains(cue, "deni") || strings.Contains(cue, "deny")
	case onrecord.OtherAct, "":
		return false
	}
	return true
}

// join returns the words of spans in one line, with an ellipsis where they
// are apart.
func join(text string, spans []onrecord.Span) string {
	var pieces []string
	for _, span := range spans {
		pieces = append(pieces, strings.Join(strings.Fields(clean(span.In(text))), " "))
	}
	return strings.Join(pieces, " … ")
}

// shortest writes a period as shortly as it can be told: a day, a month or a
// year, and of an interval the end only where it is another.
func shortest(p onrecord.Period) string {
	start, end := p.Start, p.End
	wholeMonths := start.Day == 1 && end.Day == daysIn(end)
	switch {
	case end.IsZero():
		return start.String()
	case wholeMonths && start.Month == time.January && end.Month == time.December:
		return interval(fmt.Sprintf("%04d", start.Year), fmt.Sprintf("%04d", end.Year))
	case wholeMonths:
		return interval(fmt.Sprintf("%04d-%02d", start.Year, start.Month), fmt.Sprintf("%04d-%02d", end.Year, end.Month))
	}
	return interval(start.String(), end.String())
}

// interval writes start and end, less what the end has in common with the
// start: "2017-06-01–05", "2017-06–08", "2015–2016".
func interval(start, end string) string {
	if start == end {
		return start
	}
	for _, common := range []int{len("2006-01-"), len("2006-")} {
		if len(start) > common && strings.HasPrefix(end, start[:common]) {
			return start + "–" + end[common:]
		}
	}
	return start + "–" + end
}

// daysIn returns how many days the month of d has.
func daysIn(d onrecord.Date) int {
	return time.Date(d.Year, d.Month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
