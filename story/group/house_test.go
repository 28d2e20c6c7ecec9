package group

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"onrecord"
)

// footers stand under each report of an invented outlet.
var footers = map[string]string{
	"Harrow Ledger": "Follow Marla Quint of the Harrow Ledger. Sign up for the Quill Briefing by Tobias Renn and Odile Vance. Copyright Harrow Ledger, Brackenford.",
	"Nimbus Post":   "The Nimbus Post is published by Ostrava Holdings. Subscribe to Morning Lantern with Greta Lund and Amos Pike. Advertise in Wexcombe and Dunmere.",
}

// unlike returns reports of invented words, each about something else, of six
// outlets, two of which print their footers under them.
func unlike(n int, known bool) []Report {
	press := newPress()
	var reports []Report
	for i := range n {
		outlet := [...]string{"Harrow Ledger", "Nimbus Post", "a", "b", "c", "d"}[i%6]
		words := make([]string, 60)
		for j := range words {
			words[j] = press.invent(press.random.IntN(150000))
		}
		report := onrecord.Report{Path: fmt.Sprint(i), Text: strings.Join(words, " ") + ".\n\n" + footers[outlet]}
		if known {
			report.Outlet = outlet
		}
		reports = append(reports, Of(&onrecord.Reading{Report: report}))
	}
	return reports
}

func TestFootersJoinNothing(t *testing.T) {
	for _, known := range []bool{true, false} {
		g := New()
		for _, report := range unlike(120, known) {
			g.Add(report)
		}
		together := slices.ContainsFunc(g.Stories(), func(s Story) bool { return len(s.Reports) > 1 })
		if together == known {
			t.Errorf("outlets known: %v; reports that share a footer alone are in one story: %v", known, together)
		}
	}
}

// A story that all outlets tell of keeps its words, even where there is
// nothing else in the archive and most of it is of one outlet.
func TestAStoryIsNoStyle(t *testing.T) {
	g := New()
	for i := range 60 {
		outlet := [...]string{"Harrow Ledger", "Harrow Ledger", "Nimbus Post"}[i%3]
		name := [...]string{"quake-peru-1", "quake-peru-2", "trial-ortiz-1", "trial-ortiz-2"}[i%4]
		text := fmt.Sprintf("%s It was said on page %d.", reports[name], 100+i)
		g.Add(Of(&onrecord.Reading{Report: onrecord.Report{Path: name, Text: text, Outlet: outlet}}))
	}
	for _, story := range g.Stories() {
		if len(story.Reports) != 30 {
			t.Errorf("a story has %d reports, not 30: %s", len(story.Reports), story.Label)
		}
	}
}

func TestOutletOf(t *testing.T) {
	for _, c := range []struct {
		report onrecord.Report
		want   string
	}{
		{onrecord.Report{Outlet: "Harrow Ledger", URL: "https://ledger.example/a"}, "harrow ledger"},
		{onrecord.Report{URL: "https://www.Ledger.example:8080/a?b"}, "www.ledger.example"},
		{onrecord.Report{URL: "no page"}, ""},
		{onrecord.Report{}, ""},
	} {
		if got := Of(&onrecord.Reading{Report: c.report}).Outlet; got != c.want {
			t.Errorf("%+v is of %q, not %q", c.report, got, c.want)
		}
	}
}
