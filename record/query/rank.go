package query

import (
	"cmp"
	"math"
	"slices"

	"onrecord/folding"

	"onrecord"
)

// The weights of ranking. Contents are short, so that a word that is repeated
// says little, and so does a length; saturation is chosen so that no number of
// other endings outweighs the word as asked for (otherEnding × (1 + saturation)
// is below 1).
const (
	saturation  = 0.5 // k1 of BM25
	lengthShare = 0.3 // b of BM25
	otherEnding = 0.6 // what a word counts that has only the stem in common
	nearShare   = 0.5 // what words close together add, as a share of all their weights
)

// A Ranked is the place of a candidate among the others.
type Ranked struct {
	Candidate int // its number among the candidates
	Key       int64
	Score     float64
}

// Rank returns the candidates, best first.
//
// The score of a content is BM25 (Robertson and Zaragoza 2009) over the
// candidates as the collection, with ln(1 + N/n) as the weight of a word that n
// of N have, so that words which all have still count. To that is added what
// several words of the query gain by standing close together and in their
// order. The sum is multiplied by how far the statement can be relied on: a
// direct quotation a little more than a mixed one, and that more than an
// indirect one, and by the confidence. Ties, and all candidates of a query
// without words, go by their keys, the newest first. The same candidates
// always get the same order.
func Rank(candidates []Candidate, q *Query) []Ranked {
	ranked := make([]Ranked, len(candidates))
	for i := range candidates {
		ranked[i] = Ranked{Candidate: i, Key: candidates[i].Key}
	}
	if wanted := q.words(); len(wanted) > 0 {
		score(ranked, candidates, wanted)
	}
	slices.SortFunc(ranked, byScore)
	return ranked
}

func byScore(a, b Ranked) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(b.Key, a.Key))
}

// score sets the scores of the candidates.
func score(ranked []Ranked, candidates []Candidate, wanted []*words) {
	known := stems{}
	lengths, found := make([]float64, len(candidates)), make([][]hit, len(candidates))
	total, having := 0.0, make([]float64, len(wanted))
	var tokens []folding.Token
	for i := range candidates {
		tokens = folding.AppendFolded(tokens[:0], candidates[i].Content)
		lengths[i] = float64(len(tokens))
		total += lengths[i]
		found[i] = hits(tokens, wanted, known)
		for k := range wanted {
			if slices.ContainsFunc(found[i], func(h hit) bool { return h.wanted == k }) {
				having[k]++
			}
		}
	}
	weights := make([]float64, len(wanted))
	for k := range wanted {
		weights[k] = float64(len(wanted[k].tokens)) * math.Log1p(float64(len(candidates))/max(1, having[k]))
	}
	for i := range candidates {
		norm := 1 - lengthShare
		if total > 0 {
			norm += lengthShare * lengths[i] * float64(len(candidates)) / total
		}
		ranked[i].Score = relevance(found[i], weights, norm) * reliance(candidates[i].Stmt)
	}
}

// relevance returns what the hits in one content are worth, whose length
// relative to the others' has this norm.
func relevance(found []hit, weights []float64, norm float64) float64 {
	counts, best := make([]float64, len(weights)), make([]float64, len(weights))
	for _, h := range found {
		counts[h.wanted]++
		best[h.wanted] = max(best[h.wanted], otherEnding+(1-otherEnding)*h.exactness)
	}
	sum, present := 0.0, 0.0
	for k, count := range counts {
		if count > 0 {
			sum += weights[k] * best[k] * count * (1 + saturation) / (count + saturation*norm)
			present += weights[k]
		}
	}
	return sum + nearShare*present*nearness(found, len(weights))
}

// nearness returns from 0 to 1 how close together the hits of different words
// stand: half of it for the share that they take of the shortest stretch with
// all of them, half for those that stand directly behind the word before.
func nearness(found []hit, wanted int) float64 {
	last := make([]int, wanted) // number of each word's last hit so far, from 1
	distinct, behind := 0, 0
	joined := make([]bool, wanted)
	shortest, filled := math.MaxInt, 0
	for i, h := range found {
		if last[h.wanted] == 0 {
			distinct++
			shortest = math.MaxInt
		}
		last[h.wanted] = i + 1
		if before := h.wanted - 1; before >= 0 && last[before] > 0 && !joined[h.wanted] && found[last[before]-1].last+1 == h.first {
			joined[h.wanted] = true
			behind++
		}
		first, end, sum := h.first, h.last, 0
		for _, number := range last {
			if number > 0 {
				other := found[number-1]
				first, end, sum = min(first, other.first), max(end, other.last), sum+other.last-other.first+1
			}
		}
		if length := end - first + 1; length < shortest {
			shortest, filled = length, min(sum, length)
		}
	}
	if distinct < 2 {
		return 0
	}
	return float64(filled)/float64(shortest)/2 + float64(behind)/float64(distinct-1)/2
}

// reliance returns the factor for how far a statement can be relied on, from
// about 0.75 to 1. A confidence that is not known counts as one half.
func reliance(stmt *onrecord.Statement) float64 {
	confidence := stmt.Confidence
	if confidence == 0 {
		confidence = 0.5
	}
	form := 0.94
	switch stmt.Form {
	case onrecord.Direct:
		form = 1
	case onrecord.Mixed:
		form = 0.97
	}
	return form * (0.8 + 0.2*confidence)
}
