package attribute

import (
	"onrecord/linear"
	"onrecord/read/attribute"
)

// A count is how often a word was seen, and how often in the role.
type count struct{ role, all int }

// lexiconCounts counts words as cues and as parts of sources.
type lexiconCounts struct {
	cues, sources map[uint64]count
}

func countWords(examples []Example) lexiconCounts {
	counts := lexiconCounts{map[uint64]count{}, map[uint64]count{}}
	for i := range examples {
		counts.add(&examples[i], 1)
	}
	return counts
}

// add counts the words of an example, or with sign -1 takes them away.
func (c *lexiconCounts) add(e *Example, sign int) {
	for i := range e.Doc.Morphs {
		morph := &e.Doc.Morphs[i]
		role := attribute.RoleOf(e.Labels[i])
		key := attribute.CueKey(linear.Hash(morph.Lemma), morph.Tag)
		n := c.cues[key]
		n.all += sign
		if role == 1 {
			n.role += sign
		}
		c.cues[key] = n
		norm := linear.Hash(morph.Norm)
		n = c.sources[norm]
		n.all += sign
		if role == 0 {
			n.role += sign
		}
		c.sources[norm] = n
	}
}

func (c *lexiconCounts) lexicon() *attribute.CueLexicon {
	return &attribute.CueLexicon{Cues: buckets(c.cues), Sources: buckets(c.sources)}
}

func buckets(counts map[uint64]count) map[uint64]uint8 {
	out := map[uint64]uint8{}
	for key, n := range counts {
		if bucket := attribute.Bucket(n.role, n.all); bucket > 0 {
			out[key] = bucket
		}
	}
	return out
}

// leavingOut returns the lexicon without the words of an example that it was
// counted over, so that features for it tell no more than they would of a new
// article. Only entries for words of the example are right.
func (c *lexiconCounts) leavingOut(e *Example) *attribute.CueLexicon {
	own := countWords([]Example{*e})
	x := &attribute.CueLexicon{Cues: map[uint64]uint8{}, Sources: map[uint64]uint8{}}
	for key, n := range own.cues {
		all := c.cues[key]
		x.Cues[key] = attribute.Bucket(all.role-n.role, all.all-n.all)
	}
	for key, n := range own.sources {
		all := c.sources[key]
		x.Sources[key] = attribute.Bucket(all.role-n.role, all.all-n.all)
	}
	return x
}
