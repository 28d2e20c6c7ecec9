package group

import (
	"math"
	"testing"

	"onrecord"
)

func TestWhatDaysAskFor(t *testing.T) {
	june := func(first, last int) days {
		return day(onrecord.Date{Year: 2017, Month: 6, Day: first}).and(day(onrecord.Date{Year: 2017, Month: 6, Day: last}))
	}
	for _, c := range []struct {
		a, b           days
		raised, fading float64
	}{
		{june(1, 1), june(1, 1), 1, 1},
		{june(1, 1), june(2, 2), 1, 1},
		{june(4, 4), june(1, 1), 1.3, 1},
		{june(1, 7), june(4, 4), 1, 1}, // by their middles
		{june(1, 1), days{}, 1, 1},
		{june(1, 1), day(onrecord.Date{Year: 2017, Month: 6, Day: 15}), 1.6, 1},
		{june(1, 1), day(onrecord.Date{Year: 2017, Month: 8, Day: 14}), 1.6, 0.5},
	} {
		if raised, fading := raised(c.a, c.b), fading(c.a, c.b); math.Abs(raised-c.raised) > 0.01 || math.Abs(fading-c.fading) > 0.01 {
			t.Errorf("%+v and %+v: raised %.2f, not %.2f; fading %.2f, not %.2f", c.a, c.b, raised, c.raised, fading, c.fading)
		}
	}
}
