package eval

import (
	"fmt"
	"io"
	"math"
	"strings"
)

// bins is how many ranges of confidence a reliability diagram has.
const bins = 10

// A Reliability compares the confidence of predictions with how often they
// are right.
type Reliability struct {
	sum   [bins]float64 // of confidence
	right [bins]int
	all   [bins]int
}

func (r *Reliability) add(confidence float64, right bool) {
	bin := min(bins-1, max(0, int(confidence*bins)))
	r.sum[bin] += confidence
	r.all[bin]++
	if right {
		r.right[bin]++
	}
}

// ECE returns the expected calibration error (Naeini et al. 2015): the mean
// distance between the confidence of a range and the share that is right.
func (r *Reliability) ECE() float64 {
	total, off := 0, 0.0
	for bin, n := range r.all {
		total += n
		off += math.Abs(r.sum[bin] - float64(r.right[bin]))
	}
	if total == 0 {
		return 0
	}
	return off / float64(total)
}

// Print draws the diagram: a bar for the share that is right, and in it the
// mean confidence as a stroke, where the bar should end.
func (r *Reliability) Print(w io.Writer) {
	const width = 40
	fmt.Fprintf(w, "\nconfidence   said  right  statements (expected calibration error %.3f)\n", r.ECE())
	for bin, n := range r.all {
		said, right := r.sum[bin]/float64(max(n, 1)), ratio(r.right[bin], n)
		bar := []rune(strings.Repeat("█", int(math.Round(right*width))) + strings.Repeat(" ", width))[:width]
		if n > 0 {
			bar[min(width-1, int(math.Round(said*width)))] = '┃'
		}
		fmt.Fprintf(w, "%.1f to %.1f  %5.1f  %5.1f  %5d  %s\n", float64(bin)/bins, float64(bin+1)/bins, 100*said, 100*right, n, strings.TrimRight(string(bar), " "))
	}
}
