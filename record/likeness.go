package record

import "onrecord/folding"

// bag counts the words of a statement's content.
func bag(stmt *Statement) map[string]int {
	bag := map[string]int{}
	for _, word := range folding.Stems(stmt.Content) {
		bag[word]++
	}
	return bag
}

// overlap returns the share of the words of both bags that they have in common
// (Jaccard's index of multisets), 0 to 1.
func overlap(a, b map[string]int) float64 {
	common, all := 0, 0
	for word, n := range a {
		common += min(n, b[word])
		all += max(n, b[word])
	}
	for word, n := range b {
		if a[word] == 0 {
			all += n
		}
	}
	if all == 0 {
		return 0
	}
	return float64(common) / float64(all)
}
