package wording

import (
	"slices"
	"testing"

	"onrecord/lang"
	"onrecord/lang/en"
)

// TestVerbsAreVerbsOfSaying checks that the lists hold lemmas by which cues are
// looked up, and that no verb both adds something and nothing.
func TestVerbsAreVerbsOfSaying(t *testing.T) {
	for lemma := range en.Colours {
		if lang.English.Verb(lemma).Lemma != lemma || slices.Contains(en.NeutralVerbs, lemma) {
			t.Errorf("%q is no verb of saying, or a neutral one", lemma)
		}
	}
	for _, lemma := range en.NeutralVerbs {
		if lang.English.Verb(lemma).Lemma != lemma {
			t.Errorf("%q is no verb of saying", lemma)
		}
	}
}
