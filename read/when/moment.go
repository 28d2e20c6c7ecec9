package when

import (
	"time"

	"onrecord"
)

// A moment is a time as words name it: which one it is depends on the day on
// which they were written.
type moment struct {
	kind  kind
	side  side
	back  bool // "back in December": not the month that has not ended yet
	shift int  // how many units before (negative) or after the day of the report
	day   onrecord.Date
	week  time.Weekday
}

// A kind says how a moment is named.
type kind uint8

const (
	vague    kind = iota // words for a time that give no day: "in recent weeks"
	calendar             // a day, month or year by its name: what is not named is zero
	weekday              // Thursday
	days                 // today, yesterday, two days ago
	weeks                // this week, last week
	weekends             // the weekend
	months               // this month, two months ago
	years                // last year
	season               // last fall: the month in which it begins stands in day
	toldDays             // the day before: counted from a day that the report has told of
)

// A side says on which side of the day of the report a moment lies.
type side uint8

const (
	nearest side = iota // not told: the latest one that has begun
	this
	last
	coming
)

// precise reports whether a moment of kind k is a day.
func (m moment) precise() bool {
	switch m.kind {
	case calendar:
		return m.day.Day > 0
	case weekday, days, toldDays:
		return true
	}
	return false
}

// years before and after which no report tells of a saying.
const (
	firstYear = 1500
	lastYear  = 2200
)

// soon is how many months ahead a day without a year may lie.
const soon = 3

// A present is the day on which a report was written, as far as that is
// known: it lies between two days, which are the same when it is known.
type present struct {
	from, to onrecord.Date
}

// resolve returns the first and last day of m for a report of the present p,
// and zero days when they cannot be told. told is a day that the report has
// told of before, and ahead says that the words speak of what is to come.
func (p present) resolve(m moment, told onrecord.Date, ahead bool) (start, end onrecord.Date) {
	if m.kind == toldDays {
		if told.IsZero() {
			return
		}
		day := shift(told, m.shift)
		return day, day
	}
	if m.kind == calendar && m.day.Year > 0 {
		return stretch(m.day)
	}
	if p.from.IsZero() {
		return
	}
	start, end = resolve(m, p.from, ahead)
	if p.to != p.from {
		if s, e := resolve(m, p.to, ahead); s != start || e != end {
			return onrecord.Date{}, onrecord.Date{}
		}
	}
	return start, end
}

// resolve returns the first and last day of m for a report written on day.
func resolve(m moment, day onrecord.Date, ahead bool) (start, end onrecord.Date) {
	switch m.kind {
	case calendar:
		return stretch(withYear(m, day, ahead))
	case weekday:
		return one(onWeekday(m, day, ahead))
	case days:
		return one(shift(day, m.shift))
	case weeks:
		monday := shift(day, 7*m.shift-fromMonday(weekdayOf(day)))
		return monday, shift(monday, 6)
	case weekends:
		saturday := shift(day, 7*m.shift-int(weekdayOf(day)+1)%7)
		if m.side == last && int(weekdayOf(day)+1)%7 < 2 {
			saturday = shift(saturday, -7) // "last weekend", written on a Saturday or Sunday
		}
		return saturday, shift(saturday, 1)
	case months:
		first := time.Date(day.Year, day.Month+time.Month(m.shift), 1, 0, 0, 0, 0, time.UTC)
		return stretch(onrecord.Date{Year: first.Year(), Month: first.Month()})
	case years:
		return stretch(onrecord.Date{Year: day.Year + m.shift})
	case season:
		return inSeason(m, day)
	}
	return
}

func one(day onrecord.Date) (start, end onrecord.Date) { return day, day }

// withYear gives a day or month without a year the year in which it lies: a
// month the latest one that has begun, a day the nearest one, which may be
// still to come.
func withYear(m moment, day onrecord.Date, ahead bool) onrecord.Date {
	d := m.day
	d.Year = day.Year
	if d.Day > 0 && m.side == nearest && !ahead {
		switch months := int(d.Month - day.Month); {
		case months > soon || months == soon && d.Day > day.Day:
			d.Year--
		case months < soon-12 || months == soon-12 && d.Day <= day.Day:
			d.Year++
		}
		return d
	}
	later := d.Month > day.Month || d.Month == day.Month && d.Day > day.Day
	same := d.Month == day.Month && (d.Day == 0 || d.Day == day.Day)
	switch {
	case ahead || m.side == coming:
		if !later && !same {
			d.Year++
		}
	case later || same && d.Day == 0 && (m.back || m.side == last):
		d.Year--
	}
	return d
}

// onWeekday returns the day that a weekday means: the latest one up to day,
// unless the words say otherwise.
func onWeekday(m moment, day onrecord.Date, ahead bool) onrecord.Date {
	behind := int(weekdayOf(day)-m.week+7) % 7
	switch {
	case m.side == coming || ahead && m.side == nearest:
		return shift(day, 7-behind)
	case m.side == last && behind == 0:
		return shift(day, -7)
	}
	return shift(day, -behind)
}

// inSeason returns the first and last day of a season.
func inSeason(m moment, day onrecord.Date) (start, end onrecord.Date) {
	d := m.day
	if d.Year == 0 {
		d.Year = day.Year
		begun := d.Month < day.Month || d.Month == day.Month
		ended := d.Month+2 < day.Month
		if !begun && m.side != coming || m.side == last && begun && !ended {
			d.Year--
		}
	}
	d.Day = 1
	if !plausible(d) {
		return onrecord.Date{}, onrecord.Date{}
	}
	until := time.Date(d.Year, d.Month+3, 0, 0, 0, 0, 0, time.UTC)
	return d, dateOf(until)
}

// stretch returns the first and last day of a day, month or year, of which
// the parts that are not named are zero.
func stretch(d onrecord.Date) (start, end onrecord.Date) {
	start, end = d, d
	switch {
	case d.Month == 0:
		start.Month, start.Day, end.Month, end.Day = time.January, 1, time.December, 31
	case d.Day == 0:
		start.Day, end.Day = 1, time.Date(d.Year, d.Month+1, 0, 0, 0, 0, 0, time.UTC).Day()
	}
	if !plausible(start) || !plausible(end) {
		return onrecord.Date{}, onrecord.Date{}
	}
	return start, end
}

func plausible(d onrecord.Date) bool { return d.Year >= firstYear && d.Year <= lastYear && d.Valid() }

func weekdayOf(d onrecord.Date) time.Weekday {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Weekday()
}

// fromMonday returns how many days a weekday lies behind Monday.
func fromMonday(day time.Weekday) int { return (int(day) + 6) % 7 }

// shift returns the day that lies n days after d.
func shift(d onrecord.Date, n int) onrecord.Date {
	return dateOf(time.Date(d.Year, d.Month, d.Day+n, 0, 0, 0, 0, time.UTC))
}

func dateOf(t time.Time) onrecord.Date {
	return onrecord.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}
}

// before reports whether a lies before b.
func before(a, b onrecord.Date) bool {
	if a.Year != b.Year {
		return a.Year < b.Year
	}
	if a.Month != b.Month {
		return a.Month < b.Month
	}
	return a.Day < b.Day
}
