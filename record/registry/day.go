package registry

import (
	"time"

	"onrecord"
)

// noDay is the day of what has no date.
const noDay = -1 << 31

// day returns a date as a number of days.
func day(d onrecord.Date) int {
	if d.IsZero() {
		return noDay
	}
	return int(time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}
