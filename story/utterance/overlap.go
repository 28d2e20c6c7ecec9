package utterance

import "strings"

// A cover is what of the words of one statement stands in another.
type cover struct {
	weight float64 // of the terms
	tongs  float64 // weight of the terms that the other has in quotation marks too
}

// kin is what a word counts that is not the same but of one family.
const kin = 0.6

// covered returns what of a stands in b.
func covered(a, b *witness) cover {
	var c cover
	for _, t := range a.ordered {
		match := b.match(t)
		c.weight += match * t.weight
		if t.quoted {
			if other := b.terms[t.term]; other != nil && other.quoted {
				c.tongs += t.weight
			}
		}
	}
	return c
}

// match returns how far a statement has a term: 1 for the same word or a name
// that it shortens or spells out, less for one of its family.
func (w *witness) match(t *term) float64 {
	switch {
	case w.terms[t.term] != nil, w.shorts[t.term], t.short != "" && w.terms[t.short] != nil:
		return 1
	}
	for _, other := range w.roots[root(t.term)] {
		if akin(t.term, other) {
			return kin
		}
	}
	return 0
}

// root returns the start of a stem, by which its family is looked up.
func root(stem string) string { return stem[:min(len(stem), 4)] }

// akin reports whether two stems with the same root are of one family: one is
// the start of the other ("hack", "hacker"; "russia", "russian"), or they part
// only in the last third of the longer ("interfer", "interfac" do; "contract",
// "contrari" do not).
func akin(s, t string) bool {
	if len(s) > len(t) {
		s, t = t, s
	}
	if len(s) < 4 || isNumber(s) {
		return false
	}
	if strings.HasPrefix(t, s) {
		return len(t)-len(s) <= 3
	}
	common := 0
	for common < len(s) && s[common] == t[common] {
		common++
	}
	return common >= 5 && 3*(len(t)-common) <= len(t)
}

// longestRun returns where in a the longest run of words starts that stands in
// both, and how many words it has (longest common substring, over words).
func longestRun(a, b []word) (from, length int) {
	lengths := make([]int, len(b)+1)
	for i := range a {
		for k := len(b) - 1; k >= 0; k-- {
			if a[i].term != b[k].term {
				lengths[k+1] = 0
				continue
			}
			lengths[k+1] = lengths[k] + 1
			if lengths[k+1] > length {
				from, length = i+1-lengths[k+1], lengths[k+1]
			}
		}
	}
	return from, length
}
