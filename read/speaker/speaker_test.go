package speaker_test

import (
	"context"
	"strings"
	"testing"

	"onrecord"
	"onrecord/read/speaker"
	"onrecord/text"
)

func TestSpeakersAsNamed(t *testing.T) {
	for _, c := range []struct {
		source, name string
		basis        onrecord.Basis
	}{
		{"Vladimir Putin", "Vladimir Putin", onrecord.Named},
		{"Russian President Vladimir Putin", "Vladimir Putin", onrecord.Named},
		{"Julian Assange, the founder of Wikileaks,", "Julian Assange", onrecord.Named},
		{"Putin", "Putin", onrecord.Surname},
		{"Sen. Fox", "Fox", onrecord.Surname},
		{"the Russian president", "Russian president", onrecord.Description},
		{"two senior officials", "two senior officials", onrecord.Description},
		{"the White House", "White House", onrecord.Description},
		{"a spokeswoman for the mayor", "spokeswoman for the mayor", onrecord.Description},
		{"Rep. Trey Gowdy (R-S.C.)", "Trey Gowdy", onrecord.Named},
		{"The mayor, Ana Ruiz, 54,", "Ana Ruiz", onrecord.Named},
		{"Ann Lund)", "Ann Lund", onrecord.Named},
		{"Calder and Reyes", "Calder and Reyes", onrecord.Description},
		{"Q", "", ""},
		{"A.", "", ""},
		{"he", "", ""},
		{"who", "", ""},
		{"", "", ""},
	} {
		doc := text.NewDocument(&onrecord.Report{Text: c.source + " said it."})
		stmt := onrecord.Statement{}
		if c.source != "" {
			stmt.Source = []onrecord.Span{{Start: 0, End: strings.Index(doc.Text, " said it.")}}
		}
		doc.Statements = []onrecord.Statement{stmt}
		if err := (speaker.AsNamed{}).Annotate(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
		var name string
		var basis onrecord.Basis
		if len(doc.Speakers[0]) > 0 {
			name, basis = doc.Speakers[0][0].Name, doc.Speakers[0][0].Basis
		}
		if name != c.name || basis != c.basis {
			t.Errorf("the speaker of %q is %q (%s), want %q (%s)", c.source, name, basis, c.name, c.basis)
		}
	}
}
