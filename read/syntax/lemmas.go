package syntax

import (
	"strings"

	"onrecord/text"
)

// lemma returns the lemma of a word: what training has seen, else what a rule
// makes of it.
func (x *Lexicon) lemma(e *entry, norm string, tag text.Tag) string {
	if e != nil {
		for i := range int32(e.lemmas) {
			if l := &x.lemmas[e.firstLemma+i]; l.tag == tag {
				return l.form
			}
		}
	}
	return RuleLemma(norm, tag)
}

// RuleLemma returns the lemma that a word would have if it were regular. The
// word is in small letters.
func RuleLemma(norm string, tag text.Tag) string {
	n := len(norm)
	switch tag {
	case text.NNS:
		return singular(norm)
	case text.VBZ:
		return singular(norm)
	case text.VBD, text.VBN:
		if n > 4 && strings.HasSuffix(norm, "ied") {
			return norm[:n-3] + "y"
		}
		if n > 3 && strings.HasSuffix(norm, "ed") {
			return stem(norm[:n-2], norm[:n-1])
		}
	case text.VBG:
		if n > 5 && strings.HasSuffix(norm, "ing") {
			return stem(norm[:n-3], "")
		}
	case text.JJR, text.RBR:
		if n > 4 && strings.HasSuffix(norm, "ier") {
			return norm[:n-3] + "y"
		}
		if n > 4 && strings.HasSuffix(norm, "er") {
			return stem(norm[:n-2], norm[:n-1])
		}
	case text.JJS, text.RBS:
		if n > 5 && strings.HasSuffix(norm, "iest") {
			return norm[:n-4] + "y"
		}
		if n > 5 && strings.HasSuffix(norm, "est") {
			return stem(norm[:n-3], norm[:n-2])
		}
	}
	return norm
}

// singular takes the ending of a plural, or of a third person, off.
func singular(norm string) string {
	n := len(norm)
	switch {
	case n > 4 && strings.HasSuffix(norm, "ies"):
		return norm[:n-3] + "y"
	case n > 4 && (strings.HasSuffix(norm, "sses") || strings.HasSuffix(norm, "shes") || strings.HasSuffix(norm, "ches") ||
		strings.HasSuffix(norm, "xes") || strings.HasSuffix(norm, "zzes")):
		return norm[:n-2]
	case n > 4 && strings.HasSuffix(norm, "men"):
		return norm[:n-2] + "an"
	case n > 2 && norm[n-1] == 's' && norm[n-2] != 's' && norm[n-2] != '\'':
		return norm[:n-1]
	}
	return norm
}

// stem returns a stem as a lemma spells it: without a doubled consonant, with
// a final e where the sound asks for one. withE is the stem with the letter
// behind it where that is an e, so that nothing needs to be built.
func stem(s, withE string) string {
	n := len(s)
	if n < 2 {
		return s
	}
	last, before := s[n-1], s[n-2]
	short := n == 2 && !vowel(last) // "used"
	if last == before && !vowel(last) && last != 's' && last != 'l' && last != 'z' && last != 'f' && n > 3 {
		return s[:n-1]
	}
	if short || needsE(s) {
		if withE == "" {
			return s + "e"
		}
		return withE
	}
	return s
}

// needsE reports whether a stem is spelt with a final e.
func needsE(s string) bool {
	n := len(s)
	last, before := s[n-1], s[n-2]
	switch last {
	case 'v', 'u', 'c':
		return true
	case 'z':
		return before == 'i' || before == 'y' || before == 'a'
	case 'g':
		return before == 'd' || before == 'a' || before == 'r' || before == 'n' && n > 3 && (s[n-3] == 'a' || s[n-3] == 'e')
	case 's':
		return before != 's' && before != 'u' || before == 'u' && n > 2 && !vowel(s[n-3]) && n > 3
	case 'l':
		return !vowel(before) && before != 'l' && before != 'r' && before != 'w'
	case 'r':
		return before == 'i' || before == 'u' && n > 3 || before == 'o' && n < 5 || before == 'a' && n < 6 && !vowel(s[max(0, n-3)])
	case 't':
		return before == 'a' || before == 'u' && n > 3 && !vowel(s[n-3]) || before == 'o' && n < 6 && !vowel(s[n-3])
	case 'n', 'd', 'k', 'm', 'p', 'b':
		if !vowel(before) || n < 3 || vowel(s[n-3]) {
			return false
		}
		switch before {
		case 'i':
			return last != 'k' || n < 5
		case 'a':
			return last == 'k' && n < 6 || last == 'd' || last == 'm' && n < 5 || last == 'p'
		case 'o':
			return last != 'n' || n < 5
		case 'u':
			return last == 'd' || last == 'm' || last == 'n'
		}
	}
	return false
}

func vowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }
