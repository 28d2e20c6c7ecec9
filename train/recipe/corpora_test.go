package recipe

import (
	"strings"
	"testing"

	"onrecord/eval"
)

// TestCorrectionsBecomeExamples reads a line as onrecord export --corrections
// writes it.
func TestCorrectionsBecomeExamples(t *testing.T) {
	c := &Corpora{labels: map[string]*eval.Article{}}
	line := `{"id":"r1","publisher":"Port Ellery Herald","date":"2026-03-04","text":"Zoë Marlow said the bridge is safe.",` +
		`"annotations":[{"annotator":"edits","statements":[{"id":"s1","source":[[0,10]],"cue":[[11,15]],"content":[[16,34]],"status":"confirmed","speakers":["Zoë Marlow"],"act":"assert"}]}]}` + "\n"
	for range 2 { // the same report twice is one example
		if err := c.AddCorrections(strings.NewReader(line)); err != nil {
			t.Fatal(err)
		}
	}
	examples := c.Examples()
	if len(examples) != 1 || len(examples[0].Statements) != 1 {
		t.Fatalf("%d examples: %+v", len(examples), examples)
	}
	stmt, doc := examples[0].Statements[0], examples[0].Doc
	if got := doc.Text[doc.Tokens[stmt.Cue[0].Start].Start:doc.Tokens[stmt.Cue[0].End-1].End]; got != "said" {
		t.Errorf("the cue is %q", got)
	}
	if err := c.AddCorrections(strings.NewReader("{\"id\": 5")); err == nil {
		t.Error("a broken file is read")
	}
}
