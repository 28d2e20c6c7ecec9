package sqlhome

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord"
)

// The JSON of statements is what records of all versions hold.
func TestSpelling(t *testing.T) {
	stmt := onrecord.Statement{
		ID: "s1", Source: []onrecord.Span{{Start: 0, End: 3}}, Content: []onrecord.Span{{Start: 9, End: 12}, {Start: 20, End: 30}},
		Speakers: []onrecord.Speaker{{Name: "Kim", Kind: onrecord.Person, Confidence: 0.5}}, Act: onrecord.Deny,
		Said: onrecord.Period{Start: onrecord.Date{Year: 2017, Month: 3, Day: 1}, Basis: "today"}, Confidence: 0.25, Headline: true,
	}
	const want = `{"source":[0,3],"content":[9,12,20,30],"speakers":[{"name":"Kim","kind":"person","confidence":0.5}],"act":"deny",` +
		`"date":{"start":"2017-03-01","basis":"today"},"confidence":0.25,"headline":true}`
	got, err := spellStatement(&stmt)
	if err != nil || got != want {
		t.Errorf("spelt %s, %v\nwant  %s", got, err, want)
	}
	for _, spelled := range []string{want, want[:len(want)-1] + `,"mood":"angry","speakers2":[{}]}`} { // of a later version
		read, err := readStatement("s1", spelled)
		if diff := cmp.Diff(stmt, read); diff != "" || err != nil {
			t.Errorf("%s: %v\n%s", spelled, err, diff)
		}
	}
	for _, wrong := range []string{"", "[", `{"content":"x"}`, `{"date":{"start":"2017-02-30"}}`} {
		if _, err := readStatement("s1", wrong); err == nil {
			t.Errorf("%s was read", wrong)
		}
	}
	if _, err := readStatement("s1", `{"content":[1],"cue":[1,2,3]}`); err != nil { // does not panic
		t.Error(err)
	}
}
