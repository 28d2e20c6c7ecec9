package attribute

import (
	"onrecord/linear"
	"onrecord/text"
)

// A CueLexicon tells how often a word was part of a cue or of a source in the
// training part, in buckets from 1 to 9; 0 means that the word is too rare to
// tell.
type CueLexicon struct {
	Cues    *linear.Dictionary // by CueKey
	Sources *linear.Dictionary // by the hash of the norm
}

// CueKey returns the key of a lemma with a tag: verbs are apart.
func CueKey(lemma uint64, tag text.Tag) linear.Feature {
	if tag.Verb() {
		return linear.Of(1, lemma)
	}
	return linear.Of(2, lemma)
}

// cue returns the bucket of a lemma as a cue.
func (x *CueLexicon) cue(lemma uint64, tag text.Tag) uint64 {
	return uint64(x.Cues.Find(CueKey(lemma, tag)))
}

// source returns the bucket of a word as part of a source.
func (x *CueLexicon) source(norm uint64) uint64 { return uint64(x.Sources.Find(linear.Feature(norm))) }

// bounds are the shares at which the buckets of a lexicon part.
var bounds = []float64{0.01, 0.03, 0.08, 0.16, 0.3, 0.5, 0.7, 0.85}

// Bucket returns the bucket of a word that was counted n times, k of them in
// the role.
func Bucket(k, n int) uint8 {
	if n < 3 {
		return 0
	}
	share := float64(k) / float64(n)
	bucket := uint8(1)
	for _, bound := range bounds {
		if share >= bound {
			bucket++
		}
	}
	return bucket
}
