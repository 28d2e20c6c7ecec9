package eval

import (
	"maps"
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

func TestScoreGrouping(t *testing.T) {
	pairs := []GroupingPair{
		{Half: Tune, A: "a", B: "b", Label: "same"},
		{Half: Tune, A: "a", B: "c", Label: "different"},
		{Half: Tune, A: "b", B: "stranger", Label: "same"},
		{Half: Test, A: "d", B: "e", Label: "same"},
		{Half: Test, A: "nobody", B: "no one", Label: "different"},
	}
	got := ScoreGrouping(pairs, [][]string{{"a", "b", "c"}, {"d"}, {"e"}})
	for half, want := range map[Half]map[string]PRF{
		Tune: {"a": {Right: 1, Predicted: 2, Gold: 1}, "b": {Gold: 1}},
		Test: {"d": {Gold: 1}, "nobody": {}},
	} {
		if !maps.Equal(got[half], want) {
			t.Errorf("%s: %v, not %v", half, got[half], want)
		}
	}
}

// Every label is a word that is known, no pair stands twice, and no report in
// both halves.
func TestGroupingPairs(t *testing.T) {
	pairs, err := readGroupingPairs()
	if err != nil {
		t.Fatal(err)
	}
	of, seen := map[string]Half{}, map[[2]string]bool{}
	for _, p := range pairs {
		if p.Label != "same" && p.Label != "different" || p.Half != Tune && p.Half != Test {
			t.Errorf("%+v", p)
		}
		if seen[[2]string{p.A, p.B}] || seen[[2]string{p.B, p.A}] {
			t.Errorf("%s and %s stand twice", p.A, p.B)
		}
		seen[[2]string{p.A, p.B}] = true
		for _, report := range []string{p.A, p.B} {
			if other, known := of[report]; known && other != p.Half {
				t.Errorf("%s stands in both halves", report)
			}
			of[report] = p.Half
		}
	}
}
