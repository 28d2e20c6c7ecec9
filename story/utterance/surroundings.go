package utterance

import (
	"math"
	"slices"
	"sort"

	"onrecord"
	"onrecord/folding"
)

// A bag is words with their weights, as a vector of length 1.
type bag map[string]float64

// newBag returns the bag of words that stand so often: how often counts less
// than how much a word tells (Salton and Buckley 1988).
func newBag(counts map[string]int) bag {
	b := bag{}
	square := 0.0
	for stem, n := range counts {
		if weight := backgroundWeight(stem) * (1 + math.Log(float64(n))); weight > 0 {
			b[stem] = weight
			square += weight * weight
		}
	}
	length := math.Sqrt(square)
	for stem := range b {
		b[stem] /= length
	}
	return b
}

// fewWords is at how many words a likeness counts half: two statements are not
// alike in their surroundings because "Lund said" is all that stands there.
const fewWords = 10

// like returns how alike two bags are, from 0 to 1: their cosine, less where
// one has few words.
func (b bag) like(other bag) float64 {
	if len(b) > len(other) {
		b, other = other, b
	}
	words := float64(len(b))
	product := 0.0
	for stem, weight := range b {
		product += weight * other[stem]
	}
	return product * words / (words + fewWords)
}

// reach is how many bytes before and behind a statement are around it: some two
// sentences each.
const reach = 300

// readSurroundings reads the words around the statements of one report.
func readSurroundings(witnesses []*witness) {
	if len(witnesses) == 0 {
		return
	}
	tokens := folding.Tokens(witnesses[0].reading.Report.Text)
	for _, w := range witnesses {
		w.around = wordsAround(tokens, w.stmt.Content)
	}
}

// wordsAround returns the words within reach of a statement's content that do
// not belong to it.
func wordsAround(tokens []folding.Token, content []onrecord.Span) bag {
	if len(content) == 0 {
		return nil
	}
	from, to := content[0].Start-reach, content[len(content)-1].End+reach
	first := sort.Search(len(tokens), func(i int) bool { return tokens[i].Start >= from })
	counts := map[string]int{}
	for _, token := range tokens[first:] {
		if token.End > to {
			break
		}
		at := onrecord.Span{Start: token.Start, End: token.End}
		if !slices.ContainsFunc(content, at.Overlaps) {
			counts[token.Term]++
		}
	}
	return newBag(counts)
}
