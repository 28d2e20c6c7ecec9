package reuse

import (
	"cmp"
	"hash/maphash"
	"maps"
	"slices"
)

// How fingerprints are taken: of runs of gram words, one in each window of as
// many runs. A common passage of gram+window-1 words has a common fingerprint.
const (
	gram   = 4
	window = 4
)

// crowd is in how many reports a fingerprint may stand for all of them to be
// held against each other; beyond, each is held against the first, so that the
// work grows with the reports and not with their pairs.
const crowd = 16

var seed = maphash.MakeSeed()

// A fingerprint is the hash of a run of words, with the number of its first word.
type fingerprint struct {
	hash uint64
	at   int
}

// fingerprints winnows the runs of words of a sheet.
func fingerprints(s *sheet) []fingerprint {
	if len(s.tokens) < gram {
		return nil
	}
	hashes := make([]uint64, len(s.tokens)-gram+1)
	var h maphash.Hash
	h.SetSeed(seed)
	for i := range hashes {
		h.Reset()
		for _, token := range s.tokens[i : i+gram] {
			h.WriteString(token.Exact)
			h.WriteByte(' ')
		}
		hashes[i] = h.Sum64()
	}
	var prints []fingerprint
	for i := range max(1, len(hashes)-window+1) {
		least := i
		for j := i + 1; j < min(i+window, len(hashes)); j++ {
			if hashes[j] <= hashes[least] {
				least = j
			}
		}
		if n := len(prints); n == 0 || prints[n-1].at != least {
			prints = append(prints, fingerprint{hashes[least], least})
		}
	}
	return prints
}

// A hit is a fingerprint that two reports have: the numbers of its first words.
type hit struct{ a, b int }

// A pair is two reports that share fingerprints.
type pair struct {
	a, b  int
	seeds []hit
}

// pairsOf returns the reports that share fingerprints, in their order.
func pairsOf(sheets []*sheet) []pair {
	type posting struct{ report, at int }
	index := map[uint64][]posting{}
	hits := map[[2]int][]hit{}
	for b, s := range sheets {
		for _, own := range fingerprints(s) {
			postings := index[own.hash]
			for i, p := range postings {
				if p.report != b && (i == 0 || len(postings) <= crowd) {
					key := [2]int{p.report, b}
					hits[key] = append(hits[key], hit{p.at, own.at})
				}
			}
			index[own.hash] = append(postings, posting{b, own.at})
		}
	}
	var pairs []pair
	for _, key := range slices.SortedFunc(maps.Keys(hits), func(x, y [2]int) int { return slices.Compare(x[:], y[:]) }) {
		seeds := hits[key]
		slices.SortFunc(seeds, func(x, y hit) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
		pairs = append(pairs, pair{key[0], key[1], seeds})
	}
	return pairs
}
