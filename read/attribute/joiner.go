package attribute

import (
	"cmp"
	"slices"

	"onrecord/linear"
)

// A joined is a statement in pieces, by their numbers.
type joined struct {
	cue      int
	source   int // -1: none
	contents []int
	p        float64 // that the pieces belong together
}

// least probability at which two pieces belong together
const together = 0.5

// A joiner makes statements of pieces.
type joiner struct {
	joinScratch
	weigh func(features []linear.Feature) float64 // log odds of belonging together
}

// statements joins pieces, in order: each content goes to the cue that it
// most likely belongs to, each cue takes the source that it most likely has.
// Cues without content make none.
func (j *joiner) statements(pieces []Piece) []joined {
	j.pieces = pieces
	type link struct {
		to int
		p  float64
	}
	source := make([]link, len(pieces)) // by cue
	cue := make([]link, len(pieces))    // by content
	for i := range pieces {
		source[i].to, cue[i].to = -1, -1
	}
	j.join(func(c, o int, features []linear.Feature) {
		p := logistic(j.weigh(features))
		switch role(pieces[o].Role) {
		case sourceRole:
			if p > source[c].p {
				source[c] = link{o, p}
			}
		case contentRole:
			if p > cue[o].p {
				cue[o] = link{c, p}
			}
		}
	})
	var out []joined
	for c := range pieces {
		if role(pieces[c].Role) != cueRole {
			continue
		}
		s := joined{cue: c, source: -1, p: 1}
		for o := range pieces {
			if cue[o].to == c && cue[o].p >= together {
				s.contents = append(s.contents, o)
				s.p = min(s.p, cue[o].p)
			}
		}
		if len(s.contents) == 0 {
			continue
		}
		if source[c].p >= together {
			s.source = source[c].to
			s.p *= source[c].p
		} else {
			s.p *= 1 - source[c].p
		}
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b joined) int { return cmp.Compare(pieces[a.cue].First, pieces[b.cue].First) })
	return out
}
