package patchwork

import (
	"fmt"
	"slices"
	"strings"

	"onrecord"
)

// sayings finds speakers whose statements go back and forth between days or
// venues: a return to one that was left.
func (p *page) sayings() []finding {
	type track struct {
		seen  []string
		turns []int // statements that return
		first int
	}
	tracks := map[string]*track{}
	var order []string
	for i := range p.reading.Statements {
		stmt := &p.reading.Statements[i]
		if stmt.Headline || len(stmt.Speakers) != 1 || stmt.Said.IsZero() || stmt.Said.Start != stmt.Said.End {
			continue
		}
		name := stmt.Speakers[0].Name
		t := tracks[name]
		if t == nil {
			t = &track{first: i}
			tracks[name] = t
			order = append(order, name)
		}
		day := stmt.Said.Start.String()
		if n := len(t.seen); n > 0 && t.seen[n-1] == day {
			continue
		} else if slices.Contains(t.seen, day) {
			t.turns = append(t.turns, i)
		}
		t.seen = append(t.seen, day)
	}
	var found []finding
	for _, name := range order {
		if t := tracks[name]; len(t.turns) > 0 {
			var spans []onrecord.Span
			for _, i := range t.turns {
				spans = append(spans, p.reading.Statements[i].Content...)
			}
			found = append(found, finding{mixedSayings, float64(len(t.turns)) / 2, append([]int{t.first}, t.turns...), spans,
				fmt.Sprintf("What %s said goes back and forth between %s.", name, listOf(t.seen))})
		}
	}
	return found
}

// fewDays is how many days a report may tell of.
const fewDays = 2

// days finds more weekdays than one report tells of, and returns to a weekday
// that was left.
func (p *page) days() []finding {
	var seen []string
	var first, turns []onrecord.Span
	last := ""
	for i := range p.body {
		for _, token := range p.body[i].tokens {
			day := p.weekday(token)
			if day == "" {
				continue
			}
			if known := slices.Contains(seen, day); !known {
				seen, first = append(seen, day), append(first, token.Span)
			} else if day != last {
				turns = append(turns, token.Span)
			}
			last = day
		}
	}
	var found []finding
	if n := len(seen) - fewDays; n > 0 {
		found = append(found, finding{manyDays, float64(n), nil, first, fmt.Sprintf("The report tells of %s.", listOf(seen))})
	}
	if len(turns) > 0 {
		found = append(found, finding{turningDays, float64(len(turns)), nil, turns, fmt.Sprintf("The report goes back to %s after another day.", p.text(turns[0]))})
	}
	return found
}

// listOf joins different words: "monday, friday and sunday".
func listOf(words []string) string {
	var unique []string
	for _, word := range words {
		if word = strings.ToUpper(word[:1]) + word[1:]; !slices.Contains(unique, word) {
			unique = append(unique, word)
		}
	}
	if len(unique) < 2 {
		return strings.Join(unique, "")
	}
	return strings.Join(unique[:len(unique)-1], ", ") + " and " + unique[len(unique)-1]
}
