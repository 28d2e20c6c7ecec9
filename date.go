package onrecord

import (
	"fmt"
	"time"
)

// A Date is a calendar day. The zero Date is no day: not known.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseDate reads a day written YYYY-MM-DD, alone or at the start of an
// RFC 3339 time. It returns an error with code Invalid for anything else and
// for days that no calendar has.
func ParseDate(s string) (Date, error) {
	day := s
	if len(day) > len(time.DateOnly) && (day[len(time.DateOnly)] == 'T' || day[len(time.DateOnly)] == ' ') {
		day = day[:len(time.DateOnly)]
	}
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return Date{}, Errorf(Invalid, "%q is not a day written YYYY-MM-DD", s)
	}
	return Date{t.Year(), t.Month(), t.Day()}, nil
}

// IsZero reports whether d is no day.
func (d Date) IsZero() bool { return d == Date{} }

// String returns d as YYYY-MM-DD, and "" when it is no day.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Valid reports whether a calendar has the day.
func (d Date) Valid() bool {
	t := time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
	return t.Year() == d.Year && t.Month() == d.Month && t.Day() == d.Day
}

// A Period is a closed interval of days, with the words of the report that
// give it. The zero Period is none: not known.
type Period struct {
	Start, End Date
	Basis      string // "on Thursday"; for a period that is carried over from another sentence, the words there
}

// IsZero reports whether p is no period.
func (p Period) IsZero() bool { return p.Start.IsZero() }
