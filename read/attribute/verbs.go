package attribute

import (
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

// verbs finds the statements that a reporting verb outside quotation marks
// signals.
func (f *finder) verbs() {
	for n, u := range f.units {
		if !f.says(u) {
			continue
		}
		var last stretch // the source of the verb before, in this unit
		free := u.first  // where what no statement of this unit holds begins
		for i := u.first; i < u.end; i++ {
			if !f.elements[i].verb.Reports() || f.taken[i] {
				continue
			}
			c := clause{finder: f, unit: u, n: n, verb: i, last: last, free: free}
			if found, ok := c.read(); ok {
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
	if form := c.elements[c.verb].verb.Form; form == lang.Ing || form == lang.Base || c.verb+1 >= c.unit.end || !c.mayBeginPhrase(c.verb+1) {
		return false
	}
	if c.isQuote(before) && before >= c.unit.first {
		return true
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

// firstPhrase returns the noun phrase that the unit begins with, the subject
// of its main clause: whom "..., saying" belongs to.
func (c *clause) firstPhrase() stretch {
	first := c.unit.first
	for first < c.verb && (c.isQuote(first) || c.is(first, ",")) {
		first++
	}
	// An adverbial before the subject ends with a comma.
	if c.in(first, lang.Preposition|lang.Subordinator|lang.VerbAdverb) {
		for first < c.verb && !c.is(first, ",") {
			first++
		}
		first++
	}
	if first >= c.verb || !c.mayBeginPhrase(first) {
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
	if !c.behind {
		if content := c.quoteAfter(verb, after); content != nil {
			return content, quoteBesideVerb
		}
		if content, confidence := c.wordsAfter(verb, after); content != nil {
			return content, confidence
		}
	}
	return c.wordsBefore(verb, after)
}

// quoteBefore returns the content of "...,” he said", with what follows the
// verb when it goes on with the same quotation.
func (c *clause) quoteBefore(verb *lang.Verb, after int) []stretch {
	if !verb.Takes(en.Quote) {
		return nil
	}
	start := c.cue.first
	if !c.behind {
		start = min(start, c.source.first)
	}
	quote := start - 1
	if c.is(quote, ",") || c.isDash(quote) {
		quote--
	}
	if quote < c.unit.first || !c.isQuote(quote) || c.taken[quote] {
		// The quotation may be a paragraph of its own unit: “Is it?” Ortiz asked.
		return nil
	}
	first := c.contentStart(quote)
	content := []stretch{{first, quote + 1}}
	if more := c.quoteOn(after); !more.empty() {
		content = append(content, more)
	}
	return content
}

// contentStart returns where the content that ends with the quotation or word
// at last begins: with the clause (The deal is “dead,” he said), behind what
// other statements of the unit hold.
func (c *clause) contentStart(last int) int {
	first := last
	for first > c.free && !c.is(first-1, ":", ";") && !c.isDash(first-1) {
		first--
	}
	for first < last && c.is(first, ",", "and", "but") {
		first++
	}
	return first
}

// quoteOn returns the quotation that goes on behind "..., he said": in the
// same unit behind a comma, or in the units that follow and hold nothing
// else.
func (c *clause) quoteOn(after int) stretch {
	i := after
	for i < c.unit.end && !c.isQuote(i) && !c.is(i, ".") {
		if c.elements[i].verb.Reports() && c.elements[i].verb.Form == lang.Ing && c.elements[i].verb.Takes(en.That) {
			i = c.unit.end // ", adding: “...”" has its own cue
			break
		}
		i++
	}
	if i < c.unit.end && c.isQuote(i) && !c.taken[i] {
		end := i + 1
		if !c.endsSpeech(i) && end < c.unit.end && !c.is(end, ".") {
			end = max(i+1, c.clauseEnd(c.unit, i))
		}
		return stretch{i, end}
	}
	first, end := 0, 0
	for n := c.n + 1; n < len(c.units); n++ {
		u := c.units[n]
		if u.paragraph != c.units[c.n].paragraph || !c.allQuoted(u) {
			break
		}
		if first == 0 {
			first = u.first
		}
		end = u.end
	}
	return stretch{first, end}
}

// allQuoted reports whether a unit is a quotation and nothing else.
func (c *clause) allQuoted(u unit) bool {
	if !c.isQuote(u.first) || c.taken[u.first] {
		return false
	}
	for i := u.first + 1; i < u.end; i++ {
		if c.elements[i].word || c.isQuote(i) {
			return false
		}
	}
	return true
}

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
		if c.is(j, ".", ";") || c.in(j, lang.PersonalPronoun) {
			return i
		}
	}
	return i
}

// skipAddressee returns where the person who is told ends: a pronoun, a name,
// or a determiner with its noun.
func (c *clause) skipAddressee(i int) int {
	switch {
	case c.in(i, lang.ObjectPronoun):
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
		}
	}
	return i
}

// quoteAfter returns the content of "he said, “...", with the words around
// the quotation that belong to its clause.
func (c *clause) quoteAfter(verb *lang.Verb, after int) []stretch {
	if !verb.Takes(en.Quote | en.AsThing) {
		return nil
	}
	i := c.adverbialsAfter(verb, after)
	object := i
	if verb.Takes(en.AsThing) {
		i = c.nearQuote(i)
	}
	if verb.Takes(en.Infinitive) && c.is(i, "to") && c.isQuote(i+1) {
		i++
	}
	for c.is(i, ",", ":") {
		i++
	}
	if i >= c.unit.end || !c.isQuote(i) || c.taken[i] {
		return c.quoteBelow(i, after)
	}
	if c.is(after, ":") {
		c.cue.end = after + 1
	}
	end := i + 1
	content := []stretch{}
	for c.is(end, "and") && c.isQuote(end+1) || c.is(end, ",") && c.is(end+1, "and") && c.isQuote(end+2) || c.is(end, ",") && c.isQuote(end+1) {
		content = append(content, stretch{i, end})
		for !c.isQuote(end) {
			end++
		}
		i, end = end, end+1
	}
	if !c.endsSpeech(end-1) && end < c.unit.end && !c.is(end, ".", ",", ";", ")", "?", "!", "and", "but", "or") && !c.beginsAdverbial(end) && !c.isDash(end) {
		end = max(i+1, c.clauseEnd(c.unit, i))
	}
	content = append(content, stretch{i, end})
	if object < content[0].first && !c.is(object, ",", ":", "to") && verb.Lemma != "refer" {
		content[0].first = object // called the deal “a disaster”
	} else if c.is(object, "to") && object+1 == content[0].first && verb.Takes(en.Infinitive) {
		content[0].first = object // pledged to “go on”
	}
	if end >= c.unit.end || c.is(end, ".") && end+1 >= c.unit.end {
		if more := c.following(); !more.empty() {
			content = append(content, more)
		}
	}
	return content
}

// quoteBehind returns the statement of the quotation that a colon puts behind
// what was found: suggesting they had done it: “Could you imagine that?”
func (c *clause) quoteBehind(found finding) finding {
	colon := found.content[len(found.content)-1].end
	if colon < c.cue.end || colon+1 >= c.unit.end || !c.is(colon, ":") || !c.isQuote(colon+1) || c.taken[colon+1] {
		return finding{}
	}
	found.content = []stretch{{colon + 1, colon + 2}}
	return found
}

// nearQuote returns the first quotation within a few words of i, for verbs
// whose object stands before it: "described it as a “disaster”".
func (c *clause) nearQuote(i int) int {
	for j := i; j < min(i+7, c.unit.end); j++ {
		if c.isQuote(j) {
			return j
		}
		if !c.elements[j].word && !c.is(j, ",", ":", "'") || c.in(j, lang.Auxiliary) && !c.is(j, "to", "'s") {
			return i
		}
	}
	return i
}

// quoteBelow returns the quotations in the paragraphs below a unit that ends
// in a colon behind the verb: "Cruz continued:".
func (c *clause) quoteBelow(i, after int) []stretch {
	if i < c.unit.end || !c.is(c.unit.end-1, ":") {
		return nil
	}
	n := c.n + 1
	if n >= len(c.units) || !c.allQuoted(c.units[n]) {
		return nil
	}
	if c.is(after, ":") {
		c.cue.end = after + 1
	}
	content := stretch{c.units[n].first, c.units[n].first + 1}
	for n++; n < len(c.units) && c.units[n].paragraph == c.units[n-1].paragraph && c.allQuoted(c.units[n]); n++ {
		content.end = c.units[n].first + 1
	}
	return []stretch{content}
}

// following returns the quotations that follow in the same paragraph in units
// of their own: he said “A.” “B.”
func (c *clause) following() stretch {
	n := c.n + 1
	if n >= len(c.units) || c.units[n].paragraph != c.units[c.n].paragraph || !c.allQuoted(c.units[n]) {
		return stretch{}
	}
	return stretch{c.units[n].first, c.units[n].first + 1}
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
		if verb.Lemma == "say" || c.finite(i+1, min(i+12, c.unit.end)) {
			return clauseTo(i, bareBehindVerb)
		}
	}
	if verb.Takes(en.Object) && (c.mayBeginPhrase(after) || c.ing(after)) {
		return clauseTo(after, thingBehindVerb)
	}
	return nil, 0
}

// firstComma returns where the first comma stands between two elements, or
// end.
func (c *clause) firstComma(first, end int) int {
	for i := first; i < end; i++ {
		if c.is(i, ",") {
			return i
		}
	}
	return end
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
	return []stretch{{first, c.trimEnd(first, start-1)}}, clauseBefore
}
