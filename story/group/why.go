package group

import (
	"fmt"
	"math"
	"slices"
	"strings"
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
	shared := g.spell(entry.vector.sharedWith(c.sum), whyWords)
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

// spell returns the n terms of a vector with the largest weights, as reports
// write them. A full name takes the place of its parts, and numbers are left
// out, which say little alone.
func (g *Grouper) spell(v vector, n int) []string {
	var spelt []string
	for _, w := range v.ranked(4 * n) {
		term := g.vocabulary.spelt[w.term]
		if '0' <= term[0] && term[0] <= '9' {
			continue
		}
		part := slices.IndexFunc(spelt, func(other string) bool { return contains(term, other) })
		switch {
		case part >= 0:
			spelt[part] = term
			rest := slices.DeleteFunc(spelt[part+1:], func(other string) bool { return contains(term, other) })
			spelt = spelt[:part+1+len(rest)]
		case len(spelt) < n && !slices.ContainsFunc(spelt, func(other string) bool { return contains(other, term) }):
			spelt = append(spelt, term)
		}
	}
	return spelt
}

// contains reports whether a term has all words of another.
func contains(term, other string) bool {
	words := strings.Fields(strings.ToLower(term))
	for word := range strings.FieldsSeq(strings.ToLower(other)) {
		if !slices.Contains(words, word) {
			return false
		}
	}
	return true
}
