package when

import (
	"slices"
	"strconv"
	"strings"

	"onrecord/lang/en"
	"onrecord/text"
)

// ago reads a number of units at i with the word that counts them: "two days
// ago", "a week earlier".
func (w words) ago(i int) (m moment, next int) {
	n, at := w.count(i)
	if at == i {
		return m, i
	}
	unit, ok := en.TimeUnits[w.norm(at)]
	if !ok {
		return m, i
	}
	behind := w.norm(at + 1)
	switch {
	case slices.Contains(en.TimesPast, behind):
		return since(unit, n), at + 2
	case slices.Contains(en.TimesEarlier, behind) && w.closed(at+1):
		return sinceTold(unit, -n, n > 0), at + 2
	case slices.Contains(en.TimesLater, behind) && w.closed(at+1):
		return sinceTold(unit, n, n > 0), at + 2
	}
	return m, i
}

// closed reports whether word i, which counts from a day told before, does so
// by itself: "the day before", and not "the day before the vote".
func (w words) closed(i int) bool {
	if norm := w.norm(i); norm == "earlier" || norm == "later" || i+1 >= len(w.doc.Tokens) {
		return true
	}
	return w.doc.Tokens[i+1].Kind != text.Word && w.doc.Tokens[i+1].Kind != text.Number
}

// count reads a number at i; it is 0 when nobody tells how many.
func (w words) count(i int) (n, next int) {
	norm := w.norm(i)
	if norm == "a" && w.norm(i+1) == "couple" {
		i++
		if w.norm(i+1) == "of" {
			i++
		}
		return 0, i + 1
	}
	if slices.Contains(en.VagueCounts, norm) {
		return 0, i + 1
	}
	if norm == "a" && slices.Contains(en.VagueCounts, w.norm(i+1)) {
		return 0, i + 2
	}
	tens, ones, _ := strings.Cut(norm, "-")
	if a, ok := en.CountWords[tens]; ok {
		b, ok := en.CountWords[ones]
		if ones == "" || ok && a >= 20 && b < 10 {
			return a + b, i + 1
		}
		return 0, i
	}
	if len(norm) <= 3 {
		if n, err := strconv.Atoi(norm); err == nil && n > 0 {
			return n, i + 1
		}
	}
	return 0, i
}

// since returns the time that lies n units before the day of the report.
func since(unit en.TimeUnit, n int) moment {
	if n == 0 {
		return moment{}
	}
	switch unit {
	case en.Hour:
		return moment{kind: days}
	case en.Day:
		return moment{kind: days, shift: -n}
	case en.Week:
		return moment{kind: weeks, shift: -n}
	case en.Weekend:
		return moment{kind: weekends, shift: -n}
	case en.Month:
		return moment{kind: months, shift: -n}
	case en.Year:
		return moment{kind: years, shift: -n}
	}
	return moment{}
}

// sinceTold returns the time that lies n units behind a day told before.
func sinceTold(unit en.TimeUnit, n int, known bool) moment {
	switch {
	case unit == en.Hour:
		return moment{kind: toldDays}
	case unit == en.Day && known:
		return moment{kind: toldDays, shift: n}
	}
	return moment{}
}
