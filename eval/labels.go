package eval

import (
	"onrecord"
)

// Spans of code points, as gold labels and predictions are compared.
type (
	// A Label is one statement as labelled or predicted, in code points.
	Label struct {
		Source, Cue, Content []onrecord.Span
		Confidence           float64 // of a prediction
	}
	pointSet map[int]bool
)

// Labels returns the statements of a reading in code points.
func Labels(reading *onrecord.Reading) []Label {
	index := onrecord.NewPointIndex(reading.Report.Text)
	points := func(spans []onrecord.Span) []onrecord.Span {
		var out []onrecord.Span
		for _, span := range spans {
			out = append(out, index.Points(span))
		}
		return out
	}
	labels := []Label{}
	for i := range reading.Statements {
		stmt := &reading.Statements[i]
		labels = append(labels, Label{points(stmt.Source), points(stmt.Cue), points(stmt.Content), stmt.Confidence})
	}
	return labels
}

// pointsOf returns the code points that spans cover.
func pointsOf(spans []onrecord.Span) pointSet {
	set := pointSet{}
	for _, span := range spans {
		for i := span.Start; i < span.End; i++ {
			set[i] = true
		}
	}
	return set
}

// shared returns how many points are in both sets.
func shared(a, b pointSet) int {
	n := 0
	for i := range a {
		if b[i] {
			n++
		}
	}
	return n
}

// jaccard returns the share of the points of either set that are in both.
func jaccard(a, b pointSet) float64 {
	both := shared(a, b)
	return ratio(both, len(a)+len(b)-both)
}
