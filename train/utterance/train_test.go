package utterance

import (
	"math"
	"strings"
	"testing"

	"onrecord/eval"
	"onrecord/story/utterance"
)

// TestLearn: what the cases say counts, what they have no example of stays as
// believed.
func TestLearn(t *testing.T) {
	var cases []eval.UtteranceCase
	for i := range 40 {
		c := eval.UtteranceCase{Compared: true, Same: i%2 == 0}
		c.Features[0] = 1
		if c.Same {
			c.Features[1] = 0.8
		} else {
			c.Features[1] = 0.2
		}
		cases = append(cases, c)
	}
	prior := Prior{Deviation: 2}
	prior.Mean[2] = -2
	weights := Learn(cases, prior)
	if weights[1] <= 0 || weights[0] >= 0 {
		t.Errorf("weights %v", weights[:3])
	}
	if math.Abs(weights[2]+2) > 1e-9 {
		t.Errorf("a feature without examples has the weight %f", weights[2])
	}
}

func TestWrite(t *testing.T) {
	written, err := Write(Believed.Mean)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range utterance.Names {
		if !strings.Contains(string(written), "\t"+name+":") {
			t.Errorf("%s is not written:\n%s", name, written)
		}
	}
}

func TestCommonWords(t *testing.T) {
	got := string(CommonWords([]string{"The bridge is closed", "The bridges are rusty", "the pier", "The Pier"}))
	if want := "0.0 the\n0.5 bridg pier\n1.5 are close is rusti\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
