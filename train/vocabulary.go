package train

import (
	"math/bits"

	"onrecord/linear"
)

// A Vocabulary numbers features in the order in which they are first seen,
// and counts them. It is an open hash table: a corpus has a hundred million
// features, and a map would take minutes over them.
type Vocabulary struct {
	keys   []linear.Feature // 0: empty
	values []int32
	counts []int32 // by number
	order  []linear.Feature
}

// NewVocabulary returns an empty vocabulary.
func NewVocabulary() *Vocabulary {
	return &Vocabulary{keys: make([]linear.Feature, 1<<20), values: make([]int32, 1<<20)}
}

func (v *Vocabulary) slot(f linear.Feature) int {
	mask := len(v.keys) - 1
	at := int(uint64(f)*0x9e3779b97f4a7c15>>(64-bits.Len(uint(mask)))) & mask
	for v.keys[at] != f && v.keys[at] != 0 {
		at = (at + 1) & mask
	}
	return at
}

// Count returns the number of a feature and counts it once more.
func (v *Vocabulary) Count(f linear.Feature) int32 {
	at := v.slot(f)
	if v.keys[at] == 0 {
		if len(v.order)*2 > len(v.keys) {
			v.grow()
			at = v.slot(f)
		}
		v.keys[at], v.values[at] = f, int32(len(v.order))
		v.order = append(v.order, f)
		v.counts = append(v.counts, 0)
	}
	v.counts[v.values[at]]++
	return v.values[at]
}

func (v *Vocabulary) grow() {
	v.keys, v.values = make([]linear.Feature, 2*len(v.keys)), make([]int32, 2*len(v.keys))
	for i, f := range v.order {
		at := v.slot(f)
		v.keys[at], v.values[at] = f, int32(i)
	}
}

// Cut renumbers the features that were counted at least this many times and
// drops the others. It returns the new number of each old one, -1 for those
// that were dropped.
func (v *Vocabulary) Cut(least int32) []int32 {
	renumbered := make([]int32, len(v.order))
	n := 0
	for i, f := range v.order {
		renumbered[i] = -1
		if v.counts[i] >= least {
			renumbered[i] = int32(n)
			v.order[n], v.counts[n] = f, v.counts[i]
			n++
		}
	}
	v.order, v.counts = v.order[:n], v.counts[:n]
	clear(v.keys)
	clear(v.values)
	for i, f := range v.order {
		at := v.slot(f)
		v.keys[at], v.values[at] = f, int32(i)
	}
	return renumbered
}

// Counts returns how often each feature was counted, by its number.
func (v *Vocabulary) Counts() []int32 { return v.counts }

// Features returns the features by their numbers.
func (v *Vocabulary) Features() []linear.Feature { return v.order }
