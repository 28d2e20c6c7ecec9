package attribute

import (
	"onrecord/lang"
	"onrecord/lang/en"
)

// Noun phrases are found without a tagger: from the verb outwards, up to a
// word that cannot belong to them.

const longestPhrase = 40 // elements

// subject finds the noun phrase in front of verb, which names who says it,
// and where the cue begins: auxiliaries and negations belong to the cue.
// inherited is true when the verb has no subject of its own and shares that
// of the verb before ("..., and said").
func (v *view) subject(u unit, verb int) (source stretch, cue int, inherited bool) {
	cue = verb
	i := verb - 1
	for ; i >= u.first; i-- {
		switch {
		case v.in(i, lang.Auxiliary|lang.Negation) && !v.is(i, "to"):
			cue = i
		case v.in(i, lang.VerbAdverb), v.adverb(i):
		case v.in(i, lang.Weekday):
			i = v.skipWeekday(u, i)
		case v.is(i, ",") && v.in(i-1, lang.VerbAdverb) && v.is(i-2, ","):
			i -= 2 // "Putin, however, stressed"
		default:
			return v.subjectEnding(u, i), cue, v.sharesSubject(u, i)
		}
	}
	return stretch{}, cue, false
}

// adverb reports whether element i is an adverb by its spelling.
func (v *view) adverb(i int) bool {
	e := &v.elements[i]
	return e.word && !e.capital && len(e.folded) > 4 && e.folded[len(e.folded)-2:] == "ly" && !v.is(i, "family", "ally", "assembly", "bully", "supply", "reply", "july", "italy")
}

// skipWeekday returns the first element of the phrase that ends with the
// weekday at i: "on Friday", "late last Friday".
func (v *view) skipWeekday(u unit, i int) int {
	for i > u.first && v.is(i-1, "on", "late", "early", "last", "this") {
		i--
	}
	return i
}

// sharesSubject reports whether a verb before which element i stands has no
// subject of its own.
func (v *view) sharesSubject(u unit, i int) bool {
	return i > u.first && (v.in(i, lang.Coordinator) || v.is(i, ",") && v.in(i-1, lang.VerbAdverb))
}

// subjectEnding returns the noun phrase of which element last is the last.
func (v *view) subjectEnding(u unit, last int) stretch {
	e := &v.elements[last]
	switch {
	case v.is(last, "who", "which") || v.in(last, lang.PersonalPronoun):
		return stretch{last, last + 1}
	case v.is(last, ",") || v.isDash(last):
		return v.apposed(u, last)
	case !e.word && !v.is(last, ")") && !v.setApart(last):
		return stretch{}
	case v.in(last, lang.Preposition|lang.Coordinator|lang.Determiner|lang.ObjectPronoun) && !v.in(last, lang.SubjectPronoun) && !e.capital:
		return stretch{}
	case v.in(last, lang.Subordinator) && !v.in(last, lang.SubjectPronoun):
		return stretch{}
	}
	first := v.phraseStart(u, last)
	first = v.trimLeft(first, last+1)
	if first > last {
		return stretch{}
	}
	return stretch{first, last + 1}
}

// phraseStart walks left from the last element of a noun phrase to its first.
func (v *view) phraseStart(u unit, last int) int {
	first := last
	for i := last; i >= u.first && last-i < longestPhrase; i-- {
		e := &v.elements[i]
		switch {
		case v.is(i, ")"):
			open := i
			for open > u.first && !v.is(open, "(") {
				open--
			}
			if !v.is(open, "(") {
				return first
			}
			i, first = open, open
			continue
		case e.quote >= 0:
			if !v.setApart(i) {
				return first
			}
		case !e.word:
			if !v.is(i, "'", "&", "$", "%", "/") {
				return first
			}
		case v.is(i, "and") && i > u.first:
			if !v.joinsNames(u, i) {
				return first
			}
		case e.classes.In(lang.Coordinator) && !v.is(i, "or"):
			return first
		case v.in(i, lang.Auxiliary) && !v.is(i, "'s", "may", "will") || v.in(i, lang.Negation) && !v.is(i, "not"):
			return first
		case e.classes.In(lang.Subordinator) && !e.classes.In(lang.SubjectPronoun|lang.Preposition|lang.Determiner):
			return first
		case v.is(i, "who", "which", "that", "as", "than", "because", "whom"):
			return first
		case e.classes.In(lang.PersonalPronoun) && i < last:
			return first
		case e.verb.Reports() && e.verb.Takes(en.That|en.Bare) && e.verb.Form != lang.Base && !e.capital && !v.nounBefore(i) && i < last:
			return first
		}
		first = i
	}
	return first
}

// setApart reports whether element i is a quotation of a few words that may be
// part of a noun phrase: the “experts”.
func (v *view) setApart(i int) bool {
	e := &v.elements[i]
	return e.quote >= 0 && e.end-e.first <= 6 && !v.endsSpeech(i)
}

