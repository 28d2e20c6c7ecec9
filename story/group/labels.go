package group

import (
	"slices"
	"strings"
	"sync"

	"onrecord/lang/en"
)

// empty are words that tell of no event: those that carry others, and the forms of
// the verbs that only tell that something was said.
var empty = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for _, list := range [][]string{en.SubjectPronouns, en.ObjectPronouns, en.Determiners, en.Prepositions, en.Subordinators, en.Coordinators, en.Auxiliaries, en.FunctionWords, en.Negations} {
		for _, word := range list {
			words[word] = true
		}
	}
	for _, lemma := range en.NeutralVerbs {
		irregular, base := en.IrregularVerbs[lemma], strings.TrimSuffix(lemma, "e")
		for _, form := range []string{lemma, lemma + "s", base + "ed", base + "ing", irregular[0], irregular[1]} {
			words[form] = true
		}
	}
	return words
})

// tellsNothing reports whether a term, as reports spell it, tells people nothing of an
// event: a day, also behind a name ("Lee Monday", but not "Black Friday"), a month,
// a word that carries others, a verb of saying, or "St." without its name.
func tellsNothing(term string) bool {
	first, second, full := strings.Cut(strings.ToLower(term), " ")
	if full {
		return slices.Contains(en.Weekdays, first) && slices.Contains(en.DayParts, second) || slices.Contains(en.Weekdays, second) && !slices.Contains(en.NamedDays, first)
	}
	_, month := en.Months[first]
	return slices.Contains(en.Weekdays, first) || month && first != term || empty()[term] || slices.Contains(en.Saints, first)
}
