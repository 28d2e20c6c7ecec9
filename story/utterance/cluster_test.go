package utterance

import (
	"fmt"
	"testing"
)

func TestCluster(t *testing.T) {
	for _, c := range []struct {
		n     int
		links []link
		want  string
	}{
		{3, nil, "[0] [1] [2]"},
		{3, []link{{0, 1, 0.9}}, "[0 1] [2]"},
		{3, []link{{0, 1, 0.9}, {0, 2, 0.8}, {1, 2, 0.7}}, "[0 1 2]"},
		{3, []link{{0, 1, 0.9}, {1, 2, 0.8}}, "[0 1] [2]"},                             // a chain: 0 and 2 have nothing in common
		{4, []link{{0, 1, 0.9}, {1, 2, 0.8}, {2, 3, 0.9}}, "[0 1] [2 3]"},              // a bridge between two
		{4, []link{{0, 1, 0.9}, {1, 2, 0.8}, {0, 2, 0.4}, {2, 3, 0.4}}, "[0 1 2] [3]"}, // the mean counts
		{2, []link{{0, 1, 0.4}}, "[0] [1]"},
	} {
		got := ""
		for i, g := range cluster(c.n, c.links, 0.5) {
			if i > 0 {
				got += " "
			}
			got += fmt.Sprint(g.members)
		}
		if got != c.want {
			t.Errorf("%v: got %s, want %s", c.links, got, c.want)
		}
	}
}

func TestAkin(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"russia", "russian", true}, {"hack", "hacker", true}, {"interfer", "interf", true}, {"colour", "colou", true},
		{"contract", "contrari", true}, {"bank", "bankruptci", false}, {"may", "mayor", false}, {"2016", "20161", false}, {"port", "portrait", false},
	} {
		if got := akin(c.a, c.b); got != c.want {
			t.Errorf("akin(%q, %q) = %v", c.a, c.b, got)
		}
	}
}