// nounBefore reports whether element i, spelt like a verb, is a noun because
// of what stands before it: "the report", "his claim".
func (v *view) nounBefore(i int) bool {
	return v.in(i-1, lang.Determiner|lang.Preposition) && !v.is(i-1, "to") || v.is(i-1, "'s", "'") || v.in(i-1, lang.Coordinator) && v.elements[i].verb.Form == lang.Base
}

// endsSpeech reports whether quotation i ends like something said rather than
// like a word set in marks.
func (v *view) endsSpeech(i int) bool {
	inner := v.doc.Quotes[v.elements[i].quote].Inner.In(v.doc.Text)
	return inner != "" && (inner[len(inner)-1] == ',' || inner[len(inner)-1] == '.' || inner[len(inner)-1] == '?' || inner[len(inner)-1] == '!')
}

// joinsNames reports whether the "and" at i joins two noun phrases and not
// two clauses: no verb stands before it in its clause.
func (v *view) joinsNames(u unit, and int) bool {
	if v.is(and-1, ",") {
		return false
	}
	for i := and - 1; i >= u.first && !v.is(i, ",", ";", ":"); i-- {
		e := &v.elements[i]
		if e.quote >= 0 || e.classes.In(lang.PersonalPronoun|lang.Subordinator) && !e.classes.In(lang.Determiner|lang.Preposition) ||
			e.classes.In(lang.Auxiliary) && !v.is(i, "'s", "to") || e.verb.Reports() && !e.capital && !v.nounBefore(i) {
			return false
		}
	}
	return true
}

// trimLeft returns where the phrase from first to end begins, adverbials of
// time and place that stand before it left out: "Last week the mayor", "In
// Moscow Putin".
func (v *view) trimLeft(first, end int) int {
	for first < end {
		switch {
		case v.in(first, lang.VerbAdverb) && !v.in(first, lang.Determiner|lang.SubjectPronoun), v.in(first, lang.Coordinator), v.in(first, lang.Weekday) && first+1 < end,
			v.adverb(first), v.is(first, "back", "but", "not", "only", "additionally", "similarly", "thus", "therefore", "indeed", "there", "here", "ago", "perhaps", "maybe", ":"):
			first++
		case v.is(first, "last", "this", "next", "earlier", "later") && v.is(first+1, "week", "month", "year", "day", "night", "fall", "spring", "summer", "winter", "weekend", "morning", "afternoon", "evening"):
			first += 2
		case v.in(first, lang.Preposition) && !v.is(first, "about", "over", "up", "like", "near"):
			next := v.phraseBehindAdverbial(first, end)
			if next < 0 {
				return end
			}
			first = next
		default:
			return first
		}
	}
	return end
}

// phraseBehindAdverbial returns where the noun phrase behind a prepositional
// one begins: at the last determiner, or the last run of capitals. -1 when
// there is none.
func (v *view) phraseBehindAdverbial(first, end int) int {
	for i := end - 1; i > first+1; i-- {
		if v.in(i, lang.Determiner) && !v.in(i-1, lang.Preposition) {
			return i
		}
	}
	start := end
	for start > first && v.elements[start-1].capital {
		start--
	}
	if start < end && start > first+1 && !v.in(start-1, lang.Preposition|lang.Determiner) {
		return start
	}
	return -1
}

// apposed returns the noun phrase that ends, an apposition or relative clause
// behind it, with the comma or dash at last: "Julian Assange, the founder of
// Wikileaks, said".
func (v *view) apposed(u unit, last int) stretch {
	start, commas := u.first, 0
	for i := last - 1; i >= u.first && last-i < longestPhrase; i-- {
		if v.isQuote(i) && v.endsSpeech(i) || v.is(i, ";", ":", "but") || v.is(i, "and") && v.is(i-1, ",") && !v.is(i-3, ",") {
			start = i + 1
			break
		}
		if v.is(i, ",") || v.isDash(i) {
			commas++
		}
	}
	start = v.trimLeft(start, last)
	if start < last && commas == 0 {
		return stretch{}
	}
	// What precedes the first comma must be a noun phrase, else it is an
	// adverbial and the phrase begins behind it.
	for start < last {
		first := start
		for first < last && !v.is(first, ",") && !v.isDash(first) {
			first++
		}
		if first == last {
			return stretch{}
		}
		if v.nounPhrase(start, first) {
			return stretch{start, last + 1}
		}
		start = v.trimLeft(first+1, last)
	}
	return stretch{}
}

// nounPhrase reports whether the elements may be a noun phrase: they begin
// like one and hold no verb.
func (v *view) nounPhrase(first, end int) bool {
	if first >= end || end-first > 12 {
		return false
	}
	if e := &v.elements[first]; !e.capital && !e.classes.In(lang.Determiner|lang.Title) || e.classes.In(lang.Preposition|lang.Subordinator|lang.Auxiliary) && !e.classes.In(lang.Determiner) {
		return false
	}
	for i := first; i < end; i++ {
		e := &v.elements[i]
		if e.quote >= 0 || e.classes.In(lang.PersonalPronoun) || e.classes.In(lang.Auxiliary) && !v.is(i, "'s", "'", "to", "may", "will") {
			return false
		}
		if e.verb.Reports() && !e.capital && i > first && !v.nounBefore(i) && e.verb.Form != lang.Base {
			return false
		}
	}
	return true
}

