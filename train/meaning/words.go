// Package meaning chooses the words that package lang/meaning knows; distill.py
// beside it gives each its vector.
package meaning

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"onrecord/folding"
)

// leastSeen is how often a word stands in the news texts that is taken up though
// the encoder does not know it whole.
const leastSeen = 2

// Words returns the words of news texts and those that an encoder knows whole, by
// their stems: a line for each stem, in the order of the alphabet, with its words,
// the commonest first, and their shares of the texts in millionths ("resign
// resigned 12.5 resign 8.3"). A word that the texts do not have counts half of one
// that they have once.
func Words(texts, whole []string) []byte {
	counts := map[string]float64{}
	all := 0.0
	for _, text := range texts {
		for _, token := range folding.Folded(text) {
			if all++; isPlain(token.Exact) {
				counts[token.Exact]++
			}
		}
	}
	maps.DeleteFunc(counts, func(_ string, n float64) bool { return n < leastSeen })
	for _, word := range whole {
		if isPlain(word) && counts[word] == 0 {
			counts[word] = 0.5
		}
	}
	forms := map[string][]string{}
	for _, word := range slices.SortedFunc(maps.Keys(counts), func(v, w string) int {
		return cmp.Or(cmp.Compare(counts[w], counts[v]), cmp.Compare(v, w))
	}) {
		stem := folding.Stem(word)
		forms[stem] = append(forms[stem], word)
	}
	var out bytes.Buffer
	for _, stem := range slices.Sorted(maps.Keys(forms)) {
		fmt.Fprint(&out, stem)
		for _, word := range forms[stem] {
			fmt.Fprintf(&out, " %s %.2f", word, 1e6*counts[word]/all)
		}
		fmt.Fprintln(&out)
	}
	return out.Bytes()
}

// isPlain reports whether a word has two letters from a to z or more, and nothing
// else.
func isPlain(word string) bool {
	return len(word) > 1 && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == ""
}
