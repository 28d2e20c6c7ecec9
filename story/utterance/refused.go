package utterance

import (
	"slices"

	"onrecord/folding"
	"onrecord/lang/en"
)

// refused reports whether a statement tells that somebody would not say
// something: "Lund declined to say when the pier was last looked at" is no wording
// of what she says of it.
func refused(w *witness) bool {
	for _, cue := range w.stmt.Cue {
		text := cue.In(w.reading.Report.Text)
		for _, token := range folding.Tokens(text) {
			words := uncontracted(text[token.Start:token.End], token.Exact)
			if slices.Contains(refusing, token.Term) || slices.Contains(en.Nots, words[len(words)-1]) {
				return true
			}
		}
	}
	return false
}

// refusing are the stems of verbs of refusing.
var refusing = func() (stems []string) {
	for _, verb := range en.RefusingVerbs {
		stems = append(stems, folding.Stem(verb))
	}
	return stems
}()