// phraseAfter returns the noun phrase that begins at first, with its
// appositions and relative clauses, up to what cannot belong to it: a
// quotation, an adverbial of time or place, the end of the unit.
func (v *view) phraseAfter(u unit, first int) stretch {
	if first >= u.end || !v.mayBeginPhrase(first) {
		return stretch{}
	}
	return v.phraseFrom(u, first)
}

// phraseFrom does the same where the words before tell that a noun phrase
// begins at first.
func (v *view) phraseFrom(u unit, first int) stretch {
	if first >= u.end || !v.elements[first].word {
		return stretch{}
	}
	if v.in(first, lang.PersonalPronoun) {
		return stretch{first, first + 1}
	}
	end := first
	for ; end < u.end && end-first < longestPhrase; end++ {
		e := &v.elements[end]
		if e.quote >= 0 && (end-1 < first || v.is(end-1, ",", ":") || v.endsSpeech(end)) || v.is(end, ".", ";", ":", "!", "?", "…", "...") || v.isDash(end) {
			break
		}
		if end > first && (v.beginsAdverbial(end) || v.is(end, "who") && (v.reporting(end+1) || v.reporting(end+2))) {
			break
		}
		if v.is(end, ",") && (end+1 == u.end || v.elements[end+1].verb.Form == lang.Ing && v.elements[end+1].verb.Reports() || v.beginsAdverbial(end+1) ||
			v.in(end+1, lang.Coordinator|lang.Subordinator|lang.VerbAdverb) && !v.is(end+1, "who", "which", "whose", "whom", "once", "now", "and", "both", "then", "himself", "herself") ||
			v.isQuote(end+1)) {
			break
		}
	}
	for end > first && v.is(end-1, ",") {
		end--
	}
	return stretch{first, end}
}

func (v *view) mayBeginPhrase(i int) bool {
	e := &v.elements[i]
	return e.word && (e.capital && !e.classes.In(lang.Weekday) || e.classes.In(lang.Determiner|lang.PersonalPronoun|lang.Title) || e.folded[0] >= '0' && e.folded[0] <= '9' ||
		!e.classes.In(lang.Preposition|lang.Subordinator|lang.Coordinator|lang.VerbAdverb|lang.Auxiliary|lang.Negation|lang.Weekday|lang.ObjectPronoun) && !v.adverb(i))
}

// beginsAdverbial reports whether an adverbial of time, place or channel that
// tells of the saying begins at element i: "on Friday", "in a statement",
// "during the hearing", "to reporters".
func (v *view) beginsAdverbial(i int) bool {
	switch {
	case v.in(i, lang.Weekday):
		return true
	case v.is(i, "on", "late", "early", "last", "this") && (v.in(i+1, lang.Weekday|lang.Month) || v.is(i+1, "week", "month", "year", "weekend", "cnn", "fox", "msnbc", "twitter", "facebook", "air", "sunday", "stage")):
		return true
	case v.is(i, "in", "at", "during", "after", "before", "via", "through", "following") && v.in(i+1, lang.Determiner) && v.speechNounWithin(i+2, 4):
		return true
	case v.is(i, "during", "via", "after", "when", "while", "as", "before") && !v.in(i+1, lang.Coordinator):
		return v.is(i, "during", "via", "when", "while") || v.in(i+1, lang.PersonalPronoun)
	case v.is(i, "in") && (v.in(i+1, lang.Month) || v.elements[min(i+1, len(v.elements)-1)].folded > "1900" && v.elements[min(i+1, len(v.elements)-1)].folded < "2100" && len(v.elements[min(i+1, len(v.elements)-1)].folded) == 4):
		return true
	case v.is(i, "to") && v.is(i+1, "reporters", "cnn", "reuters", "journalists", "applause", "cheers", "laughter", "the"):
		return true
	case v.is(i, "by") && v.is(i+1, "phone", "email", "telephone", "e-mail", "text"):
		return true
	}
	return false
}

// speechNouns name the occasions and channels of saying.
var speechNouns = []string{
	"interview", "statement", "speech", "tweet", "email", "e-mail", "letter", "memo", "post", "conference", "briefing", "hearing", "debate", "rally", "address",
	"call", "press", "telephone", "phone", "report", "op-ed", "column", "essay", "appearance", "remarks", "meeting", "event", "forum", "podcast", "video",
	"series", "message", "testimony", "filing", "blog", "book", "broadcast", "program", "segment", "town", "news", "written", "recent", "televised", "radio", "brief", "joint",
}

func (v *view) speechNounWithin(i, n int) bool {
	for j := i; j < i+n; j++ {
		if v.is(j, speechNouns...) {
			return true
		}
	}
	return false
}
