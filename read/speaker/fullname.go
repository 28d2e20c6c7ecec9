package speaker

import (
	"slices"
	"strings"

	"onrecord/lang/en"
)

// A fullName is the name of a person, cut into its parts: small letters, no
// titles, no full stop at the end of a part.
type fullName struct {
	parts  []string // "hillary", "rodham", "clinton"
	suffix string   // "jr"
	nick   string   // "shorty", given in quotation marks
}

// last returns the surname, or the only part there is.
func (n *fullName) last() string { return n.parts[len(n.parts)-1] }

// size returns how many parts a name has, those such as "van" left out.
func (n *fullName) size() int {
	size := 0
	for _, part := range n.parts {
		if !particles.has(part) {
			size++
		}
	}
	return max(size, 1)
}

// add takes in one more part.
func (n *fullName) add(word string) {
	word = strings.TrimSuffix(word, ".")
	if word == "" || word == "," {
		return
	}
	if len(n.parts) > 0 && suffixes.has(word) {
		n.suffix = word
		return
	}
	n.parts = append(n.parts, word)
}

// same reports whether two names of several parts may be one person's. The
// surname and the suffix agree, so does the first given name, to which a
// nickname or an initial is as good, and what stands between does not differ.
func (n *fullName) same(m *fullName) bool {
	if n.last() != m.last() || n.suffix != m.suffix {
		return false
	}
	if short, long := n.parts, m.parts; tail(short, long) || tail(long, short) { // "Vargas Llosa"
		return true
	}
	if !sameGiven(n.parts[0], m.parts[0]) {
		return false
	}
	a, b := n.parts[1:len(n.parts)-1], m.parts[1:len(m.parts)-1]
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	return a[0][0] == b[0][0] // "George W." and "George Herbert"
}

// tail reports whether a list of several parts ends a longer one.
func tail(short, long []string) bool {
	return len(short) < len(long) && slices.Equal(long[len(long)-len(short):], short)
}

// sameGiven reports whether two given names may be one: equal, an initial of
// the other, or short for it.
func sameGiven(a, b string) bool {
	if a == b {
		return true
	}
	if initial(a) || initial(b) {
		return a[0] == b[0]
	}
	return slices.Contains(en.Nicknames[a], b) || slices.Contains(en.Nicknames[b], a)
}

// A fit says how well one word stands for a name.
type fit uint8

// The fits, from none to the best.
const (
	noFit fit = iota
	middleFit
	givenFit
	surnameFit
)

// fits returns how well one word, alone, stands for the name.
func (n *fullName) fits(word string) fit {
	word = strings.TrimSuffix(word, ".")
	switch i := slices.Index(n.parts, word); {
	case n.last() == word:
		return surnameFit
	case i == 0 || n.nick == word:
		return givenFit
	case i > 0 && !initial(word):
		return middleFit
	}
	if whole := n.last(); len(n.parts) > 1 && strings.Contains(whole, "-") && (strings.HasPrefix(whole, word+"-") || strings.HasSuffix(whole, "-"+word)) {
		return middleFit
	}
	return noFit
}
