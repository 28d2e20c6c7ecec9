package attribute

import (
	"onrecord/lang"
	"onrecord/lang/en"
)

// longestClause is how many elements a content in plain words may have; what
// runs on for longer is no sentence, and gives no statement.
const longestClause = 250

// clauseEnd returns where the content that begins at first ends when it runs
// on in plain words: at the end of the unit, or before words that belong to
// the reporter again. It is first itself where there is no such end.
func (v *view) clauseEnd(u unit, first int) int {
	end := first
	for ; end < u.end; end++ {
		if end-first > longestClause {
			return first
		}
		if end > first && v.reporterResumes(u, end) {
			break
		}
	}
	return v.trimEnd(first, end)
}

// trimEnd leaves out the punctuation at the end of a content in plain words.
// It returns first when the content is too long for one.
func (v *view) trimEnd(first, end int) int {
	if end-first > longestClause {
		return first
	}
	for end > first && v.is(end-1, ".", ",", ";", ":", "!", "…", "...", "-", "--", "—", "–") {
		end--
	}
	return end
}

// reporterResumes reports whether the words from element i on are the
// reporter's again, although the sentence goes on.
func (v *view) reporterResumes(u unit, i int) bool {
	switch {
	case v.is(i, ",") || v.isDash(i):
		next := i + 1
		switch {
		case next >= u.end:
			return false
		case v.is(next, "while", "as", "when", "after") && v.ing(next+1):
			return true // ", while addressing editors"
		case v.ing(next) && v.elements[next].verb.Reports() && v.elements[next].verb.Takes(en.That|en.AsThing):
			return true // ", adding that ..."
		case v.is(next, "according") && v.is(next+1, "to"):
			return true
		case v.is(next, "but") && v.is(next+1, "also") && v.notOnly(u.first, i):
			return true // not only did they deny ..., but also ...
		case v.is(next, "but", "and", "while", "though", "although") && v.subjectAndVerb(u, next+1):
			return true // ", but he denied ..."
		case v.is(next, "and", "but") && v.reporting(next+1):
			return true // ", and said ..."
		case v.is(next, "referring", "citing", "speaking", "alluding", "pointing", "prompting", "drawing"):
			return true
		}
	case v.is(i, ";"):
		return true
	case v.is(i, ":"):
		return v.isQuote(i + 1)
	case v.is(i, "but", "and") && v.subjectAndVerb(u, i+1):
		return true
	case v.is(i, "and", "but") && v.reporting(i+1):
		return true
	}
	return false
}

// reporting reports whether element i is a finite verb that reports speech.
func (v *view) reporting(i int) bool {
	if i >= len(v.elements) {
		return false
	}
	verb := v.elements[i].verb
	return verb.Reports() && (verb.Form == lang.Past || verb.Form == lang.Third) && verb.Takes(en.That|en.OfThing|en.Infinitive) && v.elements[i].quote < 0
}

// notOnly reports whether "not only" stands between two elements.
func (v *view) notOnly(first, end int) bool {
	for i := first; i < end; i++ {
		if v.is(i, "not") && v.is(i+1, "only") {
			return true
		}
	}
	return false
}

// subjectAndVerb reports whether a short subject and a reporting verb begin
// at element i: "he still denied", "Mayor Ortiz said".
func (v *view) subjectAndVerb(u unit, i int) bool {
	for j := i + 1; j < min(i+5, u.end); j++ {
		if v.reporting(j) {
			return v.in(i, lang.PersonalPronoun) || v.elements[i].capital && !v.in(i, lang.Subordinator)
		}
		if !v.elements[j].word || !v.elements[j].capital && !v.in(j, lang.VerbAdverb|lang.Auxiliary) && !v.adverb(j) {
			return false
		}
	}
	return false
}

// ing reports whether element i is spelt like an -ing form.
func (v *view) ing(i int) bool {
	if i >= len(v.elements) {
		return false
	}
	e := &v.elements[i]
	return e.word && !e.capital && len(e.folded) > 4 && e.folded[len(e.folded)-3:] == "ing"
}

// finite reports whether the elements hold a verb for which no tagger is
// needed: an auxiliary or modal.
func (v *view) finite(first, end int) bool {
	for i := first; i < end; i++ {
		if v.in(i, lang.Auxiliary) && !v.is(i, "to", "having", "being", "been") || v.elements[i].verb.Reports() && v.elements[i].verb.Form != lang.Ing {
			return true
		}
	}
	return false
}
