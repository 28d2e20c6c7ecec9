package syntax

import (
	"testing"

	"onrecord/text"
)

func TestKnownNamesBeatWhatTheModelFinds(t *testing.T) {
	doc := segmented(t, "Ana Harbour Watch of Port Ellery met Harbour Watchers.")
	doc.Names = []text.Name{
		{Span: doc.Tokens[0].Span, First: 0, Next: 1, Kind: text.PersonName},
		{Span: doc.Tokens[1].Span, First: 1, Next: 2, Kind: text.PlaceName},
	}
	known := &KnownNames{}
	known.Add("Harbour", text.PlaceName)
	known.Add("Harbour Watch", text.OrganisationName)
	known.Add(" ", text.PersonName)
	known.mark(doc)
	var got []string
	for _, name := range doc.Names {
		got = append(got, name.In(doc.Text))
	}
	want := []string{"Ana", "Harbour Watch", "Harbour"}
	if len(got) != len(want) || got[1] != want[1] || doc.Names[1].Kind != text.OrganisationName || got[2] != want[2] {
		t.Errorf("names are %q, want %q", got, want)
	}
}
