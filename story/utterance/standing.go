package utterance

import (
	"slices"
	"strings"

	"onrecord/folding"
	"onrecord/lang/en"
)

// clause is how many bytes before its cue a statement is told in at most: a
// source and what stands between it and its verb.
const clause = 40

// standing reports whether a statement is told as what somebody says at no one
// time: "Lund has promised to mend the bridge", "Lund often calls the bridge a
// ruin". What stands in quotation marks was said once all the same.
func standing(w *witness) bool {
	if w.quoted >= fewQuoted || len(w.stmt.Cue) == 0 {
		return false
	}
	text, cue := w.reading.Report.Text, w.stmt.Cue[0]
	before := text[max(0, cue.Start-clause):cue.Start]
	before = before[strings.LastIndexAny(before, ".,;:\n\"“”")+1:]
	return slices.ContainsFunc(folding.Folded(before+cue.In(text)), func(token folding.Token) bool {
		return slices.Contains(en.Habits, token.Exact) || slices.Contains(en.Perfect, token.Exact)
	})
}
