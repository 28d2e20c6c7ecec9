// Package utterance tells which statements of one or several reports tell of
// the same saying: somebody's words as two reporters put them down, whole here
// and trimmed there, quoted here and reported there.
//
// Statements that share rare words or, with one speaker, any words that tell
// something are looked up in an index and compared in pairs; a logistic
// regression over a dozen features gives the probability that both tell of one
// saying; pairs are then clustered by average linkage, so that a statement
// joins others only when it fits them all in the mean.
package utterance

import (
	"cmp"
	"slices"

	"onrecord"
	"onrecord/story"
)

// Threshold is the least probability at which statements are joined. It is more
// than a half, since two sayings taken for one mislead a reader more than one
// that stands apart.
const Threshold = 0.6

// Join returns the utterances that the statements of readings tell of: first
// those that several tell of, then the others, each in the order of the
// reports. Every statement stands in one of them.
func Join(readings []*onrecord.Reading) []story.Utterance {
	leaders, echoes := echoes(witnessesOf(readings))
	var joined, single []story.Utterance
	for _, g := range cluster(len(leaders), joinParts(leaders, links(leaders)), Threshold) {
		if u := newUtterance(g, leaders, echoes); len(u.Statements) > 1 {
			joined = append(joined, u)
		} else {
			single = append(single, u)
		}
	}
	return append(joined, single...)
}

// A Pair is two statements that may tell of one saying.
type Pair struct {
	A, B        story.Ref
	Features    [Features]float64
	Probability float64 // that they do
}

// Pairs returns the pairs of statements worth comparing, in the order of the
// reports. The others are held for different sayings.
func Pairs(readings []*onrecord.Reading) []Pair {
	witnesses := witnessesOf(readings)
	var pairs []Pair
	for _, link := range links(witnesses) {
		a, b := witnesses[link.a], witnesses[link.b]
		pairs = append(pairs, Pair{a.ref, b.ref, features(a, b), link.p})
	}
	return pairs
}

// A witness is a statement, as what it tells of a saying.
type witness struct {
	ref      story.Ref
	reading  *onrecord.Reading
	stmt     *onrecord.Statement
	words    []word
	terms    map[string]*term
	ordered  []*term             // the terms in the order of the words
	roots    map[string][]string // terms by their roots
	shorts   map[string]bool     // the initials of names
	total    float64             // weight of the terms
	quoted   int                 // words inside quotation marks
	negated  bool
	refused  bool // nothing was said
	standing bool // told as what is said at no one time
	speakers []speaker
	around   bag // the words around it in the report
}

// witnessesOf returns the statements of readings, ready to be compared.
func witnessesOf(readings []*onrecord.Reading) []*witness {
	var witnesses []*witness
	for r, reading := range readings {
		for s := range reading.Statements {
			w := &witness{ref: story.Ref{Report: r, Statement: s}, reading: reading, stmt: &reading.Statements[s]}
			w.readWords()
			w.standing, w.refused = standing(w), refused(w)
			witnesses = append(witnesses, w)
		}
		readSurroundings(witnesses[len(witnesses)-len(reading.Statements):])
	}
	weigh(witnesses)
	nameSpeakers(witnesses)
	return witnesses
}

// A link is a pair of witnesses by their numbers, a before b, with the
// probability that both tell of one saying.
type link struct {
	a, b int
	p    float64
}

// links returns the pairs of witnesses worth comparing with their probabilities,
// in order.
func links(witnesses []*witness) []link {
	list := candidates(witnesses)
	for i := range list {
		l := &list[i]
		l.p = probability(witnesses[l.a], witnesses[l.b])
	}
	slices.SortFunc(list, func(x, y link) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	return list
}
