package patchwork

import (
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"onrecord/story/patchwork"
)

// cases returns made reports in which the first two cues fire, and published
// ones in which the second does every tenth time.
func examples() []Case {
	var cases []Case
	for i := range 300 {
		c := Case{Judged: true, Kind: Kind(i % kinds), Group: i}
		if c.Kind == Made {
			c.Evidence[0] = 1
		}
		if c.Kind == Made || i%10 == 0 {
			c.Evidence[1] = 1
		}
		cases = append(cases, c)
	}
	return cases
}

// TestLearn: what the cases say counts, what they have no example of stays as
// believed, and nothing speaks for a report.
func TestLearn(t *testing.T) {
	cases := examples()
	for i := range cases {
		if cases[i].Kind == Published {
			cases[i].Evidence[2] = 1
		}
	}
	learnt := Learn(cases, Beliefs{Cues: map[string]Belief{patchwork.CueName(3): {1.5, 0.5}}, Others: Belief{0, 1}, Bias: Belief{-3, 10}})
	if learnt.Weights[0] <= learnt.Weights[1] || learnt.Weights[1] <= 0 || learnt.Bias >= 0 {
		t.Errorf("weights %v, bias %f", learnt.Weights[:2], learnt.Bias)
	}
	if learnt.Weights[2] != 0 {
		t.Errorf("a cue of published reports has the weight %f", learnt.Weights[2])
	}
	if math.Abs(learnt.Weights[3]-1.5) > 1e-9 {
		t.Errorf("a cue without examples has the weight %f", learnt.Weights[3])
	}
}

func TestThreshold(t *testing.T) {
	learnt := Learnt{Bias: -1}
	learnt.Weights[0], learnt.Weights[1] = 2, 2
	var cases []Case
	for i := range 200 {
		c := Case{Judged: true, Kind: Published}
		c.Evidence[0], c.Evidence[1] = float64(i)/200, 0.5
		cases = append(cases, c)
	}
	threshold := learnt.threshold(cases)
	share := mostFalse
	want, flagged := int(share*float64(len(cases))), 0
	for i := range cases {
		if learnt.score(&cases[i]) > threshold {
			flagged++
		}
	}
	if flagged != want || flagged == 0 {
		t.Errorf("%d of 200 published reports are flagged beyond %f", flagged, threshold)
	}
	cases[199].Judged = false
	if !math.IsInf(learnt.score(&cases[199]), -1) {
		t.Error("a report that cannot be judged has a score")
	}
}

func TestPrintHeldOut(t *testing.T) {
	var b strings.Builder
	PrintHeldOut(&b, examples(), Believed)
	if want := "held out, in 5 parts: 100 of 100 made flagged, 0 of 100 published, 0 of 100 published and cut\n"; b.String() != want {
		t.Errorf("printed %q, want %q", b.String(), want)
	}
}

func TestWrite(t *testing.T) {
	cases := examples()
	learnt := Learn(cases, Believed)
	written, err := Write(learnt, cases)
	if err != nil {
		t.Fatal(err)
	}
	for i := range patchwork.Cues {
		if !strings.Contains(string(written), "\t"+patchwork.CueName(i)+":") {
			t.Errorf("%s is not written:\n%s", patchwork.CueName(i), written)
		}
	}
	for _, belief := range []string{"bias", "flagged"} {
		if !strings.Contains(string(written), belief) {
			t.Errorf("%s is not written", belief)
		}
	}
}

// TestWithOtherWords: a made report is seen with what its words tell and without.
func TestWithOtherWords(t *testing.T) {
	made := Case{Judged: true, Kind: Made}
	for c := range made.Evidence {
		made.Evidence[c] = 1
	}
	seen := withOtherWords([]Case{made, {Judged: true, Kind: Published}})
	if len(seen) != 3 || seen[0] != made {
		t.Fatalf("seen %+v", seen)
	}
	for c, strength := range seen[2].Evidence {
		if known := slices.Contains(ofWords, patchwork.CueName(c)); known != (strength == 0) {
			t.Errorf("%s has %f", patchwork.CueName(c), strength)
		}
	}
}

// TestBelieved: each belief is of a cue that there is.
func TestBelieved(t *testing.T) {
	names := map[string]bool{}
	for i := range patchwork.Cues {
		names[patchwork.CueName(i)] = true
	}
	for _, name := range ofWords {
		if !names[name] {
			t.Errorf("no cue is called %q", name)
		}
	}
	for name := range Believed.Cues {
		if !names[name] {
			t.Errorf("no cue is called %q", name)
		}
	}
	for name := range Trusted {
		if !names[name] {
			t.Errorf("no cue is called %q", name)
		}
	}
	PrintHeldOut(io.Discard, nil, Believed)
}

// TestShift: without any cue a report has the usual probability, however many of
// the cases are made, and what is flagged stays so.
func TestShift(t *testing.T) {
	for _, made := range []int{10, 50, 90} {
		var cases []Case
		for i := range 100 {
			c := Case{Judged: true, Kind: Published}
			if i < made {
				c.Kind = Made
			}
			cases = append(cases, c)
		}
		learnt := Learnt{Bias: math.Log(float64(made) / float64(100-made)), Flagged: 1}
		above := learnt.Flagged - learnt.Bias
		learnt.shift(cases)
		if p := 1 / (1 + math.Exp(-learnt.Bias)); math.Abs(p-patchwork.Usual) > 1e-9 {
			t.Errorf("%d of 100 made: the probability is %f", made, p)
		}
		if math.Abs(learnt.Flagged-learnt.Bias-above) > 1e-9 {
			t.Errorf("%d of 100 made: the threshold lies %f above the bias, and lay %f", made, learnt.Flagged-learnt.Bias, above)
		}
	}
	var learnt Learnt
	if learnt.shift(nil); learnt != (Learnt{}) {
		t.Errorf("no cases make %+v", learnt)
	}
}
