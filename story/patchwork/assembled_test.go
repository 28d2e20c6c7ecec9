package patchwork

import (
	"slices"
	"testing"

	"onrecord"
	"onrecord/story"
)

// TestGivers: what several sources have, or one for the most part and another in
// part, is nobody's alone.
func TestGivers(t *testing.T) {
	for _, c := range []struct {
		a, b float64
		want int
	}{{1, 0, 0}, {0, 1, 1}, {1, 1, -1}, {1, 0.4, -1}, {0.4, 1, -1}, {0.8, 0.1, 0}, {0.5, 0, -1}, {0, 0, -1}} {
		if got := givers([]*source{{has: []float64{c.a}}, {has: []float64{c.b}}}, make([]unit, 1)); got[0] != c.want {
			t.Errorf("shares %g and %g: of source %d, want %d", c.a, c.b, got[0], c.want)
		}
	}
}

// TestEnough: few words are not enough, nor are quotations, nor one short paragraph.
func TestEnough(t *testing.T) {
	for _, c := range []struct {
		name  string
		units []unit
		want  bool
	}{
		{"two paragraphs", []unit{{paragraph: 0, words: 20, own: 20}, {paragraph: 1, words: 20, own: 20}}, true},
		{"a long one", []unit{{words: 40, own: 40}, {words: 25, own: 5}}, true},
		{"a short one", []unit{{words: 40, own: 40}}, false},
		{"quotations", []unit{{paragraph: 0, words: 80, own: 10}, {paragraph: 1, words: 80, own: 10}}, false},
		{"two lines", []unit{{paragraph: 0, words: 12, own: 12}, {paragraph: 1, words: 12, own: 12}}, false},
	} {
		s := &source{has: slices.Repeat([]float64{1}, len(c.units))}
		if got := enough([]*source{s}, c.units); got != c.want {
			t.Errorf("%s: enough is %v", c.name, got)
		}
	}
}

// TestDirection: a source that looks put together had nothing first, unless dates
// or credits say so.
func TestDirection(t *testing.T) {
	for _, c := range []struct {
		name         string
		told         bool
		here, theirs float64 // probabilities
		want         float64
	}{{"told", true, 0.1, 0.9, 1}, {"odder", false, 0.1, 0.9, 0}, {"neither is odd", false, 0.1, 0.2, untold}, {"both are odd", false, 0.9, 0.95, untold}} {
		r := reading("Ferry", plain...)
		l := &library{pages: []*page{newPage(0, r), newPage(1, r)}, own: []float64{c.here, c.theirs}}
		span := l.pages[0].body[2].Span
		s := &source{reports: []int{1}, passages: []shared{{span, story.Place{Report: 1, Span: span}, c.told}}}
		if got := l.direction(0, []*source{s}).sureness(); got != c.want {
			t.Errorf("%s: %g, want %g", c.name, got, c.want)
		}
	}
}

// TestSwappedBesideAssembled: where a report is assembled from another, words in
// which their quotations differ speak against the one that is assembled alone.
func TestSwappedBesideAssembled(t *testing.T) {
	first, second := plain, []string{
		"The choir of Sorn has won the contest of the islands with old songs that nobody in the hall had heard before that evening.",
		"Singers came from nine islands, and the one from Brenn had to be fetched with a lifeboat because its ship had lost the mast in a storm.",
		"The contest is held every second year, and will be on Brenn the next time, where there is no hall that is large enough for it.",
		"Winners get a barrel of herring, which the choir of Sorn has given to the hospital of the islands for its kitchen.",
		"Judges needed three hours to agree, and one of them left the hall before the end because he had a train to catch.",
	}
	readings := []*onrecord.Reading{reading("Ferry", append(slices.Clone(first[:3]), second[:3]...)...), reading("Ferry", first...), reading("Choir", second...)}
	for i, r := range readings {
		r.Report.Outlet = []string{"Gazette", "Courier", "Wire"}[i]
	}
	pages := []*page{newPage(0, readings[0]), newPage(1, readings[1]), newPage(2, readings[2])}
	var reused []story.Reuse
	for i := range 3 {
		reused = append(reused,
			story.Reuse{A: story.Place{Span: pages[0].body[i].Span}, B: story.Place{Report: 1, Span: pages[1].body[i].Span}, From: 1},
			story.Reuse{A: story.Place{Span: pages[0].body[3+i].Span}, B: story.Place{Report: 2, Span: pages[2].body[i].Span}, From: 2})
	}
	changes := []story.Change{{Kind: story.Words, A: story.Ref{Report: 0}, B: story.Ref{Report: 1}, Quoted: true, Says: "Gazette has this and Courier has that.", Confidence: 1,
		SpanA: readings[0].Statements[0].Content[0], SpanB: readings[1].Statements[0].Content[0]}}
	of := func(judged []story.Patchwork) (confidences []float64) {
		for i := range judged {
			confidences = append(confidences, judged[i].Confidence)
		}
		return confidences
	}
	apart, beside := of(Judge(readings, nil, changes, nil)), of(Judge(readings, nil, changes, reused))
	alone := of(Judge(readings, nil, nil, nil))
	if apart[1] <= alone[1] || beside[1] != alone[1] || beside[0] <= apart[0] {
		t.Errorf("alone %v, with other words %v, assembled %v", alone, apart, beside)
	}
}
