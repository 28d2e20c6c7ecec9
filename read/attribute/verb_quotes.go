package attribute

import (
	"unicode"
	"unicode/utf8"

	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// What a reporting verb says in quotation marks.

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
	for first < last && (c.is(first, ",", "and", "but") || c.bullet(first)) {
		first++
	}
	return first
}

// bullet reports whether element i, with nothing but its like before it in the
// unit, is the bullet, number or bracket that an item opens with.
func (c *clause) bullet(i int) bool {
	e := &c.elements[i]
	number := e.word && e.folded[0] >= '0' && e.folded[0] <= '9' && c.is(i+1, ".", ")", "]")
	if e.quote >= 0 || e.word && !number {
		return false
	}
	return i == c.unit.first || c.bullet(i-1)
}

// names reports whether a quotation is the name of a programme, book or place
// rather than speech: said on “Face the Nation.”
func (c *clause) names(i int) bool {
	if !c.in(i-1, lang.Preposition) && !c.is(i-1, "told", "tells", "tell") {
		return false
	}
	for _, token := range c.doc.Tokens[c.elements[i].first:c.elements[i].end] {
		word := token.In(c.doc.Text)
		if first, _ := utf8.DecodeRuneInString(word); token.Kind == text.Word && unicode.IsLower(first) && len(word) > 3 {
			return false
		}
	}
	return c.wordsIn(i) <= 7
}

// quoteOn returns the quotation that goes on behind "..., he said": in the
// same unit behind a comma, or in the units that follow and hold nothing
// else.
func (c *clause) quoteOn(after int) stretch {
	i := after
	for i < c.unit.end && (!c.isQuote(i) || c.names(i)) && !c.is(i, ".") {
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
		if u.paragraph != c.units[c.n].last || !c.quotedUnit(u) {
			break
		}
		if first == 0 {
			first = u.first
		}
		end = u.end
	}
	return stretch{first, end}
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
	if i < c.unit.end && c.isQuote(i) && c.names(i) && !c.is(i-1, ",", ":") {
		i = c.unit.end // told “The Daily Show”
	}
	if i >= c.unit.end || !c.isQuote(i) || c.taken[i] {
		return c.quoteBelow(i)
	}
	if c.is(c.cue.end, ":") {
		c.cue.end++
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
func (c *clause) quoteBelow(i int) []stretch {
	if i < c.unit.end || !c.is(c.unit.end-1, ":") {
		return nil
	}
	n := c.n + 1
	if n >= len(c.units) || !c.quotedUnit(c.units[n]) {
		return nil
	}
	if c.is(c.cue.end, ":") {
		c.cue.end++
	}
	content := stretch{c.units[n].first, c.units[n].first + 1}
	for n++; n < len(c.units) && c.units[n].paragraph == c.units[n-1].paragraph && c.quotedUnit(c.units[n]); n++ {
		content.end = c.units[n].first + 1
	}
	return []stretch{content}
}

// following returns the quotations that follow in the same paragraph in units
// of their own: he said “A.” “B.”
func (c *clause) following() stretch {
	n := c.n + 1
	if n >= len(c.units) || c.units[n].paragraph != c.units[c.n].last || !c.quotedUnit(c.units[n]) {
		return stretch{}
	}
	return stretch{c.units[n].first, c.units[n].first + 1}
}
