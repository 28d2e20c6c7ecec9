package utterance

import (
	"strings"
	"testing"

	"onrecord"
)

func TestStanding(t *testing.T) {
	for _, c := range []struct {
		text, cue string
		form      onrecord.Form
		want      bool
	}{
		{"Lund said the bridge would be mended.", "said", onrecord.Indirect, false},
		{"Lund has promised to mend the bridge.", "promised", onrecord.Indirect, true},
		{"Lund has promised to mend the bridge.", "has promised", onrecord.Indirect, true},
		{"Lund often calls the bridge a ruin.", "calls", onrecord.Indirect, true},
		{"The bridge has rust. Lund said it would be mended.", "said", onrecord.Indirect, false},
		{"Lund has promised: “We will mend the bridge.”", "promised", onrecord.Direct, false},
	} {
		at := strings.Index(c.text, c.cue)
		cue := onrecord.Span{Start: at, End: at + len(c.cue)}
		reading := &onrecord.Reading{
			Report:     onrecord.Report{Text: c.text},
			Statements: []onrecord.Statement{{Form: c.form, Cue: []onrecord.Span{cue}, Content: []onrecord.Span{{Start: cue.End + 1, End: len(c.text)}}}},
		}
		if got := witnessesOf([]*onrecord.Reading{reading})[0].standing; got != c.want {
			t.Errorf("%q is told as standing: %v, want %v", c.text, got, c.want)
		}
	}
}
