package when

import (
	"slices"
	"strings"
	"time"

	"onrecord"
	"onrecord/lang/en"
)

// momentAt returns the time that the words from i on name, and the word
// behind it: i itself when they name none. A moment may be vague.
func (w words) momentAt(i int) (m moment, next int) {
	norm := w.norm(i)
	if norm == "" {
		return m, i
	}
	if c := norm[0]; c >= '0' && c <= '9' {
		return w.number(i)
	}
	if !opensTime[norm] && strings.IndexByte(norm, '-') < 0 {
		return m, i
	}
	if n, ok := en.DayWords[norm]; ok {
		return moment{kind: days, shift: n}, w.behindDayPart(i + 1)
	}
	if w.capital(i) {
		if day, ok := weekdayNamed(norm); ok {
			return w.onWeekday(i, moment{kind: weekday, week: day})
		}
	}
	if m, next := w.month(i); next > i {
		return m, next
	}
	if m, next := w.ago(i); next > i {
		return m, next
	}
	if month, ok := en.Seasons[norm]; ok {
		return w.season(i, moment{kind: season, day: onrecord.Date{Month: time.Month(month)}})
	}
	switch {
	case norm == "the":
		return w.theTime(i)
	case slices.Contains(en.PresentTimes, norm):
		return w.sided(i, this, 0)
	case slices.Contains(en.PastTimes, norm):
		return w.sided(i, last, -1)
	case slices.Contains(en.FutureTimes, norm):
		return w.sided(i, coming, 1)
	}
	if _, ok := en.ToldTimes[norm]; ok {
		return w.told(i)
	}
	return m, i
}

// opensTime holds the words with which a time may begin, hyphenated numbers
// aside. Most words of a report are looked up here and nowhere else.
var opensTime = func() map[string]bool {
	opens := map[string]bool{"the": true}
	for _, list := range [][]string{en.Weekdays, en.PastTimes, en.PresentTimes, en.FutureTimes, en.VagueCounts} {
		for _, word := range list {
			opens[word] = true
		}
	}
	for _, day := range en.Weekdays[:7] {
		for length := 3; length < 6; length++ {
			opens[day[:length]+"."] = true
		}
	}
	for month := range en.Months {
		opens[month], opens[month+"."], opens["mid-"+month] = true, true, true
	}
	for _, words := range []map[string]int{en.DayWords, en.Seasons, en.CountWords, en.ToldTimes} {
		for word := range words {
			opens[word] = true
		}
	}
	return opens
}()

// behindDayPart returns i, or the word behind a part of the day at i.
func (w words) behindDayPart(i int) int {
	if slices.Contains(en.DayParts, w.norm(i)) {
		return i + 1
	}
	return i
}

// season reads what stands behind a season: its year. Without one it is a
// time only where a word before it says so.
func (w words) season(i int, m moment) (moment, int) {
	at := i + 1
	if w.norm(at) == "of" {
		at++
	}
	if year := yearNamed(w.norm(at)); year > 0 {
		m.day.Year = year
		return m, at + 1
	}
	return moment{}, i
}

// sided reads "last", "this" or "next" at i with the time behind it.
func (w words) sided(i int, side side, shift int) (m moment, next int) {
	at := i + 1
	if side == this && slices.Contains(en.PastTimes, w.norm(at)) { // "this past Thursday"
		side, at = last, at+1
	}
	norm := w.norm(at)
	if norm == "" {
		return m, i
	}
	if side == coming && slices.Contains([]string{"day", "morning"}, norm) {
		return moment{kind: toldDays, shift: 1}, at + 1
	}
	if w.capital(at) {
		if day, ok := weekdayNamed(norm); ok {
			return moment{kind: weekday, week: day, side: side}, w.behindDayPart(at + 1)
		}
		if month, end := w.monthName(at); end > at {
			return moment{kind: calendar, day: onrecord.Date{Month: month}, side: side}, end
		}
	}
	if month, ok := en.Seasons[norm]; ok {
		return moment{kind: season, day: onrecord.Date{Month: time.Month(month)}, side: side}, at + 1
	}
	if slices.Contains(en.DayParts, norm) {
		return moment{kind: days, shift: shift}, at + 1
	}
	if _, end := w.count(at); end > at && en.TimeUnits[w.norm(end)] > 0 {
		return moment{}, end + 1 // "the last two weeks": a stretch, and no time in it
	}
	unit, ok := en.TimeUnits[norm]
	if !ok || w.norm(i) == "past" && unit != en.Weekend {
		return m, i
	}
	m = moment{shift: shift, side: side}
	switch unit {
	case en.Week:
		m.kind = weeks
	case en.Weekend:
		m.kind, m.shift = weekends, max(shift, 0)
	case en.Month:
		m.kind = months
	case en.Year:
		m.kind = years
	default:
		return moment{}, i
	}
	return m, at + 1
}

// told reads "that day", "the same night", "the previous day" from i, the word
// before the noun.
func (w words) told(i int) (m moment, next int) {
	norm := w.norm(i + 1)
	if norm == "day" || slices.Contains(en.DayParts, norm) {
		return moment{kind: toldDays, shift: en.ToldTimes[w.norm(i)]}, i + 2
	}
	return m, i
}

// theTime reads a time that begins with "the" at i: "the weekend", "the day
// before", "the same day", "the day" behind "earlier in", "the fall of 2015".
func (w words) theTime(i int) (m moment, next int) {
	norm := w.norm(i + 1)
	if unit := en.TimeUnits[norm]; unit > 0 {
		behind := w.norm(i + 2)
		within := w.norm(i-1) == "in" && (w.norm(i-2) == "earlier" || w.norm(i-2) == "later")
		switch {
		case unit == en.Weekend:
			return moment{kind: weekends}, i + 2
		case unit == en.Day && slices.Contains(en.TimesEarlier, behind) && w.closed(i+2):
			return moment{kind: toldDays, shift: -1}, i + 3
		case unit == en.Day && slices.Contains(en.TimesLater, behind) && w.closed(i+2):
			return moment{kind: toldDays, shift: 1}, i + 3
		case !within:
			return m, i
		case unit == en.Day:
			return moment{kind: toldDays}, i + 2
		case unit == en.Week:
			return moment{kind: weeks}, i + 2
		case unit == en.Month:
			return moment{kind: months}, i + 2
		case unit == en.Year:
			return moment{kind: years}, i + 2
		}
		return m, i
	}
	if slices.Contains(en.DayParts, norm) && slices.Contains(en.TimesEarlier, w.norm(i+2)) && w.closed(i+2) {
		return moment{kind: toldDays, shift: -1}, i + 3 // "the night before"
	}
	if month, ok := en.Seasons[norm]; ok {
		if m, next := w.season(i+1, moment{kind: season, day: onrecord.Date{Month: time.Month(month)}}); next > i+1 {
			return m, next
		}
		return m, i
	}
	return m, i
}
