package attribute

import (
	"onrecord/lang"
	"onrecord/lang/en"
)

// What a reporting verb says in plain words, and the adverbials and addressees
// that stand before it.

// adverbialsAfter returns where what follows the verb goes on behind an
// addressee and adverbials: "told reporters on Thursday | that".
func (c *clause) adverbialsAfter(verb *lang.Verb, after int) int {
	i := after
	if verb.Takes(en.Addressee) {
		i = c.skipAddressee(i)
	}
	for i < c.unit.end {
		j := c.skipAdverbial(i)
		if j == i {
			return i
		}
		i = j
	}
	return i
}

// longestAdverbial is how many elements an adverbial behind the verb may have.
const longestAdverbial = 14

// skipAdverbial returns where the adverbial at i ends: at "that", a comma, a
// colon or a quotation; i when none begins there.
func (c *clause) skipAdverbial(i int) int {
	if c.in(i, lang.Weekday) || c.adverb(i) && !c.elements[i].verb.Reports() {
		return i + 1
	}
	if !c.beginsAdverbial(i) && !c.is(i, "at", "in", "to", "on", "of", "about", "during", "through", "with", "from", "for") {
		return i
	}
	if c.is(i, "on", "late", "early", "last") && c.in(i+1, lang.Weekday) {
		return i + 2
	}
	for j := i + 1; j < min(i+longestAdverbial, c.unit.end); j++ {
		if c.is(j, "that", ",", ":") || c.isQuote(j) {
			return j
		}
		if c.is(j, ".", ";") || c.in(j, lang.PersonalPronoun) || c.reporting(j) {
			return i
		}
	}
	return i
}

// skipAddressee returns where the person who is told ends: a pronoun, a name,
// or a determiner with its noun.
func (c *clause) skipAddressee(i int) int {
	hers := c.is(i, "her") && i+1 < c.unit.end && c.elements[i+1].word && !c.is(i+1, "that") // "her supporters"
	switch {
	case c.in(i, lang.ObjectPronoun) && !hers:
		return i + 1
	case i < c.unit.end && c.elements[i].capital:
		for i < c.unit.end && (c.elements[i].capital || c.is(i, "'s", "of", "and") && i+1 < c.unit.end && c.elements[i+1].capital) {
			i++
		}
		if c.is(i, "'s") {
			i++
			for i < c.unit.end && c.elements[i].capital {
				i++
			}
		}
		return i
	case i < c.unit.end && (c.in(i, lang.Determiner) || c.mayBeginPhrase(i)):
		for j := i + 1; j < min(i+8, c.unit.end); j++ {
			if c.is(j, "that", ",", ":", "to", "whether", "if", "how", "why", "what", "about", "of") || c.isQuote(j) || c.beginsAdverbial(j) {
				return j
			}
			if c.in(j, lang.PersonalPronoun|lang.Auxiliary) || c.in(j, lang.Determiner) && !c.in(j-1, lang.Preposition|lang.Determiner) {
				if c.in(j, lang.Auxiliary) {
					return i
				}
				return j
			}
			if c.reporting(j) {
				return i
			}
		}
	}
	return i
}

