package terms

import (
	"fmt"
	"slices"
	"time"

	"onrecord"
)

// Days are found by the calendar: a period is covered by as few centuries,
// decades, years, quarters, months, thirds of months and days as it takes.
// A statement has the facet "on" of each unit of its cover and of all units
// around those, and "all" of each unit of its cover that is longer than a day.
// A question covers its period likewise, and asks for "on" of each unit of
// its cover or "all" of any unit around one: that holds exactly where the two
// periods share a day. A question takes about 40 facets when it is open to one
// side, and 55 at most within a decade; a statement with a single day has 7.

// The days that have facets. Earlier and later ones count as these.
var (
	firstDay = time.Date(1800, time.January, 1, 0, 0, 0, 0, time.UTC)
	lastDay  = time.Date(2199, time.December, 31, 0, 0, 0, 0, time.UTC)
)

// A DayBasis says what the day rests on under which a statement is found.
type DayBasis string

// The bases of days.
const (
	DaySaid      DayBasis = "said"      // the report tells when it was said
	DayPublished DayBasis = "published" // it does not; the day of publication
	DayUnknown   DayBasis = "unknown"   // neither is known
)

// DayBases lists the bases of days.
var DayBases = []DayBasis{DaySaid, DayPublished, DayUnknown}

// Day returns the period under which a statement is found: when it was said,
// where the report tells, else the day of publication.
func Day(stmt *onrecord.Statement, report *onrecord.Report) (start, end onrecord.Date, basis DayBasis) {
	if start, end := stmt.Said.Start, stmt.Said.End; !start.IsZero() && start.Valid() {
		if end.IsZero() || !end.Valid() || Compare(end, start) < 0 {
			end = start
		}
		return start, end, DaySaid
	}
	if report.Published.IsZero() || !report.Published.Valid() {
		return onrecord.Date{}, onrecord.Date{}, DayUnknown
	}
	return report.Published, report.Published, DayPublished
}

// Compare returns -1, 0 or 1 as day a comes before b, is b, or comes after it.
func Compare(a, b onrecord.Date) int { return midnight(a).Compare(midnight(b)) }

// Within returns the facets of which a statement has one or more exactly when
// its period shares a day with the one from start to end; days before 1800
// and after 2199 count as the first and the last day between.
func Within(start, end onrecord.Date) []string {
	var facets []string
	for _, unit := range cover(clamp(start), clamp(end)) {
		facets = append(facets, Facet("on", unit.name()))
		for _, wider := range unit.around() {
			facets = appendNew(facets, Facet("all", wider.name()))
		}
	}
	return facets
}

// dayFacets returns the facets of a statement with this period.
func dayFacets(start, end onrecord.Date) []string {
	var facets []string
	for _, unit := range cover(clamp(start), clamp(end)) {
		facets = appendNew(facets, Facet("on", unit.name()))
		for _, wider := range unit.around() {
			facets = appendNew(facets, Facet("on", wider.name()))
		}
		if unit.size != day {
			facets = append(facets, Facet("all", unit.name()))
		}
	}
	return facets
}

// A size is one of the units of the calendar, from the longest.
type size int

const (
	century size = iota
	decade
	year
	quarter
	month
	third // days 1 to 10, 11 to 20, and the rest of a month
	day
)

// A unit is a piece of the calendar.
type unit struct {
	size  size
	first time.Time
}

// unitOf returns the unit of this size that holds the day.
func unitOf(s size, t time.Time) unit {
	y, m, d := t.Date()
	switch s {
	case century:
		y, m, d = y-y%100, 1, 1
	case decade:
		y, m, d = y-y%10, 1, 1
	case year:
		m, d = 1, 1
	case quarter:
		m, d = m-(m-1)%3, 1
	case month:
		d = 1
	case third:
		d = min((d-1)/10, 2)*10 + 1
	}
	return unit{s, time.Date(y, m, d, 0, 0, 0, 0, time.UTC)}
}

// next returns the first day after the unit.
func (u unit) next() time.Time {
	switch u.size {
	case century:
		return u.first.AddDate(100, 0, 0)
	case decade:
		return u.first.AddDate(10, 0, 0)
	case year:
		return u.first.AddDate(1, 0, 0)
	case quarter:
		return u.first.AddDate(0, 3, 0)
	case month:
		return u.first.AddDate(0, 1, 0)
	case third:
		if u.first.Day() == 21 {
			return unitOf(month, u.first).next()
		}
		return u.first.AddDate(0, 0, 10)
	}
	return u.first.AddDate(0, 0, 1)
}

// name names the unit: 20, 201, 2017, 2017q2, 201706, 201706t3, 20170630.
func (u unit) name() string {
	y, m, d := u.first.Date()
	switch u.size {
	case century:
		return fmt.Sprintf("%02d", y/100)
	case decade:
		return fmt.Sprintf("%03d", y/10)
	case year:
		return fmt.Sprintf("%04d", y)
	case quarter:
		return fmt.Sprintf("%04dq%d", y, (m-1)/3+1)
	case month:
		return fmt.Sprintf("%04d%02d", y, m)
	case third:
		return fmt.Sprintf("%04d%02dt%d", y, m, d/10+1)
	}
	return fmt.Sprintf("%04d%02d%02d", y, m, d)
}

// around returns the larger units that hold the unit.
func (u unit) around() []unit {
	var units []unit
	for s := century; s < u.size; s++ {
		units = append(units, unitOf(s, u.first))
	}
	return units
}

// cover returns the fewest units that make up the days from start to end.
func cover(start, end time.Time) []unit {
	var units []unit
	for !start.After(end) {
		for s := century; s <= day; s++ {
			if u := unitOf(s, start); u.first.Equal(start) && !u.next().AddDate(0, 0, -1).After(end) {
				units = append(units, u)
				start = u.next()
				break
			}
		}
	}
	return units
}

func midnight(d onrecord.Date) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// clamp returns the day, or the nearest one that has facets.
func clamp(d onrecord.Date) time.Time {
	t := midnight(d)
	if t.Before(firstDay) {
		return firstDay
	}
	if t.After(lastDay) {
		return lastDay
	}
	return t
}

// appendNew appends facet unless it is there.
func appendNew(facets []string, facet string) []string {
	if slices.Contains(facets, facet) {
		return facets
	}
	return append(facets, facet)
}
