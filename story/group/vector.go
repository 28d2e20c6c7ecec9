package group

import (
	"cmp"
	"math"
	"slices"
)

// A vector has weights by term, in the order of their numbers.
type vector []weight

type weight struct {
	term termID
	size float32
}

// mostWeights is how many terms are kept in the vector of a report: those with
// the largest weights. More of them give no better stories.
const mostWeights = 80

// A lesson is what a report makes of its terms, whatever other reports have.
type lesson struct {
	stress vector
	house  *house
}

// count counts a report in the vocabulary.
func (v *vocabulary) count(report *Report) lesson {
	stress := make(vector, 0, len(report.Terms))
	for i := range report.Terms {
		term := &report.Terms[i]
		id := v.id(term)
		v.seen[id]++
		stress = append(stress, weight{id, float32(weights[term.Kind]) * term.Often})
	}
	v.reports++
	h := v.house(report.Outlet)
	h.count(stress)
	return lesson{stress, h}
}

// weigh returns the vector of a report, of length 1, or none where it has no
// term that tells anything.
func (v *vocabulary) weigh(l lesson) vector {
	weighed := make(vector, 0, len(l.stress))
	for _, w := range l.stress {
		if rarity := v.rarity(w.term, l.house); rarity > 0 {
			weighed = append(weighed, weight{w.term, w.size * float32(rarity)})
		}
	}
	weighed = weighed.largest(mostWeights)
	length := float32(math.Sqrt(weighed.dot(weighed)))
	for i := range weighed {
		weighed[i].size /= length
	}
	return weighed
}

// largest returns the n largest weights, in the order of the terms.
func (v vector) largest(n int) vector {
	largest := v.ranked(n)
	slices.SortFunc(largest, func(a, b weight) int { return cmp.Compare(a.term, b.term) })
	return largest
}

// ranked returns the n largest weights, the largest first.
func (v vector) ranked(n int) vector {
	ranked := foremost[weight]{n: n, compare: func(a, b weight) int {
		return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(a.term, b.term))
	}}
	for _, w := range v {
		ranked.offer(w)
	}
	return slices.Clip(ranked.kept)
}

// dot returns the inner product of two vectors. Where one is much longer, its
// terms are searched for and not all walked over.
func (v vector) dot(o vector) float64 {
	if len(v) > len(o) {
		v, o = o, v
	}
	search := len(o) > 16*len(v)
	sum := 0.0
	for _, w := range v {
		if search {
			at, _ := slices.BinarySearchFunc(o, w.term, func(w weight, term termID) int { return cmp.Compare(w.term, term) })
			o = o[at:]
		} else {
			for len(o) > 0 && o[0].term < w.term {
				o = o[1:]
			}
		}
		if len(o) == 0 {
			break
		}
		if o[0].term == w.term {
			sum += float64(w.size) * float64(o[0].size)
		}
	}
	return sum
}

// plus returns the sum of two vectors.
func (v vector) plus(o vector) vector {
	sum := make(vector, 0, len(v)+len(o))
	for len(v) > 0 && len(o) > 0 {
		switch a, b := v[0], o[0]; {
		case a.term < b.term:
			sum, v = append(sum, a), v[1:]
		case a.term > b.term:
			sum, o = append(sum, b), o[1:]
		default:
			sum, v, o = append(sum, weight{a.term, a.size + b.size}), v[1:], o[1:]
		}
	}
	return append(append(sum, v...), o...)
}
