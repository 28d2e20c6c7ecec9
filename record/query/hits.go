package query

import "onrecord/folding"

// A hit is a place in a content where one of a query's words stands.
type hit struct {
	first, last int     // its tokens, both included
	wanted      int     // number of the words in the query
	exactness   float64 // share of the words that stand there with the same ending
}

// hits returns where the wanted words stand, in the order of their first
// tokens.
func hits(tokens []folding.Token, wanted []*words, known stems) []hit {
	var found []hit
	for i := range tokens {
		for k := range wanted {
			if exact, ok := wanted[k].at(tokens, i, known); ok {
				n := len(wanted[k].tokens)
				found = append(found, hit{i, i + n - 1, k, float64(exact) / float64(n)})
			}
		}
	}
	return found
}
