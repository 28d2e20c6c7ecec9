package when

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"onrecord"
	"onrecord/lang/en"
	"onrecord/text"
)

// onWeekday reads what stands behind a weekday at i: a part of the day, or the
// date, which then says it all.
func (w words) onWeekday(i int, m moment) (moment, int) {
	next := w.behindDayPart(i + 1)
	at := next
	if w.norm(at) == "," {
		at++
	}
	if date, end := w.month(at); end > at && date.day.Day > 0 {
		return date, end
	}
	return m, next
}

// weekdayNamed returns the day that a word names.
func weekdayNamed(norm string) (time.Weekday, bool) {
	if !strings.HasSuffix(norm, "day") && !strings.HasSuffix(norm, ".") {
		return 0, false
	}
	for i, day := range en.Weekdays[:7] {
		if norm == day || len(norm) > 3 && norm[len(norm)-1] == '.' && strings.HasPrefix(day, norm[:len(norm)-1]) {
			return time.Weekday((i + 1) % 7), true
		}
	}
	return 0, false
}

// month reads a month at i, with the day and the year that stand with it. A
// month alone, which may be another word, needs a word before it that a time
// has.
func (w words) month(i int) (m moment, next int) {
	month, next := w.monthName(i)
	if next == i {
		return m, i
	}
	m = moment{kind: calendar, day: onrecord.Date{Month: month}}
	if day := dayOfMonth(w.norm(next)); day > 0 && w.norm(next+1) != "percent" {
		m.day.Day = day
		next++
	}
	at := next
	if w.norm(at) == "," {
		at++
	}
	if year := yearNamed(w.norm(at)); year > 0 {
		m.day.Year = year
		return m, at + 1
	}
	if m.day.Day > 0 || w.norm(next) == "'s" || next == i+1 && strings.HasPrefix(w.norm(i), "mid-") {
		return m, next
	}
	before := w.norm(i - 1)
	if slices.Contains(en.TimePrepositions, before) || slices.Contains(en.TimeBounds, before) || slices.Contains(en.TimeModifiers, before) {
		return m, next
	}
	if next < len(w.doc.Morphs) && i > 0 && w.doc.Morphs[next].Tag == text.NN && (w.doc.Morphs[i-1].Tag == text.DT || w.doc.Morphs[i-1].Tag == text.PRPS) {
		return m, next // "her March letter"
	}
	return moment{}, i
}

// monthName reads the name of a month at i.
func (w words) monthName(i int) (time.Month, int) {
	norm := w.norm(i)
	if len(norm) < 3 || !w.capital(i) && !strings.HasPrefix(norm, "mid-") {
		return 0, i
	}
	name := strings.TrimPrefix(strings.TrimSuffix(norm, "."), "mid-")
	if month, ok := en.Months[name]; ok {
		return time.Month(month), i + 1
	}
	return 0, i
}

// dayOfMonth reads 17 and 17th; 0 for anything else.
func dayOfMonth(norm string) int {
	if len(norm) > 2 {
		switch norm[len(norm)-2:] {
		case "st", "nd", "rd", "th":
			norm = norm[:len(norm)-2]
		}
	}
	if len(norm) > 2 {
		return 0
	}
	if n, err := strconv.Atoi(norm); err == nil && n >= 1 && n <= 31 {
		return n
	}
	return 0
}

// yearNamed reads a year of four digits; 0 for anything else.
func yearNamed(norm string) int {
	if len(norm) != 4 {
		return 0
	}
	if n, err := strconv.Atoi(norm); err == nil && n >= 1800 && n < 2100 {
		return n
	}
	return 0
}

// number reads a time that begins with digits at i: a year, "17 November", "3
// days ago", 11/17/2016, 2016-11-17.
func (w words) number(i int) (m moment, next int) {
	norm := w.norm(i)
	if day := dayOfMonth(norm); day > 0 {
		at := i + 1
		if w.norm(at) == "of" {
			at++
		}
		if month, end := w.monthName(at); end > at {
			m = moment{kind: calendar, day: onrecord.Date{Month: month, Day: day}}
			if year := yearNamed(w.norm(end)); year > 0 {
				m.day.Year = year
				end++
			}
			return m, end
		}
	}
	if m, next := w.ago(i); next > i {
		return m, next
	}
	if w.norm(i+1) == "-" && w.norm(i+3) == "-" {
		if day, err := onrecord.ParseDate(norm + "-" + w.norm(i+2) + "-" + w.norm(i+4)); err == nil && plausible(day) {
			return moment{kind: calendar, day: day}, i + 5
		}
	}
	if year := yearNamed(norm); year > 0 {
		return moment{kind: calendar, day: onrecord.Date{Year: year}}, i + 1
	}
	if day, ok := dayInDigits(norm); ok {
		return moment{kind: calendar, day: day}, i + 1
	}
	return m, i
}

// dayInDigits reads 11/17/2016, with the month first, as the American press
// writes it, unless only the other way makes a day.
func dayInDigits(norm string) (onrecord.Date, bool) {
	parts := strings.Split(norm, "/")
	if len(parts) != 3 {
		return onrecord.Date{}, false
	}
	var n [3]int
	for i, part := range parts {
		var err error
		if n[i], err = strconv.Atoi(part); err != nil {
			return onrecord.Date{}, false
		}
	}
	if n[0] > 12 {
		n[0], n[1] = n[1], n[0]
	}
	d := onrecord.Date{Year: n[2], Month: time.Month(n[0]), Day: n[1]}
	return d, plausible(d)
}
