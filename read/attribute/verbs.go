package attribute

import (
	"strings"

	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// Measured on PolNeAR's training part; see confidence.
const (
	quoteBesideVerb confidence = 0.85
	thatBehindVerb  confidence = 0.69
	bareBehindVerb  confidence = 0.65
	clauseBefore    confidence = 0.45
	thingBehindVerb confidence = 0.51
)

// statementsInUnit is how many statements a unit may hold. No sentence comes
// near; what does repeats a verb without end, each time with all that follows.
const statementsInUnit = 20

// verbs finds the statements that a reporting verb outside quotation marks
// signals.
func (f *finder) verbs() {
	for n, u := range f.units {
		if f.ctx.Err() != nil {
			return
		}
		if !f.says(u) {
			continue
		}
		var last stretch // the source of the verb before, in this unit
		free := u.first  // where what no statement of this unit holds begins
		room := statementsInUnit
		for i := u.first; i < u.end && room > 0; i++ {
			if !f.elements[i].verb.Reports() || f.taken[i] {
				continue
			}
			c := clause{finder: f, unit: u, n: n, verb: i, last: last, free: free}
			if found, ok := c.read(); ok {
				room--
				f.take(found)
				f.take(c.quoteBehind(found))
				last, free = found.source, found.end()
			} else if !c.source.empty() {
				last = c.source
			}
		}
	}
}

// A clause is one reporting verb with what stands around it.
type clause struct {
	*finder
	unit   unit
	n      int     // index of the unit
	verb   int     // the element
	last   stretch // the source of the verb before
	free   int     // where what no statement of the unit holds begins
	source stretch
	cue    stretch
	behind bool // the source stands behind the verb: "said Putin"
}

// read returns the statement of the clause.
func (c *clause) read() (finding, bool) {
	verb := c.elements[c.verb].verb
	if !c.isVerb(verb) || c.passive() || c.is(c.verb-1, "to") {
		return finding{}, false
	}
	c.cue = stretch{c.verb, c.verb + 1}
	if c.inverted() {
		c.source = c.phraseAfter(c.unit, c.verb+1)
		c.behind = true
	} else {
		source, cue, inherited := c.subject(c.unit, c.verb)
		if verb.Form == lang.Ing && cue == c.verb || source.empty() && inherited {
			source = c.last
			if source.empty() {
				source = c.firstPhrase()
			}
			cue = c.verb
		}
		c.source, c.cue.first = source, cue
	}
	if c.source.empty() {
		return finding{}, false
	}
	content, confidence := c.content(verb)
	return finding{source: c.source, cue: c.cue, content: content, confidence: confidence}, len(content) > 0
}

// isVerb reports whether the word is a verb where it stands.
func (c *clause) isVerb(verb *lang.Verb) bool {
	if c.elements[c.verb].capital && c.verb > c.unit.first && c.doc.Paragraphs[c.unit.paragraph].Kind != text.Headline {
		return false // part of a name: the Huffington Post
	}
	if verb.Form == lang.Past || verb.Form == lang.Participle {
		return true
	}
	if c.nounBefore(c.verb) {
		return false
	}
	if !verb.Takes(en.Noun) || verb.Form == lang.Ing {
		return true
	}
	next := c.verb + 1
	return c.in(c.verb-1, lang.PersonalPronoun|lang.VerbAdverb|lang.Auxiliary|lang.Negation) || c.is(c.verb-1, "who", ",") ||
		c.is(next, "that", ":", "whether", "how", "why") || c.isQuote(next) || c.is(next, ",") && c.isQuote(next+1) || c.in(next, lang.PersonalPronoun)
}

// passive reports whether the verb is a participle behind a form of "be", so
// that what stands before it is not who says it.
func (c *clause) passive() bool {
	form := c.elements[c.verb].verb.Form
	if form != lang.Past && form != lang.Participle {
		return false
	}
	for i := c.verb - 1; i >= c.unit.first; i-- {
		if c.is(i, "is", "are", "was", "were", "be", "been", "being", "am", "'re", "'m", "get", "got") {
			return true
		}
		if !c.in(i, lang.VerbAdverb|lang.Negation) && !c.adverb(i) {
			return false
		}
	}
	return false
}

// inverted reports whether the source stands behind the verb: "...,” said
// Putin".
func (c *clause) inverted() bool {
	before := c.verb - 1
	if c.is(before, ",") || c.isDash(before) {
		before--
	}
	if form := c.elements[c.verb].verb.Form; form == lang.Ing || form == lang.Base || c.verb+1 >= c.unit.end || !c.mayBeginPhrase(c.verb+1) || c.is(c.verb+1, "that") {
		return false
	}
	if c.isQuote(before) && before >= c.unit.first {
		return true
	}
	if c.verb == c.unit.first { // Said Ruiz: “...”
		return c.is(c.phraseAfter(c.unit, c.verb+1).end, ":")
	}
	// “..., the report will show,” wrote Ana Ruiz; The bridge is closed, said Ana Ruiz.
	return c.is(c.verb-1, ",") && c.verb-1 > c.unit.first && c.elements[c.verb+1].capital && c.elements[c.verb].verb.Takes(en.Bare) &&
		c.subjectless(c.verb-2)
}

// subjectless reports whether element i, before a comma, does not end an
// apposition, so that the verb behind the comma has no subject before it.
func (c *clause) subjectless(i int) bool {
	for ; i >= c.unit.first; i-- {
		if c.is(i, ",") {
			return false
		}
		if c.in(i, lang.Auxiliary) {
			return true
		}
	}
	return false
}

// spelledIng reports whether element i may open a clause such as "Speaking on
// Monday, ...".
func (c *clause) spelledIng(i int) bool {
	e := &c.elements[i]
	return e.word && len(e.folded) > 4 && strings.HasSuffix(e.folded, "ing")
}

// firstPhrase returns the noun phrase that the unit begins with, the subject
// of its main clause: whom "..., saying" belongs to.
func (c *clause) firstPhrase() stretch {
	first := c.unit.first
	for first < c.verb && (c.isQuote(first) || c.is(first, ",") || c.in(first, lang.Coordinator)) {
		first++
	}
	// An adverbial before the subject ends with a comma.
	for first < c.verb && (c.in(first, lang.Preposition|lang.Subordinator|lang.VerbAdverb) || c.spelledIng(first)) {
		first = c.firstComma(first, c.verb) + 1
	}
	if first >= c.verb || !c.mayBeginPhrase(first) || c.in(first, lang.Coordinator) || c.is(first, "there", "here", "likewise") || c.elements[first].verb.Reports() && c.elements[first].capital {
		return stretch{}
	}
	if c.in(first, lang.PersonalPronoun) {
		return stretch{first, first + 1}
	}
	end := first
	for end < c.verb && c.elements[end].word && (end == first || c.elements[end].capital || !c.in(end, lang.Auxiliary|lang.VerbAdverb|lang.Subordinator|lang.Coordinator) &&
		!c.elements[end].verb.Reports() && c.in(first, lang.Determiner) && end-first < 4) {
		end++
	}
	return stretch{first, end}
}

// content returns what the verb says: a quotation beside it, else the clause
// or thing behind it, else the clause before it.
func (c *clause) content(verb *lang.Verb) ([]stretch, confidence) {
	after := c.cue.end
	if c.behind {
		after = c.source.end
	}
	if content := c.quoteBefore(verb, after); content != nil {
		return content, quoteBesideVerb
	}
	if !c.behind || c.is(after, ":") {
		if content := c.quoteAfter(verb, after); content != nil {
			return content, quoteBesideVerb
		}
	}
	if !c.behind {
		if content, confidence := c.wordsAfter(verb, after); content != nil {
			return content, confidence
		}
	}
	return c.wordsBefore(verb, after)
}
