package utterance

import (
	"cmp"
	"maps"
	"slices"

	"onrecord"
)

// Bounds of the index. Words that more statements share than commonest do not
// lead to pairs; a statement is compared with no more than the closest others
// of those that share its words.
const (
	tellingTerms = 10  // of a statement that lead to others whoever says them
	leastWeight  = 0.4 // of a word by which statements of one speaker are found
	commonest    = 400
	closest      = 60
)

// A key is what is looked up: a root, with the speaker for words that tell
// little by themselves.
type key struct{ root, speaker string }

// candidates returns the pairs of statements worth comparing: those that share
// a word that tells much, or a speaker and a word that tells something. Their
// number grows with that of the statements, not with its square.
func candidates(witnesses []*witness) []link {
	postings := map[key][]int{}
	keys := make([][]weighted, len(witnesses))
	for i, w := range witnesses {
		keys[i] = w.keys()
		for _, k := range keys[i] {
			postings[k.key] = append(postings[k.key], i)
		}
	}
	seen := map[[2]int]bool{}
	var links []link
	shared := map[int]float64{}
	for i, w := range witnesses {
		clear(shared)
		for _, k := range keys[i] {
			if list := postings[k.key]; len(list) <= commonest {
				for _, other := range list {
					shared[other] += k.weight
				}
			}
		}
		delete(shared, i)
		found := slices.SortedFunc(maps.Keys(shared), func(x, y int) int { return cmp.Or(cmp.Compare(shared[y], shared[x]), cmp.Compare(x, y)) })
		for _, other := range found[:min(len(found), closest)] {
			pair := [2]int{min(i, other), max(i, other)}
			if !seen[pair] && !tangled(w, witnesses[other]) {
				seen[pair] = true
				links = append(links, link{a: pair[0], b: pair[1]})
			}
		}
	}
	return links
}

// A weighted key is one with the weight of its word.
type weighted struct {
	key
	weight float64
}

// keys returns by what a statement is looked up, each key once.
func (w *witness) keys() []weighted {
	stems := slices.SortedFunc(maps.Keys(w.terms), func(s, t string) int {
		return cmp.Or(cmp.Compare(w.terms[t].weight, w.terms[s].weight), cmp.Compare(s, t))
	})
	var keys []weighted
	seen := map[key]bool{}
	add := func(k key, weight float64) {
		if !seen[k] {
			seen[k] = true
			keys = append(keys, weighted{k, weight})
		}
	}
	for i, stem := range stems {
		weight := w.terms[stem].weight
		if i < tellingTerms {
			add(key{root: root(stem)}, weight)
		}
		if weight < leastWeight {
			continue
		}
		for _, s := range w.speakers {
			if s.id != "" {
				add(key{root(stem), s.id}, weight)
			}
		}
	}
	return keys
}

// tangled reports whether two statements of one report share bytes of their
// contents: one stands inside the other, and its words are the same words.
func tangled(a, b *witness) bool {
	return a.ref.Report == b.ref.Report && slices.ContainsFunc(a.stmt.Content, func(s onrecord.Span) bool {
		return slices.ContainsFunc(b.stmt.Content, s.Overlaps)
	})
}
