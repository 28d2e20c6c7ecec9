package story_test

import (
	"strings"
	"testing"

	"onrecord"
	"onrecord/story"
)

// heading makes findings of an utterance that reports tell of with speakers and
// venues, one report for each.
func heading(speakers, venues []string) (*story.Findings, *story.Utterance) {
	f := &story.Findings{}
	u := &story.Utterance{Speaker: speakers[0]}
	for i := range speakers {
		stmt := onrecord.Statement{Venue: venues[i], Speakers: []onrecord.Speaker{{Name: speakers[i]}}}
		f.Readings = append(f.Readings, &onrecord.Reading{Statements: []onrecord.Statement{stmt}})
		u.Statements = append(u.Statements, story.Ref{Report: i})
	}
	return f, u
}

func written(facts []story.Fact) string {
	var list []string
	for i := range facts {
		list = append(list, facts[i].String())
	}
	return strings.Join(list, " / ")
}

func TestFacts(t *testing.T) {
	for want, venues := range map[string][]string{
		"parliament":                            {"parliament", "parliament", "parliament"},
		"parliament (A)":                        {"parliament", "", ""},
		"parliament (A, C) / rally in Lund (B)": {"parliament", "rally in Lund", "parliament"},
		"":                                      {"", "", ""},
	} {
		f, u := heading([]string{"Ines Calder", "Ines Calder", "Ines Calder"}, venues)
		if got := written(f.Facts(u, func(stmt *onrecord.Statement) string { return stmt.Venue })); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestSpeakers(t *testing.T) {
	f, u := heading([]string{"Ines Calder", "Paul Verhey", "Ines Calder"}, make([]string, 3))
	if got := written(f.Speakers(u)); got != "Ines Calder" {
		t.Errorf("got %q where nothing is in conflict", got)
	}
	f.Differences = []story.Difference{
		{Kind: story.OtherDay, Statements: []story.Ref{{}, {Report: 1}}},
		{Kind: story.OtherSpeaker, Statements: []story.Ref{{}, {Report: 1}}},
		{Kind: story.OtherSpeaker, Statements: []story.Ref{{Report: 1}, {Report: 2}}},
	}
	if got, want := written(f.Speakers(u)), "Ines Calder (A, C) / Paul Verhey (B)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := f.Speakers(&story.Utterance{Statements: []story.Ref{{Report: 2, Statement: 1}}}); len(got) != 0 {
		t.Errorf("got %v where nobody is named", got)
	}
}
