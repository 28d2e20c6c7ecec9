package attribute

import (
	"slices"
	"testing"
)

func TestSpansGivesBackWhatMarkSpanMarked(t *testing.T) {
	labels := make([]uint8, 12)
	want := []Piece{{0, 2, 0}, {2, 3, 1}, {4, 9, 2}, {10, 11, 2}}
	for _, p := range want {
		MarkSpan(labels, p.First, p.End, p.Role)
	}
	var got []Piece
	Spans(labels, func(first, end, r int) { got = append(got, Piece{first, end, r}) })
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	before := 0
	for i, l := range append(labels, none) {
		if !MayFollow(before, int(l)) {
			t.Errorf("label %d at %d may not follow %d", l, i, before)
		}
		before = int(l)
	}
}

func TestMarkSpanLeavesWhatIsMarked(t *testing.T) {
	labels := make([]uint8, 8)
	MarkSpan(labels, 2, 4, 1)
	MarkSpan(labels, 0, 8, 2) // around it
	var got []Piece
	Spans(labels, func(first, end, r int) { got = append(got, Piece{first, end, r}) })
	if want := []Piece{{0, 2, 2}, {2, 4, 1}, {4, 8, 2}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestChooseTakesTheLikeliestSpansThatDoNotOverlap(t *testing.T) {
	d := decoder{thresholds: [numRoles]float64{0.3, 0.3, 0.3}}
	for _, c := range []struct {
		name    string
		guesses []guess
		want    []Piece
	}{
		{"one", []guess{{Piece{1, 3, 0}, 0.9}}, []Piece{{1, 3, 0}}},
		{"unlikely", []guess{{Piece{1, 3, 0}, 0.2}}, nil},
		{"the likelier of two", []guess{{Piece{0, 4, 2}, 0.4}, {Piece{0, 5, 2}, 0.5}}, []Piece{{0, 5, 2}}},
		{"two beat one around them", []guess{{Piece{0, 6, 2}, 0.6}, {Piece{0, 2, 0}, 0.7}, {Piece{2, 6, 1}, 0.7}}, []Piece{{0, 2, 0}, {2, 6, 1}}},
		{"up to the end", []guess{{Piece{5, 6, 2}, 0.8}}, []Piece{{5, 6, 2}}},
	} {
		d.guesses = c.guesses
		var got []Piece
		for _, g := range d.choose(nil, 6) {
			got = append(got, g.Piece)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: chose %v, want %v", c.name, got, c.want)
		}
	}
}
