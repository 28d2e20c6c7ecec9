package query

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"onrecord"
	"onrecord/record/terms"
)

// A dates is a filter for the day of saying, or of publication where the
// report does not tell it: before, after, or said, for on one of the days. It
// holds when any day on which the statement may have been said does.
type dates struct {
	name     string
	text     string        // the day, month, year or range of them as written
	from, to onrecord.Date // its first and last day
}

// parseDates reads the value of a filter for days.
func parseDates(name, text string) (dates, string, string) {
	d := dates{name: name, text: text}
	first, last, ranged := strings.Cut(text, "..")
	if ranged && name != "said" {
		return d, name + ": takes one day, month or year", "use after: and before: together, or said: with a range"
	}
	if !ranged {
		last = first
	}
	var message string
	if d.from, _, message = parseDay(first); message == "" {
		_, d.to, message = parseDay(last)
	}
	if message != "" {
		return d, message, "write a day as 2017-06-01, a month as 2017-06, a year as 2017"
	}
	if terms.Compare(d.to, d.from) < 0 {
		return d, "the end of the range comes before its start", "write " + name + ":" + last + ".." + first
	}
	return d, "", ""
}

// parseDay reads a day, a month or a year and returns its first and last day,
// or what is wrong with it.
func parseDay(text string) (first, last onrecord.Date, message string) {
	layouts := []string{"2006-01-02", "2006-01", "2006"}
	for i, layout := range layouts {
		if len(text) != len(layout) {
			continue
		}
		if strings.Trim(text, "0123456789-") != "" {
			break
		}
		start, err := time.Parse(layout, text)
		if err != nil || start.Year() == 0 {
			return first, last, fmt.Sprintf("no calendar has %s", text)
		}
		end := start
		switch i {
		case 1:
			end = start.AddDate(0, 1, -1)
		case 2:
			end = start.AddDate(1, 0, -1)
		}
		return dateOf(start), dateOf(end), ""
	}
	return first, last, fmt.Sprintf("%q is not a day, a month or a year", text)
}

func dateOf(t time.Time) onrecord.Date {
	return onrecord.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}
}

// shift returns the day so many days later.
func shift(d onrecord.Date, days int) onrecord.Date {
	return dateOf(time.Date(d.Year, d.Month, d.Day+days, 0, 0, 0, 0, time.UTC))
}

func (d dates) String() string { return d.name + ":" + d.text }

// period returns the days that the filter asks for: a statement must share one.
func (d dates) period() period {
	switch d.name {
	case "before":
		return period{since, shift(d.from, -1)}
	case "after":
		return period{shift(d.to, 1), until}
	}
	return period{d.from, d.to}
}

func (d dates) needs(resolved) [][]terms.Term {
	p := d.period()
	return [][]terms.Term{facetTerms(terms.Within(p.from, p.to))}
}

// proves has nothing to say: the ends of the calendar hold what lies beyond.
func (d dates) proves(resolved) []terms.Term { return nil }

func (d dates) holds(f *facts, _ resolved) bool {
	start, end, basis := terms.Day(f.Stmt, f.Report)
	if basis == terms.DayUnknown {
		return false
	}
	switch d.name {
	case "before":
		return terms.Compare(start, d.from) < 0
	case "after":
		return terms.Compare(end, d.to) > 0
	}
	return terms.Compare(start, d.to) <= 0 && terms.Compare(end, d.from) >= 0
}

// A period is a closed interval of days.
type period struct {
	from, to onrecord.Date
}

// The first and the last day of all.
var (
	since = onrecord.Date{Year: 1, Month: time.January, Day: 1}
	until = onrecord.Date{Year: 9999, Month: time.December, Day: 31}
)

// dates reports whether the group is a single before or after, which period
// sums up with the others.
func (g *group) dates() bool {
	if g.not || len(g.any) > 1 {
		return false
	}
	d, ok := g.any[0].(dates)
	return ok && d.name != "said"
}

// period returns the days between all that the query asks to be before and
// after, and whether it asks for any.
func (q *Query) period() (period, bool) {
	sum, found := period{since, until}, false
	for i := range q.groups {
		if !q.groups[i].dates() {
			continue
		}
		p := q.groups[i].any[0].(dates).period()
		if terms.Compare(p.from, sum.from) > 0 {
			sum.from = p.from
		}
		if terms.Compare(p.to, sum.to) < 0 {
			sum.to = p.to
		}
		found = true
	}
	return sum, found
}

// A confidence is a filter for the probability that a statement is right. It
// never holds where that is not known.
type confidence struct {
	low, high         float64
	lowOpen, highOpen bool // the end itself does not count
}

// parseConfidence reads 0.8 (at least), >0.8, >=0.8, <0.5, <=0.5 and 0.5..0.8.
func parseConfidence(text string) (confidence, string) {
	c := confidence{high: 1}
	number := strings.TrimLeft(text, "<>=")
	sign := text[:len(text)-len(number)]
	low, high, ranged := strings.Cut(number, "..")
	if !ranged {
		high = low
	}
	from, okFrom := probability(low)
	to, okTo := probability(high)
	if !okFrom || !okTo || ranged && sign != "" {
		return c, fmt.Sprintf("%q is no confidence", text)
	}
	switch {
	case ranged:
		c.low, c.high = from, to
	case sign == "" || sign == ">=":
		c.low = from
	case sign == ">":
		c.low, c.lowOpen = from, true
	case sign == "<=":
		c.high = to
	case sign == "<":
		c.high, c.highOpen = to, true
	default:
		return c, fmt.Sprintf("%q is no sign that compares", sign)
	}
	if c.low > c.high || c.low == c.high && (c.lowOpen || c.highOpen) {
		return c, fmt.Sprintf("no number is %s", text)
	}
	return c, ""
}

// probability reads a number from 0 to 1 written with digits and a point.
func probability(text string) (float64, bool) {
	p, err := strconv.ParseFloat(text, 64)
	return p, err == nil && p <= 1 && strings.Trim(text, "0123456789.") == ""
}

func (c confidence) String() string {
	low, high := strconv.FormatFloat(c.low, 'f', -1, 64), strconv.FormatFloat(c.high, 'f', -1, 64)
	switch {
	case c.lowOpen:
		return "confidence:>" + low
	case c.highOpen:
		return "confidence:<" + high
	case c.high == 1:
		return "confidence:" + low
	case c.low == 0:
		return "confidence:<=" + high
	}
	return "confidence:" + low + ".." + high
}

func (c confidence) needs(resolved) [][]terms.Term {
	return [][]terms.Term{facetTerms(terms.Confidences(c.low, c.high))}
}

func (c confidence) proves(resolved) []terms.Term {
	return facetTerms(terms.ConfidencesInside(c.low, c.high))
}

func (c confidence) holds(f *facts, _ resolved) bool {
	p := f.Stmt.Confidence
	return p > 0 && (p > c.low || p == c.low && !c.lowOpen) && (p < c.high || p == c.high && !c.highOpen)
}
