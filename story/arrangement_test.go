package story_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/internal/storytest"
	"onrecord/story"
)

// TestTold puts utterances into groups: a change that turns what was said comes
// before one of words, and what no report but one has comes last.
func TestTold(t *testing.T) {
	joined := func(speaker string, wordings [][]story.Ref, kinds ...story.ChangeKind) story.Utterance {
		u := story.Utterance{Speaker: speaker, Wordings: wordings}
		for _, wording := range wordings {
			u.Statements = append(u.Statements, wording...)
		}
		for _, kind := range kinds {
			u.Changes = append(u.Changes, story.Change{Kind: kind})
		}
		return u
	}
	a, b, again := story.Ref{}, story.Ref{Report: 1}, story.Ref{Statement: 1}
	f := &story.Findings{Utterances: []story.Utterance{
		joined("alone", [][]story.Ref{{a}}),
		joined("twice in one", [][]story.Ref{{a}, {again}}, story.Negation),
		joined("alike", [][]story.Ref{{a, b}}),
		joined("paraphrased", [][]story.Ref{{a}, {b}}),
		joined("worded otherwise", [][]story.Ref{{a}, {b}}, story.Words),
		joined("turned", [][]story.Ref{{a}, {b}}, story.Words, story.Hedge),
	}}
	var got []string
	told := f.Told()
	for _, u := range told.All() {
		got = append(got, u.Speaker)
	}
	if diff := cmp.Diff("turned, worded otherwise, paraphrased, alike, twice in one", strings.Join(got, ", ")); diff != "" {
		t.Error(diff)
	}
}

// TestShown tells the same change of two reports once, and of many words few.
func TestShown(t *testing.T) {
	texts := []string{"The crew of the ferry was very brave that night, he said.", "The crew of the boat was quite brave that day, he said.", "The crew of the boat was brave that evening."}
	f := &story.Findings{}
	for _, text := range texts {
		f.Readings = append(f.Readings, &onrecord.Reading{Report: onrecord.Report{Text: text}})
	}
	u := &story.Utterance{}
	change := func(kind story.ChangeKind, inA string, b int, inB string) {
		span := func(report int, words string) onrecord.Span {
			at := strings.Index(texts[report], words)
			return onrecord.Span{Start: at, End: at + len(words)}
		}
		u.Changes = append(u.Changes, story.Change{Kind: kind, B: story.Ref{Report: b}, SpanA: span(0, inA), SpanB: span(b, inB), Says: inA + "/" + inB})
	}
	change(story.Words, "ferry", 1, "boat")
	change(story.Words, "very", 1, "quite")
	change(story.Words, "night", 1, "day")
	change(story.Words, "ferry", 2, "boat")
	change(story.Words, "night", 2, "evening")
	change(story.Cut, "he said", 2, "")
	shown, more := f.Shown(u)
	var got []string
	for _, s := range shown {
		says := s.Says
		for _, ref := range s.Also {
			says += " and " + ref.Label()
		}
		got = append(got, says)
	}
	if diff := cmp.Diff([]string{"ferry/boat and C1", "very/quite", "night/day", "he said/"}, got); diff != "" || more != 1 {
		t.Errorf("and %d more; %s", more, diff)
	}
}

func TestVerdicts(t *testing.T) {
	f := storytest.Findings()
	verdicts := f.Verdicts()
	if len(verdicts) != 2 || !verdicts[0].Flagged || !cmp.Equal(verdicts[0].Reports, []int{2}) || !cmp.Equal(verdicts[1].Reports, []int{0, 1}) {
		t.Errorf("the verdicts are %+v", verdicts)
	}
}

// TestExchanges puts the passages of two reports together, the longest first.
func TestExchanges(t *testing.T) {
	place := func(report, length int) story.Place {
		return story.Place{Report: report, Span: onrecord.Span{End: length}}
	}
	f := &story.Findings{Reuse: []story.Reuse{
		{A: place(0, 10), B: place(1, 10)}, {A: place(0, 50), B: place(2, 50)}, {A: place(0, 30), B: place(1, 30)}, {A: place(0, 15), B: place(1, 15)},
	}}
	var got [][]int
	for _, e := range f.Exchanges() {
		row := []int{e.A, e.B}
		for _, r := range e.Passages {
			row = append(row, r.A.Len())
		}
		got = append(got, row)
	}
	if diff := cmp.Diff([][]int{{0, 1, 30, 15, 10}, {0, 2, 50}}, got); diff != "" {
		t.Error(diff)
	}
}

// TestEvidence leaves out a place whose words a statement of the sign shows.
func TestEvidence(t *testing.T) {
	f := &story.Findings{Readings: []*onrecord.Reading{{Statements: []onrecord.Statement{{Content: []onrecord.Span{{Start: 10, End: 30}}}}}}}
	inside, outside := story.Place{Span: onrecord.Span{Start: 11, End: 29}}, story.Place{Span: onrecord.Span{Start: 40, End: 50}}
	_, places := f.Evidence(&story.Sign{Statements: []story.Ref{{}}, Places: []story.Place{inside, outside}})
	if !cmp.Equal(places, []story.Place{outside}) {
		t.Errorf("the places are %v", places)
	}
}

// TestLeftOut tells what several reports leave out once, with the verb in the
// plural.
func TestLeftOut(t *testing.T) {
	f := &story.Findings{Coverage: []story.Coverage{
		{Report: 0, Says: "Port Alder Courier has the charge “he ran”, but not the denial by Paul Verhey in Lund Echo: “he ran”."},
		{Report: 0, Says: "Port Alder Courier does not have what Ines Calder said in Lund Echo: “No”."},
		{Report: 1, Says: "Saltmarsh Wire does not have what Ines Calder said in Lund Echo: “No”."},
		{Report: 3, Says: "Harbour Post does not have what Ines Calder said in Lund Echo: “No”."},
		{Report: 3, Says: "Harbour Post does not have what Paul Verhey said in Lund Echo: “Yes”."},
	}}
	var got []string
	for _, lack := range f.LeftOut() {
		got = append(got, lack.Says)
	}
	if diff := cmp.Diff([]string{
		"A, B and D do not have what Ines Calder said in Lund Echo: “No”.",
		"Port Alder Courier has the charge “he ran”, but not the denial by Paul Verhey in Lund Echo: “he ran”.",
		"Harbour Post does not have what Paul Verhey said in Lund Echo: “Yes”.",
	}, got); diff != "" {
		t.Error(diff)
	}
}
