package story_test

import (
	"slices"
	"strings"
	"testing"

	"onrecord"
	"onrecord/internal/storytest"
	"onrecord/story"
)

func TestLetters(t *testing.T) {
	for report, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 702: "AAA"} {
		if got := story.Letter(report); got != want {
			t.Errorf("report %d is %s, want %s", report, got, want)
		}
	}
	if got := (story.Ref{Report: 1, Statement: 2}).Label(); got != "B3" {
		t.Errorf("the third statement of the second report is %s", got)
	}
}

// TestRuns parts wordings, in which stars stand for pieces that are their own.
func TestRuns(t *testing.T) {
	for _, c := range []struct{ name, wording, want string }{
		{"words", "it *may* be safe", "it *may* be safe"},
		{"neighbours are one, and white space is outside", "it * may*\n* be * safe for all", "it *may be* safe for all"},
		{"but not across words of others", "it *may* well *be* safe", "it *may* well *be* safe"},
		{"retold", "*the bridge would* not *be opened*", "the bridge would not be opened"},
		{"mostly its own, with a passage of the other", "*in the middle of this winter* you can imagine *it*", "*in the middle of this winter* you can imagine *it*"},
		{"in two pieces", "“We *will* wait,”/“for as long as *it* takes.”", "“We *will* wait,” … “for as long as *it* takes.”"},
		{"nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, u := wordingOf(c.wording)
			var got strings.Builder
			for _, run := range f.Runs(u, 0) {
				if run.Own {
					got.WriteString("*" + run.Text + "*")
				} else {
					got.WriteString(run.Text)
				}
			}
			if got.String() != c.want {
				t.Errorf("got %s, want %s", got.String(), c.want)
			}
		})
	}
}

// wordingOf makes an utterance with one wording: stars stand around its own
// pieces, a slash between the spans of its content.
func wordingOf(marked string) (*story.Findings, *story.Utterance) {
	stmt := onrecord.Statement{}
	u := &story.Utterance{Wordings: [][]story.Ref{{{}}}, Pieces: [][]story.Piece{nil}}
	text := ""
	for span := range strings.SplitSeq(marked, "/") {
		start := len(text)
		for i, piece := range strings.Split(span, "*") {
			u.Pieces[0] = append(u.Pieces[0], story.Piece{Span: onrecord.Span{Start: len(text), End: len(text) + len(piece)}, Own: i%2 == 1})
			text += piece
		}
		stmt.Content = append(stmt.Content, onrecord.Span{Start: start, End: len(text)})
		text += ", she said. "
	}
	return &story.Findings{Readings: []*onrecord.Reading{{Report: onrecord.Report{Text: text}, Statements: []onrecord.Statement{stmt}}}}, u
}

func TestOverview(t *testing.T) {
	f := storytest.Findings()
	if got, want := f.Overview(), (story.Overview{Statements: 17, Shared: 4, Reworded: 4, Alone: 6, Contested: 1, Flagged: 1}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	var kinds []story.ChangeKind
	for _, c := range f.Gravest(3) {
		kinds = append(kinds, c.Kind)
		if speaker, says, found := strings.Cut(c.String(), ": "); !found || speaker != c.Speaker || says != c.Says {
			t.Errorf("%q does not tell whose words they are", c.String())
		}
	}
	if want := []story.ChangeKind{story.Negation, story.Hedge, story.Hedge}; !slices.Equal(kinds, want) {
		t.Errorf("the gravest changes are %v, want %v", kinds, want)
	}
}

// TestHolders puts statements of one speaker and day together.
func TestHolders(t *testing.T) {
	f := storytest.Findings()
	got := []string{}
	for _, h := range f.Holders(&f.Claims[0], story.Denies) {
		var labels []string
		for _, ref := range h.Statements {
			labels = append(labels, ref.Label())
		}
		got = append(got, h.Speaker+" "+h.Said.Start.String()+" "+strings.Join(labels, " "))
	}
	if want := []string{"Ines Calder 2026-03-03 A7 A8", "Ines Calder  B5"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
