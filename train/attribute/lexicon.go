package attribute

import (
	"maps"
	"slices"

	"onrecord/linear"
	"onrecord/read/attribute"
)

// A count is how often a word was seen, and how often in the role.
type count struct{ role, all int }

// wordCounts counts words as cues and as parts of sources.
type wordCounts struct {
	cues, sources map[linear.Feature]count
}

func countWords(examples ...*Example) wordCounts {
	counts := wordCounts{map[linear.Feature]count{}, map[linear.Feature]count{}}
	for _, e := range examples {
		for i := range e.Doc.Morphs {
			morph := &e.Doc.Morphs[i]
			role := attribute.RoleOf(e.Labels[i])
			add(counts.cues, attribute.CueKey(linear.Hash(morph.Lemma), morph.Tag), role == 1)
			add(counts.sources, linear.Feature(linear.Hash(morph.Norm)), role == 0)
		}
	}
	return counts
}

func add(counts map[linear.Feature]count, key linear.Feature, inRole bool) {
	n := counts[key]
	n.all++
	if inRole {
		n.role++
	}
	counts[key] = n
}

// leavingOut returns the lexicon less the counts of an example that is among
// them, so that features for it tell no more than they would of a new article.
// It knows only the words of the example.
func (c *wordCounts) leavingOut(e *Example) *attribute.CueLexicon {
	own := countWords(e)
	return &attribute.CueLexicon{Cues: dictionary(c.cues, own.cues, own.cues), Sources: dictionary(c.sources, own.sources, own.sources)}
}

// dictionary returns the buckets of the words of keys, by counts less others.
func dictionary(counts, less, keys map[linear.Feature]count) *linear.Dictionary {
	d, _, err := linear.ParseDictionary(appendDictionary(nil, counts, less, keys))
	if err != nil {
		panic(err) // what AppendDictionary wrote is a dictionary
	}
	return d
}

func appendDictionary(data []byte, counts, less, keys map[linear.Feature]count) []byte {
	var features []linear.Feature
	var numbers []uint8
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		n, own := counts[key], less[key]
		if bucket := attribute.Bucket(n.role-own.role, n.all-own.all); bucket > 0 {
			features, numbers = append(features, key), append(numbers, bucket)
		}
	}
	return linear.AppendDictionary(data, features, numbers)
}

// dictionaries returns the bytes of the dictionaries of a lexicon.
func (c *wordCounts) dictionaries() (cues, sources []byte) {
	return appendDictionary(nil, c.cues, nil, c.cues), appendDictionary(nil, c.sources, nil, c.sources)
}
