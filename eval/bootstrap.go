package eval

import (
	"fmt"
	"math/rand/v2"
	"slices"
)

// resamples is how often a bootstrap draws; its seed is fixed, so that the
// same counts have the same interval everywhere.
const resamples = 1000

// An Interval is the range that holds 95% of what a figure might have been on
// other articles like these.
type Interval struct{ Low, High float64 }

// String gives the interval in percent.
func (i Interval) String() string { return fmt.Sprintf("%.1f–%.1f", 100*i.Low, 100*i.High) }

// Counts are what a figure is computed from, such as PRF and BCubed: of several
// articles they add up.
type Counts[T any] interface {
	*T
	Add(other T)
}

// Bootstrap returns the percentile interval (Efron and Tibshirani 1993) of a
// figure that is computed from counts, by drawing whole articles with
// replacement, since statements of one article stand or fall together.
func Bootstrap[T any, C Counts[T]](articles []T, figure func(T) float64) Interval {
	if len(articles) == 0 {
		return Interval{}
	}
	random := rand.New(rand.NewPCG(2017, 6))
	figures := make([]float64, resamples)
	for i := range figures {
		var total T
		for range articles {
			C(&total).Add(articles[random.IntN(len(articles))])
		}
		figures[i] = figure(total)
	}
	slices.Sort(figures)
	return Interval{figures[resamples*25/1000], figures[resamples*975/1000]}
}
