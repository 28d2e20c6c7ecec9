package group

import (
	"math"
	"time"

	"onrecord"
)

// Days are those on which the reports of a group were published, counted from
// 1970. Undated reports do not count.
type days struct {
	first, last int32
	sum         int64
	dated       int64 // number of reports
}

// day returns the days of one report.
func day(date onrecord.Date) days {
	if date.IsZero() {
		return days{}
	}
	n := time.Date(date.Year, date.Month, date.Day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60)
	return days{int32(n), int32(n), n, 1}
}

// date returns the day with this number.
func date(n int32) onrecord.Date {
	t := time.Unix(int64(n)*24*60*60, 0).UTC()
	return onrecord.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}
}

// and returns the days of two groups together.
func (d days) and(o days) days {
	switch {
	case d.dated == 0:
		return o
	case o.dated == 0:
		return d
	}
	return days{min(d.first, o.first), max(d.last, o.last), d.sum + o.sum, d.dated + o.dated}
}

// apart returns the number of days between two groups, 0 where one is undated.
// It goes by their middles: from their ends, a chain of reports would reach
// through any time.
func apart(a, b days) float64 {
	if a.dated == 0 || b.dated == 0 {
		return 0
	}
	return math.Abs(float64(a.sum)/float64(a.dated) - float64(b.sum)/float64(b.dated))
}

// What follows within two weeks is as near as what comes on the same day; from
// then on nearness halves with every two months. A story that is taken up again
// after a year must be the same in nearly every word.
const (
	freshDays = 14
	halfLife  = 60 // days
)

// fading returns the share of nearness that is left across the days between
// two groups, 0 to 1.
func fading(a, b days) float64 {
	return math.Exp2(-max(0, apart(a, b)-freshDays) / halfLife)
}

// Reports of the same day or the next are likely to be of one event if they are
// near at all. What comes later must be nearer, soon by raise: on one theme,
// most that resembles yesterday's news without being it comes within days.
// Chosen on PolNeAR, where of pairs labelled by reading (eval/grouping) hardly
// any of one event was more than two days apart, and on ECB+ with days made up,
// where stories of some weeks must not fall apart.
const (
	raise     = 0.6
	raiseHalf = 2 // days after the first until half of it is reached
)

// raised returns how many times nearer than reports of one day two groups must
// be to be no strangers: from 1 to 1+raise.
func raised(a, b days) float64 {
	return 1 + raise*(1-math.Exp2(-max(0, apart(a, b)-1)/raiseHalf))
}
