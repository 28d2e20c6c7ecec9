package eval

import (
	"strings"
	"testing"

	"onrecord"
)

func TestFindPaired(t *testing.T) {
	reading := &onrecord.Reading{
		Report: onrecord.Report{Text: "Øst: the pier is closed. Lund: the bridge is open."},
		Statements: []onrecord.Statement{
			{Content: []onrecord.Span{{Start: 6, End: 24}}}, // bytes: Ø has two
			{Content: []onrecord.Span{{Start: 32, End: 50}}},
		},
	}
	for _, c := range []struct {
		content [2]int // in code points
		want    int
		found   bool
	}{{[2]int{5, 23}, 0, true}, {[2]int{31, 41}, 1, true}, {[2]int{45, 60}, 1, false}, {[2]int{100, 120}, 0, false}} {
		got, found := findPaired(reading, &pairedStatement{Content: [][2]int{c.content}})
		if found != c.found || found && got != c.want {
			t.Errorf("%v: statement %d, %v", c.content, got, found)
		}
	}
}

func TestRecallAt(t *testing.T) {
	cases := []UtteranceCase{{Same: true, Probability: 0.9}, {Same: true, Probability: 0.8}, {Probability: 0.7}, {Same: true, Probability: 0.6}, {Same: true}}
	if got := recallAt(cases, 0.9); got != 0.5 {
		t.Errorf("recall at precision 0.9: %f", got)
	}
	if got := recallAt(cases, 0.75); got != 0.75 {
		t.Errorf("recall at precision 0.75: %f", got)
	}
}

func TestMeeting(t *testing.T) {
	together := meeting([]UtteranceCase{{A: "a", B: "b"}, {A: "c", B: "d"}, {A: "b", B: "c"}, {A: "e", B: "f"}})
	if together("a") != together("d") || together("a") == together("e") {
		t.Errorf("a %s, d %s, e %s", together("a"), together("d"), together("e"))
	}
}

// TestHalvesShareNoReport: what is learned on one half says nothing of the other.
func TestHalvesShareNoReport(t *testing.T) {
	half := map[string]Half{}
	pairs, err := readUtterancePairs([]Half{Tune, Test})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pairs {
		if p.Half != Tune && p.Half != Test || p.Label != "same" && p.Label != "different" {
			t.Fatalf("a pair of the half %q is labelled %q", p.Half, p.Label)
		}
		for _, report := range []string{p.A.Report, p.B.Report} {
			if other := half[report]; other != "" && other != p.Half {
				t.Errorf("%s stands in both halves", report)
			}
			half[report] = p.Half
		}
	}
}

func TestPrintPairs(t *testing.T) {
	var out strings.Builder
	printPairs(&out, "joined", []UtteranceCase{{A: "a", B: "b", Same: true, Joined: true}, {A: "c", B: "d", Same: true}}, func(c *UtteranceCase) bool { return c.Joined })
	if !strings.Contains(out.String(), "100.0  50.0  66.7") {
		t.Error(out.String())
	}
}
