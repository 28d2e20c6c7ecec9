package patchwork

import (
	"slices"
	"testing"

	"onrecord/story"
)

// TestGivers: what several sources have, or one for the most part and another in
// part, is nobody's alone.
func TestGivers(t *testing.T) {
	for _, c := range []struct {
		a, b float64
		want int
	}{{1, 0, 0}, {0, 1, 1}, {1, 1, -1}, {1, 0.4, -1}, {0.4, 1, -1}, {0.8, 0.1, 0}, {0.5, 0, -1}, {0, 0, -1}} {
		if got := givers([]*source{{has: []float64{c.a}}, {has: []float64{c.b}}}, make([]unit, 1)); got[0] != c.want {
			t.Errorf("shares %g and %g: of source %d, want %d", c.a, c.b, got[0], c.want)
		}
	}
}

// TestEnough: few words are not enough, nor are quotations, nor one short paragraph.
func TestEnough(t *testing.T) {
	for _, c := range []struct {
		name  string
		units []unit
		want  bool
	}{
		{"two paragraphs", []unit{{paragraph: 0, words: 20, own: 20}, {paragraph: 1, words: 20, own: 20}}, true},
		{"a long one", []unit{{words: 40, own: 40}, {words: 25, own: 5}}, true},
		{"a short one", []unit{{words: 40, own: 40}}, false},
		{"quotations", []unit{{paragraph: 0, words: 80, own: 10}, {paragraph: 1, words: 80, own: 10}}, false},
		{"two lines", []unit{{paragraph: 0, words: 12, own: 12}, {paragraph: 1, words: 12, own: 12}}, false},
	} {
		s := &source{has: slices.Repeat([]float64{1}, len(c.units))}
		if got := enough([]*source{s}, c.units); got != c.want {
			t.Errorf("%s: enough is %v", c.name, got)
		}
	}
}

// TestDirection: a source that looks put together had nothing first, unless dates
// or credits say so.
func TestDirection(t *testing.T) {
	for _, c := range []struct {
		name         string
		told         bool
		here, theirs float64 // probabilities
		want         float64
	}{{"told", true, 0.01, 0.9, 1}, {"odder", false, 0.01, 0.9, 0}, {"neither is odd", false, 0.01, 0.02, untold}, {"both are odd", false, 0.9, 0.95, untold}} {
		r := reading("Ferry", plain...)
		l := &library{pages: []*page{newPage(0, r), newPage(1, r)}, own: []float64{c.here, c.theirs}}
		span := l.pages[0].body[2].Span
		s := &source{reports: []int{1}, passages: []shared{{span, story.Place{Report: 1, Span: span}, c.told}}}
		if got := l.direction(0, []*source{s}).sureness(); got != c.want {
			t.Errorf("%s: %g, want %g", c.name, got, c.want)
		}
	}
}
