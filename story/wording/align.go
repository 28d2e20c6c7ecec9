package wording

import (
	"onrecord/story/words"
)

// A pair is what stands at one place of an alignment: the numbers of a word of
// each side, -1 where a side has none.
type pair struct{ a, b int }

// The prices of an alignment. A word that has its like is worth more than any
// two that stand alone, so that order decides and nothing else.
const (
	sameWord   = 6
	sameStem   = 3
	sameClass  = 1 // a number for a number, a name for a name, a hedge for a hedge
	otherWords = -1
	alone      = -1
)

// maxCells bounds the table of an alignment. What is larger is parted at words
// that each side has once, and where there are none, given up.
const maxCells = 1 << 21

// align holds two rows of words against each other (Needleman and Wunsch, 1970).
func align(a, b []words.Word) []pair {
	var pairs []pair
	start := 0
	for start < len(a) && start < len(b) && a[start].Exact == b[start].Exact {
		pairs = append(pairs, pair{start, start})
		start++
	}
	endA, endB := len(a), len(b)
	for endA > start && endB > start && a[endA-1].Exact == b[endB-1].Exact {
		endA, endB = endA-1, endB-1
	}
	pairs = alignMiddle(pairs, a, b, pair{start, start}, pair{endA, endB})
	for ; endA < len(a); endA, endB = endA+1, endB+1 {
		pairs = append(pairs, pair{endA, endB})
	}
	return pairs
}

// alignMiddle appends the alignment of the words from start to end.
func alignMiddle(pairs []pair, a, b []words.Word, start, end pair) []pair {
	n, m := end.a-start.a, end.b-start.b
	if (n+1)*(m+1) <= maxCells {
		return appendTable(pairs, a, b, start, end)
	}
	anchor, ok := middleAnchor(a, b, start, end)
	if !ok {
		for i := start.a; i < end.a; i++ {
			pairs = append(pairs, pair{i, -1})
		}
		for j := start.b; j < end.b; j++ {
			pairs = append(pairs, pair{-1, j})
		}
		return pairs
	}
	pairs = alignMiddle(pairs, a, b, start, anchor)
	pairs = append(pairs, anchor)
	return alignMiddle(pairs, a, b, pair{anchor.a + 1, anchor.b + 1}, end)
}

// middleAnchor returns the pair of like words, the only ones of their spelling
// on either side, that stands nearest to the middle of both.
func middleAnchor(a, b []words.Word, start, end pair) (pair, bool) {
	once := map[string]pair{}
	for i := start.a; i < end.a; i++ {
		if at, seen := once[a[i].Exact]; seen {
			at.a = -1
			once[a[i].Exact] = at
		} else {
			once[a[i].Exact] = pair{i, -1}
		}
	}
	for j := start.b; j < end.b; j++ {
		if at, seen := once[b[j].Exact]; seen {
			if at.b >= 0 {
				at.a = -1
			}
			at.b = j
			once[b[j].Exact] = at
		}
	}
	best, least := pair{}, end.a+end.b
	for i := start.a; i < end.a; i++ {
		at := once[a[i].Exact]
		if at.a != i || at.b < 0 {
			continue
		}
		if off := abs(2*at.a-start.a-end.a) + abs(2*at.b-start.b-end.b); off < least {
			best, least = at, off
		}
	}
	return best, least < end.a+end.b
}

func abs(x int) int { return max(x, -x) }

// appendTable aligns by the whole table.
func appendTable(pairs []pair, a, b []words.Word, start, end pair) []pair {
	n, m := end.a-start.a, end.b-start.b
	width := m + 1
	worth := make([]int32, (n+1)*width)
	for i := 1; i <= n; i++ {
		worth[i*width] = int32(i * alone)
	}
	for j := 1; j <= m; j++ {
		worth[j] = int32(j * alone)
	}
	for i := 1; i <= n; i++ {
		for j := 1; j <= m; j++ {
			both := worth[(i-1)*width+j-1] + likeness(&a[start.a+i-1], &b[start.b+j-1])
			worth[i*width+j] = max(both, worth[(i-1)*width+j]+alone, worth[i*width+j-1]+alone)
		}
	}
	first := len(pairs)
	for i, j := n, m; i > 0 || j > 0; {
		at := worth[i*width+j]
		switch {
		case i > 0 && j > 0 && at == worth[(i-1)*width+j-1]+likeness(&a[start.a+i-1], &b[start.b+j-1]):
			i, j = i-1, j-1
			pairs = append(pairs, pair{start.a + i, start.b + j})
		case i > 0 && at == worth[(i-1)*width+j]+alone:
			i--
			pairs = append(pairs, pair{start.a + i, -1})
		default:
			j--
			pairs = append(pairs, pair{-1, start.b + j})
		}
	}
	for i, j := first, len(pairs)-1; i < j; i, j = i+1, j-1 {
		pairs[i], pairs[j] = pairs[j], pairs[i]
	}
	return pairs
}

// likeness is what two words are worth when they stand against each other.
func likeness(a, b *words.Word) int32 {
	const telling = words.Number | words.Name | words.Hedge | words.Negation
	switch {
	case a.Exact == b.Exact:
		return sameWord
	case a.Stem == b.Stem:
		return sameStem
	case a.Class.In(b.Class & telling):
		return sameClass
	}
	return otherWords
}
