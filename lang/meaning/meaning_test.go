package meaning

import (
	"strings"
	"testing"
)

// of returns the gist of stems.
func of(stems string) (g Gist) {
	for stem := range strings.FieldsSeq(stems) {
		g.Add(stem)
	}
	return g
}

// TestNear: texts on one thing are nearer than texts on two, whether they share
// words or not.
func TestNear(t *testing.T) {
	for _, c := range []struct{ text, near, far string }{
		{"physician", "doctor", "ferri"},
		{"accus", "alleg", "harvest"},
		{"flood river water dam", "rain storm damag bank", "elect candid vote ballot"},
		{"court judg trial juri", "prosecutor defend lawyer", "goal match team coach"},
	} {
		text := of(c.text)
		if near, far := text.Near(of(c.near)), text.Near(of(c.far)); near <= far+0.1 {
			t.Errorf("%q is %.2f near %q and %.2f near %q", c.text, near, c.near, far, c.far)
		}
	}
}

func TestGistOfUnknownWords(t *testing.T) {
	var g Gist
	if g.Add("qwzx") || g != (Gist{}) || g.Near(of("doctor")) != 0 {
		t.Errorf("an unknown word gives %v", g)
	}
	if g.Add("doctor"); g.Plus(of("ferri")).Minus(g) != of("ferri") {
		t.Error("what is added and taken away again leaves something")
	}
}
