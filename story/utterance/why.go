package utterance

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// tellingRun is the least number of words in a row that are shown as what two
// statements have in common.
const tellingRun = 4

// mostShown is how many words of it are shown.
const mostShown = 12

// why says what joins witnesses that have so many wordings: the words that the
// first has in common with one of another wording, and what is known of those
// who say them.
func why(members []*witness, wordings int) string {
	a, b := members[0], members[1]
	for _, w := range members[1:] {
		if w.spelling() != a.spelling() {
			b = w
			break
		}
	}
	if wordings == 1 {
		return fmt.Sprintf("The words are the same, and %s.", whoSays(members))
	}
	if from, n := longestRun(a.words, b.words); n >= tellingRun {
		return fmt.Sprintf("They have “%s” in common, and %s.", a.excerpt(from, n), whoSays(members))
	}
	if words := inCommon(a, b); len(words) > 0 {
		return fmt.Sprintf("They share “%s”, and %s.", strings.Join(words, "”, “"), whoSays(members))
	}
	return fmt.Sprintf("Their words are of the same families, and %s.", whoSays(members))
}

// whoSays says what is known of the speakers of witnesses.
func whoSays(members []*witness) string {
	least := 1.0
	for _, w := range members[1:] {
		least = min(least, sameSpeaker(members[0], w))
	}
	switch {
	case least > 0.5:
		return "the speaker is the same"
	case least < 0:
		return "the names of the speakers differ"
	}
	return "nothing tells the speakers apart"
}

// excerpt returns n words from one on, as the report spells them.
func (w *witness) excerpt(from, n int) string {
	var spelt []string
	for _, word := range w.words[from : from+min(n, mostShown)] {
		spelt = append(spelt, word.In(w.reading.Report.Text))
	}
	if n > mostShown {
		spelt = append(spelt, "…")
	}
	return strings.Join(spelt, " ")
}

// inCommon returns up to three words that tell most of those that two statements
// have in common, as the first spells them, in its order.
func inCommon(a, b *witness) []string {
	var common []int
	seen := map[string]bool{}
	for i, word := range a.words {
		if b.terms[word.term] != nil && !seen[word.term] {
			seen[word.term] = true
			common = append(common, i)
		}
	}
	slices.SortStableFunc(common, func(i, k int) int {
		return cmp.Compare(a.terms[a.words[k].term].weight, a.terms[a.words[i].term].weight)
	})
	common = common[:min(len(common), 3)]
	for len(common) > 1 && a.terms[a.words[common[len(common)-1]].term].weight < 1 {
		common = common[:len(common)-1]
	}
	slices.Sort(common)
	var spelt []string
	for _, i := range common {
		spelt = append(spelt, a.words[i].In(a.reading.Report.Text))
	}
	return spelt
}
