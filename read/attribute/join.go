package attribute

import (
	"onrecord/linear"
)

// A Piece is a span of tokens, half-open, that the labeller found.
type Piece struct {
	First, End int
	Role       int // 0 source, 1 cue, 2 content
}

// Bounds of what is tried as partners of a cue.
const (
	farthestPiece     = 12 // pieces between
	farthestParagraph = 2
)

// joinScratch lists the features of pairs of a cue and another piece.
type joinScratch struct {
	*sheet
	pieces []Piece
	heads  []int32 // by piece: its token that hangs on one outside
	verbs  []int32 // by piece: the last verb in it, else its last token
	out    []linear.Feature
}

// Join calls visit with each pair of a cue and another piece that may belong
// to one statement, and its features, in memory that the next call uses again.
func (j *joinScratch) join(visit func(cue, other int, features []linear.Feature)) {
	j.heads, j.verbs = j.heads[:0], j.verbs[:0]
	for _, piece := range j.pieces {
		head, verb := int32(-1), int32(piece.End-1)
		for i := piece.First; i < piece.End; i++ {
			if h := int(j.rows[i].head); head < 0 && (h < piece.First || h >= piece.End) {
				head = int32(i)
			}
			if j.doc.Morphs[i].Tag.Verb() {
				verb = int32(i)
			}
		}
		j.heads = append(j.heads, max(head, int32(piece.First)))
		j.verbs = append(j.verbs, verb)
	}
	for c, piece := range j.pieces {
		if piece.Role != int(cueRole) {
			continue
		}
		for o := max(0, c-farthestPiece); o < min(len(j.pieces), c+farthestPiece+1); o++ {
			if j.pieces[o].Role == int(cueRole) || absolute(int(j.paragraph[j.pieces[o].First]-j.paragraph[piece.First])) > farthestParagraph {
				continue
			}
			visit(c, o, j.features(c, o))
		}
	}
}

func absolute(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

func (j *joinScratch) features(c, o int) []linear.Feature {
	j.out = j.out[:0]
	cue, other := j.pieces[c], j.pieces[o]
	base := uint64(1000 + 200*other.Role)
	n := uint64(0)
	add := func(a, b, d uint64) {
		j.out = append(j.out, linear.Of3(base+n, a, b, d))
		n++
	}
	after := uint64(0)
	from, to, step := other.End, cue.First, 1
	if other.First >= cue.End {
		after, from, to = 1, cue.End, other.First
		step = -1
	}
	gap := distance(to - from)
	sentences := uint64(min(absolute(int(j.sentence[other.First]-j.sentence[cue.First])), 3))
	paragraphs := uint64(absolute(int(j.paragraph[other.First] - j.paragraph[cue.First])))
	var between [3]uint64
	pattern := uint64(1)
	for k := o + step; k != c; k += step {
		between[j.pieces[k].Role]++
		if pattern < 1<<12 {
			pattern = pattern<<2 | uint64(j.pieces[k].Role) + 1
		}
	}
	role := func(k int) uint64 {
		if k < 0 || k >= len(j.pieces) {
			return 9
		}
		return uint64(j.pieces[k].Role)
	}
	verb := &j.rows[j.verbs[c]]
	first, last := &j.rows[other.First], &j.rows[other.End-1]
	quoted := first.quote<<4 | last.quote
	wide := distance((other.End - other.First) / 2)
	add(after, gap, sentences)
	add(after, sentences, paragraphs)
	add(after, pattern, sentences)
	add(after, pattern, paragraphs)
	add(after, pattern, quoted)
	add(after, verb.lemma, pattern)
	add(after, verb.lemma, sentences)
	add(after, verb.frames, pattern)
	add(after, between[1], between[other.Role])
	add(after, quoted, gap)
	add(after, quoted, sentences<<4|between[1])
	add(after, wide, sentences)
	add(role(c-1)<<4|role(c+1), after, pattern)
	add(role(c-1)<<8|role(c+1)<<4|role(c+2), after, pattern)
	add(role(c-2)<<8|role(c-1)<<4|role(c+1), after, pattern)
	add(role(o-1)<<4|role(o+1), after, pattern)
	add(role(o-1)<<4|role(o+1), after, quoted)
	if to-from <= 3 {
		for k := from; k < to; k++ {
			add(after, uint64(to-from)<<4|uint64(k-from), j.rows[k].norm)
		}
		if to == from {
			add(after, 77, last.norm)
		}
	}
	n = 24
	h := j.rows[j.heads[o]]
	add(after, h.relation, inPiece(cue, h.head))
	add(after, h.relation<<8|verb.relation, inPiece(cue, h.head))
	ch := j.rows[j.heads[c]]
	add(after, ch.relation, inPiece(other, ch.head))
	same := uint64(0)
	if h.head >= 0 && h.head == ch.head {
		same = 1
	}
	add(after, same, h.relation<<8|ch.relation)
	up := uint64(0)
	if h.verbAncestor >= 0 && inPiece(cue, h.verbAncestor) == 1 {
		up = 1
	}
	add(after, up, pattern)
	add(after, first.tag<<8|last.tag, pattern)
	add(after, verb.tag, pattern)
	add(j.endsBetween(from, to), after, pattern)
	add(uint64(min(absolute(int(j.commas[to]-j.commas[from])), 3)), after, pattern)
	return j.out
}

func inPiece(p Piece, token int32) uint64 {
	if int(token) >= p.First && int(token) < p.End {
		return 1
	}
	return 0
}

// endsBetween tells whether quotation marks stand between two tokens.
func (j *joinScratch) endsBetween(from, to int) uint64 {
	found := uint64(0)
	for i := from; i < to && i < from+40; i++ {
		switch j.rows[i].quote {
		case atOpen:
			found |= 1
		case atClose:
			found |= 2
		}
	}
	return found
}
