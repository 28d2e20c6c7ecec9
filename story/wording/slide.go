package wording

import (
	"strings"

	"onrecord/story/words"
)

// steps returns by how many words a passage that one side lacks is to be moved
// to begin where a reader would say that it does: of "We knew. We [waited. We]
// left" and "We left", which align alike, what is lacking is "We waited".
func steps(text string, list []words.Word, from, to, least, most int) int {
	best, worth := 0, edges(text, list, from, to)
	for step := -1; from+step >= least && list[from+step].Exact == list[to+step].Exact; step-- {
		if w := edges(text, list, from+step, to+step); w > worth {
			best, worth = step, w
		}
	}
	for step := 1; to+step <= most && list[from+step-1].Exact == list[to+step-1].Exact; step++ {
		if w := edges(text, list, from+step, to+step); w > worth {
			best, worth = step, w
		}
	}
	return best
}

// slide moves the passages of an alignment that only one side has, as far as
// the words around them, which both have, allow.
func slide(textA, textB string, a, b []words.Word, all []region) {
	for i := range all {
		r := &all[i]
		lackingB, lackingA := r.fromB == r.toB, r.fromA == r.toA
		if r.same || lackingA == lackingB {
			continue
		}
		before, behind := 0, 0 // words that both sides have there
		if i > 0 && all[i-1].same {
			before = all[i-1].toA - all[i-1].fromA
		}
		if i+1 < len(all) && all[i+1].same {
			behind = all[i+1].toA - all[i+1].fromA
		}
		var step int
		if lackingB {
			step = steps(textA, a, r.fromA, r.toA, r.fromA-before, r.toA+behind)
		} else {
			step = steps(textB, b, r.fromB, r.toB, r.fromB-before, r.toB+behind)
		}
		r.fromA, r.toA, r.fromB, r.toB = r.fromA+step, r.toA+step, r.fromB+step, r.toB+step
		if i > 0 && all[i-1].same {
			all[i-1].toA, all[i-1].toB = r.fromA, r.fromB
		}
		if i+1 < len(all) && all[i+1].same {
			all[i+1].fromA, all[i+1].fromB = r.toA, r.toB
		}
	}
}

// edges is how well a passage begins and ends: with sentences best, with clauses
// well, and not within a contraction.
func edges(text string, list []words.Word, from, to int) int {
	return edge(text, list, from) + edge(text, list, to)
}

func edge(text string, list []words.Word, at int) int {
	if at == 0 || at == len(list) {
		return 2
	}
	if list[at-1].End > list[at].Start {
		return -3
	}
	switch between := text[list[at-1].End:list[at].Start]; {
	case list[at-1].Sentence != list[at].Sentence:
		return 2
	case strings.ContainsAny(between, "'’") || !strings.Contains(between, " "):
		return -3
	case strings.ContainsAny(between, ",;:—–-"):
		return 1
	}
	return 0
}
