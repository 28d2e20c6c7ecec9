package group

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"onrecord/lang/en"
)

// whyWords is how many terms a reason has.
const whyWords = 4

// why says in a sentence why a report stands in its cluster: by the terms that
// bring it nearest to the others, and by the days between.
func (g *Grouper) why(report int32, c *cluster) string {
	if len(c.members) == 1 {
		return ""
	}
	entry := &g.reports[report]
	shared := g.spell(entry.vector.sharedWith(c.sum), whyWords, []int32{report})
	if len(shared) == 0 {
		return ""
	}
	why := "It has " + enumerate(shared) + " in common with the others"
	if entry.days.dated > 0 && c.days.dated > 1 {
		others := float64(c.days.sum-entry.days.sum) / float64(c.days.dated-1)
		switch days := math.Round(math.Abs(float64(entry.days.sum) - others)); days {
		case 0:
			why += ", and their day"
		case 1:
			why += ", and came out within a day of them"
		default:
			why += fmt.Sprintf(", and came out about %.0f days from them", days)
		}
	}
	return why + "."
}

// sharedWith returns what each term of v, the vector of a report, adds to its
// nearness to the others of the cluster with this sum, in the order of terms.
func (v vector) sharedWith(sum vector) vector {
	var shared vector
	for _, w := range v {
		for len(sum) > 0 && sum[0].term < w.term {
			sum = sum[1:]
		}
		// What the report itself adds to a sum may be lost in rounding.
		if others := sum[0].size - w.size; others > 1e-4 {
			shared = append(shared, weight{w.term, w.size * others})
		}
	}
	return shared
}

// enumerate joins words with commas and an "and".
func enumerate(words []string) string {
	if last := len(words) - 1; last > 0 {
		return strings.Join(words[:last], ", ") + " and " + words[last]
	}
	return strings.Join(words, "")
}

// spell returns the n terms of a vector with the largest weights, as most of
// these reports write them. A full name takes the place of its parts; numbers and
// words that tell of no event are left out.
func (g *Grouper) spell(v vector, n int, reports []int32) []string {
	var spelt []string
	for _, w := range v.ranked(4 * n) {
		term := g.spelling(w.term, reports)
		if '0' <= term[0] && term[0] <= '9' || tellsNothing(term) {
			continue
		}
		if slices.ContainsFunc(spelt, func(other string) bool { return contains(other, term) }) {
			continue
		}
		part := slices.IndexFunc(spelt, func(other string) bool { return contains(term, other) })
		switch {
		case part >= 0:
			spelt[part] = term
			rest := slices.DeleteFunc(spelt[part+1:], func(other string) bool { return contains(term, other) })
			spelt = spelt[:part+1+len(rest)]
		case len(spelt) < n:
			spelt = append(spelt, term)
		}
	}
	return spelt
}

// spelling returns how most of the reports that have a term spell it: in capitals
// throughout only if all do, since that is the manner of datelines and headlines.
func (g *Grouper) spelling(term termID, reports []int32) string {
	spelt := g.vocabulary.spelt[term]
	counts := make([]int, len(spelt))
	for _, report := range reports {
		entry := &g.reports[report]
		if !entry.vector.has(term) {
			continue
		}
		if i, found := slices.BinarySearchFunc(entry.spelt, term, func(s spelling, term termID) int { return cmp.Compare(s.term, term) }); found {
			counts[entry.spelt[i].nth]++
		} else {
			counts[0]++
		}
	}
	better := func(i, j int) bool {
		if a, b := allCapitals(spelt[i]), allCapitals(spelt[j]); a != b && counts[i] > 0 && counts[j] > 0 {
			return b
		}
		return counts[i] > counts[j]
	}
	best := 0
	for i := range spelt {
		if better(i, best) {
			best = i
		}
	}
	return spelt[best]
}

// has reports whether a vector has a term.
func (v vector) has(term termID) bool {
	_, found := slices.BinarySearchFunc(v, term, func(w weight, term termID) int { return cmp.Compare(w.term, term) })
	return found
}

// contains reports whether a term has all words of another, however it writes "St.".
func contains(term, other string) bool {
	words := wordsOfTerm(term)
	return !slices.ContainsFunc(wordsOfTerm(other), func(word string) bool { return !slices.Contains(words, word) })
}

func wordsOfTerm(term string) []string {
	words := strings.Fields(strings.ReplaceAll(strings.ToLower(term), "-", " "))
	for i, word := range words {
		if word = strings.TrimSuffix(word, "."); slices.Contains(en.Saints, word) {
			words[i] = en.Saints[0]
		}
	}
	return words
}