// wordsAfter returns the content of "he said that ..." and its like.
func (c *clause) wordsAfter(verb *lang.Verb, after int) ([]stretch, confidence) {
	i := c.adverbialsAfter(verb, after)
	if !verb.Takes(en.Addressee) && c.is(i, ",") && c.is(i+1, "that") {
		i++
	}
	if i >= c.unit.end || c.isQuote(i) && c.taken[i] {
		return nil, 0
	}
	that := i
	if !c.is(that, "that") {
		that = after
	}
	clauseTo := func(first int, rating confidence) ([]stretch, confidence) {
		end := c.clauseEnd(c.unit, first)
		if c.is(c.source.first, "who", "which") && c.is(c.source.first-1, ",") {
			end = c.firstComma(first, end) // Abara, who said the weld held, left
		}
		if end <= first+1 {
			return nil, 0
		}
		return []stretch{{first, end}}, rating
	}
	switch {
	case verb.Takes(en.That) && c.is(that, "that") && !c.is(that+1, ".", ","):
		return clauseTo(that, thatBehindVerb)
	case verb.Takes(en.Wh) && c.is(i, "whether", "if", "why", "how", "what", "where", "who", "when", "about"):
		return clauseTo(i, thatBehindVerb)
	case verb.Lemma == "ask" && c.aboutWithin(after, 6) > 0:
		return clauseTo(c.aboutWithin(after, 6), thingBehindVerb)
	case verb.Takes(en.OfThing) && !verb.Takes(en.That) && (c.mayBeginPhrase(after) || c.in(after, lang.ObjectPronoun)):
		return clauseTo(after, thingBehindVerb)
	case verb.Takes(en.Infinitive) && c.is(i, "to"):
		return clauseTo(i, thingBehindVerb)
	case verb.Takes(en.Infinitive) && verb.Takes(en.Addressee) && c.infinitiveWithin(after, 6):
		return clauseTo(after, thingBehindVerb)
	case verb.Takes(en.Bare) && c.beginsClause(i):
		sentence := c.finite(i+1, min(i+12, c.unit.end))
		hangs := c.in(i, lang.Preposition|lang.ObjectPronoun) && !c.in(i, lang.SubjectPronoun|lang.Determiner) // "said in an interview", "said to reporters"
		thing := c.is(i, "it", "this", "that", "so") && c.beginsAdverbial(i+1)                                 // "said it on Monday"
		if sentence || verb.Lemma == "say" && !hangs && !thing {
			return clauseTo(i, bareBehindVerb)
		}
	}
	if verb.Takes(en.Object) && (c.mayBeginPhrase(after) || c.ing(after)) {
		return clauseTo(after, thingBehindVerb)
	}
	return nil, 0
}

// beginsClause reports whether a clause without "that" may begin at element i.
func (c *clause) beginsClause(i int) bool {
	return c.isQuote(i) || c.in(i, lang.PersonalPronoun|lang.Determiner|lang.SubjectPronoun) || c.mayBeginPhrase(i) || c.in(i, lang.VerbAdverb|lang.Negation) || c.is(i, "if", "when", "there", "while", "in", "unlike", "as", "to", "without", "despite")
}

// aboutWithin returns where "about" or a question word stands behind a person
// who is asked, within n elements; 0 when none does.
func (c *clause) aboutWithin(i, n int) int {
	for j := i; j < min(i+n, c.unit.end); j++ {
		if c.is(j, "about", "whether", "if", "why", "how", "what") {
			return j
		}
		if !c.elements[j].word {
			return 0
		}
	}
	return 0
}

// infinitiveWithin reports whether "to" follows within n elements.
func (c *clause) infinitiveWithin(i, n int) bool {
	for j := i + 1; j < min(i+n, c.unit.end); j++ {
		if c.is(j, "to") {
			return true
		}
		if c.is(j, ",", ".", ":", ";", "about", "of") {
			return false
		}
	}
	return false
}

// wordsBefore returns the content of "The bridge is closed, the mayor said."
func (c *clause) wordsBefore(verb *lang.Verb, after int) ([]stretch, confidence) {
	start := c.cue.first
	if !c.behind {
		start = c.source.first
	}
	if !verb.Takes(en.Bare) || !c.is(start-1, ",") {
		return nil, 0
	}
	if end := c.adverbialsAfter(verb, after); end < c.unit.end && !c.is(end, ".", ",", ":", ";", "!", "?") {
		return nil, 0
	}
	first := c.contentStart(start - 1)
	if start-1-first < 3 {
		return nil, 0
	}
	if c.in(first, lang.Preposition|lang.Subordinator) && !c.finite(first, start-1) {
		return nil, 0 // "In both cases, Ruiz said ..."
	}
	return []stretch{{first, c.trimEnd(first, start-1)}, c.quoteOn(after)}, clauseBefore
}
