package attribute

import (
	"onrecord/linear"
)

// A joined is a statement in pieces, by their numbers.
type joined struct {
	cue      int
	source   int // -1: none
	contents []int
	p        float64 // that the pieces belong together
}

// together is the probability from which on two pieces are taken to belong
// together: far below one half, since a statement without its source or
// without half of its content is wrong for certain.
const together = 0.25

// A joiner makes statements of pieces.
type joiner struct {
	joinScratch
	weigh   func(features []linear.Feature) float64 // log odds of belonging together
	sources []link                                  // by cue: its source
	cues    []link                                  // by content: its cue
	behind  []link                                  // by content: the likeliest cue behind it
}

// A link is the likeliest partner of a piece.
type link struct {
	to int // -1: none
	p  float64
}

// statements joins pieces, in order: each content goes to the cue that it
// most likely belongs to, each cue takes the source that it most likely has.
// Cues without content make none.
func (j *joiner) statements(pieces []Piece) []joined {
	j.pieces = pieces
	j.sources, j.cues = resize(j.sources, len(pieces)), resize(j.cues, len(pieces))
	j.behind = resize(j.behind, len(pieces))
	source, cue := j.sources, j.cues
	for i := range pieces {
		source[i], cue[i], j.behind[i] = link{to: -1}, link{to: -1}, link{to: -1}
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
			if c > o && p > j.behind[o].p {
				j.behind[o] = link{c, p}
			}
		}
	})
	for o := range pieces {
		if c := j.ownCue(o); c >= 0 && cue[o].to < o {
			cue[o] = link{c, max(j.behind[o].p, together)}
		}
	}
	var out []joined
	for c := range pieces {
		if role(pieces[c].Role) != cueRole {
			continue
		}
		s := joined{cue: c, source: -1, p: 1}
		for o := max(0, c-farthestPiece); o < min(len(pieces), c+farthestPiece+1); o++ {
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
	return out
}

// ownCue returns the cue that stands behind a quotation in its own sentence,
// with nothing between them but who says it, when the quotation opens that
// sentence; -1 when there is none. Such a quotation cannot belong to a speaker
// before it: “...,” Diaz said. “...,” her husband added.
func (j *joiner) ownCue(o int) int {
	piece := j.pieces[o]
	if role(piece.Role) != contentRole || j.rows[piece.First].quote != atOpen || j.doc.Sentences[j.sentence[piece.First]].FirstToken != piece.First {
		return -1
	}
	c := o + 1
	if c < len(j.pieces) && role(j.pieces[c].Role) == sourceRole {
		c++
	}
	if c >= len(j.pieces) || role(j.pieces[c].Role) != cueRole {
		return -1
	}
	next := j.pieces[o+1].First
	same := j.sentence[next] == j.sentence[piece.End-1]
	touches := next == piece.End && j.paragraph[next] == j.paragraph[piece.End-1] // “No!” Ray said
	if !same && !touches || j.sentence[j.pieces[c].First] != j.sentence[next] {
		return -1
	}
	return c
}
