package export

import (
	"fmt"
	"strconv"
	"time"

	"onrecord"
	"onrecord/story"
)

// What kinds of findings are called on a page.
var (
	reuseNames = map[story.ReuseKind]string{
		story.Verbatim: "word for word",
		story.Edited:   "lightly edited",
		story.Wire:     "from one agency",
	}
	signNames = map[story.SignKind]string{
		story.Assembled:    "from several reports",
		story.Orphan:       "nobody says it",
		story.Twice:        "quoted twice",
		story.Swapped:      "words swapped",
		story.Unannounced:  "not introduced",
		story.Loose:        "loose speech",
		story.Mixed:        "occasions mixed",
		story.Disconnected: "does not follow",
	}
)

// numerals are the numbers that a heading begins with.
var numerals = []string{"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"}

// numeral tells how many there are of something, as a heading begins.
func numeral(n int, noun string) string {
	number := strconv.Itoa(n)
	if n < len(numerals) {
		number = numerals[n]
	}
	if n == 1 {
		return number + " " + noun
	}
	return number + " " + noun + "s"
}

// sure writes a probability, and nothing for 0: not known.
func sure(probability float64) string {
	if probability == 0 {
		return ""
	}
	return fmt.Sprintf("%.0f%% sure", 100*probability)
}

// days writes a period as people do: "3 March 2026", "March 2026", "1–5 March
// 2026".
func days(p onrecord.Period) dayView {
	if p.IsZero() {
		return dayView{}
	}
	start, end := p.Start, p.End
	if end.IsZero() {
		end = start
	}
	wholeMonths := start.Day == 1 && time.Date(end.Year, end.Month, end.Day+1, 0, 0, 0, 0, time.UTC).Day() == 1
	switch {
	case start == end:
		return dayView{start.String(), fmt.Sprint(start.Day, " ", start.Month, " ", start.Year)}
	case wholeMonths && start.Month == time.January && end.Month == time.December:
		return dayView{yearOf(start), fromTo(yearOf(start), yearOf(end))}
	case wholeMonths:
		return dayView{start.String()[:len("2006-01")], fromTo(fmt.Sprint(start.Month, " ", start.Year), fmt.Sprint(end.Month, " ", end.Year))}
	case start.Year == end.Year && start.Month == end.Month:
		return dayView{start.String(), fmt.Sprintf("%d–%d %s %d", start.Day, end.Day, start.Month, start.Year)}
	}
	return dayView{start.String(), fmt.Sprintf("%d %s %d – %d %s %d", start.Day, start.Month, start.Year, end.Day, end.Month, end.Year)}
}

func yearOf(d onrecord.Date) string { return fmt.Sprintf("%04d", d.Year) }

func fromTo(start, end string) string {
	if start == end {
		return start
	}
	return start + " – " + end
}
