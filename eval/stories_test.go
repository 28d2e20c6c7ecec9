package eval

import (
	"strings"
	"testing"
)

func TestStoriesScore(t *testing.T) {
	gold, err := ReadStoriesGold(strings.NewReader(`
{"path": "a", "headline": "A", "published": "2017-06-01", "text": "", "story": "x"}
{"path": "b", "headline": null, "published": null, "text": "B", "story": "x"}
{"path": "c", "headline": null, "published": null, "text": "C", "story": "y"}`))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		groups [][]string
		p, r   float64
	}{
		{[][]string{{"a", "b"}, {"c"}}, 1, 1},
		{[][]string{{"a", "b", "c", "stranger"}}, 5. / 9, 1},
		{[][]string{{"a"}, {"b"}, {"c"}}, 1, 2. / 3},
		{[][]string{{"a"}, {"b", "c"}}, 2. / 3, 2. / 3},
	} {
		var score BCubed
		for _, of := range gold.Score(c.groups) {
			score.Add(of)
		}
		if diff := max(score.P()-c.p, c.p-score.P(), score.R()-c.r, c.r-score.R()); diff > 1e-9 || score.Reports != 3 {
			t.Errorf("%v: P %v R %v of %d reports, not %v and %v of 3", c.groups, score.P(), score.R(), score.Reports, c.p, c.r)
		}
	}
}
