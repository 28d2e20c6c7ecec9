package folding

import (
	"sync"
	"sync/atomic"

	"github.com/kljensen/snowball/english"
)

// Stem returns the stem of a folded word. Words of other letters than a to z
// are their own stems.
func Stem(exact string) string {
	for i := range len(exact) {
		if exact[i] < 'a' || exact[i] > 'z' {
			return exact
		}
	}
	return stems.of(exact)
}

// stems are those of the words that were met first: a language has few words,
// and to look one up takes a tenth of the time of stemming it.
var stems memo

// mostKept is how many stems are kept, some 5 MB of them.
const mostKept = 1 << 15

// A memo remembers stems.
type memo struct {
	known sync.Map // from words to stems
	count atomic.Int32
}

func (m *memo) of(exact string) string {
	if stem, known := m.known.Load(exact); known {
		return stem.(string)
	}
	stem := english.Stem(exact, true)
	if m.count.Load() < mostKept {
		word := string([]byte(exact)) // lets go of the text
		if _, known := m.known.LoadOrStore(word, stem); !known {
			m.count.Add(1)
		}
	}
	return stem
}
