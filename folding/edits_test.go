package folding

import "testing"

func TestEdits(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "lund", 4}, {"lund", "lund", 0}, {"lund", "land", 1}, {"brandt", "brand", 1}, {"müller", "muller", 1}, {"pier", "ripe", 3}} {
		if got := Edits(c.a, c.b); got != c.want {
			t.Errorf("from %q to %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
