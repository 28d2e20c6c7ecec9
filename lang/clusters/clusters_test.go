package clusters

import "testing"

func TestOf(t *testing.T) {
	for _, c := range []struct {
		a, b string
		like bool
	}{
		{"monday", "thursday", true}, {"says", "thinks", false}, {"spokesman", "quickly", false}, {"london", "paris", true},
	} {
		a, b := Of(c.a), Of(c.b)
		if a == 0 || b == 0 || (a.Prefix(8) == b.Prefix(8)) != c.like {
			t.Errorf("%q is in %d, %q in %d: alike should be %v", c.a, a, c.b, b, c.like)
		}
	}
	if c := Of("qzxwv"); c != 0 || c.Prefix(4) != 0 {
		t.Errorf("a word that is none has the cluster %d", c)
	}
}

func BenchmarkOf(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Of("government")
	}
}
