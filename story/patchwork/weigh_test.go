package patchwork

import "testing"

// TestProbability: what may not be flagged is no likelier than what is.
func TestProbability(t *testing.T) {
	var nothing, odd, two Evidence
	for c := range odd {
		if cues[c].scope == manner {
			nothing[c], odd[c], two[c] = mostOf, mostOf, mostOf
		}
	}
	odd[noSource], two[noSource], two[besideSource] = mostOf, mostOf, mostOf
	if p := nothing.probability(); p != Usual {
		t.Errorf("of its manner alone a report has the probability %f", p)
	}
	if p := odd.probability(); p != flagged {
		t.Errorf("with one cue a report has the probability %f", p)
	}
	if p := two.probability(); p <= flagged {
		t.Errorf("with two cues a report has the probability %f", p)
	}
	if p := new(Evidence).probability(); p > 0.01 {
		t.Errorf("with no cue a report has the probability %f", p)
	}
}
