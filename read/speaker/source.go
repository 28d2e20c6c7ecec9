package speaker

import (
	"sort"
	"strings"

	"onrecord"
	"onrecord/lang"
	"onrecord/text"
)

// A reference is one of those whom a source gives: "the mayor" and "two
// aides" in "the mayor and two aides".
type reference struct {
	phrase
	mention int32 // the name that it comes down to, or -1
	from    int32 // where its part of the source begins
}

// references returns whom a span of text gives, none for text without a noun,
// name or pronoun.
func (c *cast) references(span onrecord.Span) []reference {
	from, to := c.tokens(span)
	from, to = c.trim(from, to)
	if from >= to {
		return nil
	}
	head := c.headOf(from, to)
	if head < 0 {
		return nil
	}
	heads := c.conjuncts(head, from, to)
	var found []reference
	for i, h := range heads {
		left, right := from, to
		if i > 0 {
			left = heads[i-1] + 1
		}
		if i+1 < len(heads) {
			right = heads[i+1]
		}
		found = append(found, c.reference(h, left, right))
	}
	return found
}

// tokens returns the tokens of a span.
func (c *cast) tokens(span onrecord.Span) (from, to int32) {
	all := c.doc.Tokens
	first := sort.Search(len(all), func(i int) bool { return all[i].End > span.Start })
	next := first
	for next < len(all) && all[next].Start < span.End {
		next++
	}
	return int32(first), int32(next)
}

// trim leaves out what opens and closes a source without naming anybody:
// marks, conjunctions, "according to", a possessive ending.
func (c *cast) trim(from, to int32) (int32, int32) {
	for from < to {
		switch kind, tag := c.doc.Tokens[from].Kind, c.doc.Morphs[from].Tag; {
		case kind != text.Word && kind != text.Number && kind != text.Symbol, tag == text.CC && from+1 < to && c.norm(from) != "both", tag == text.TO, tag == text.VBG && from+1 < to && c.norm(from) == "according":
			from++
			continue
		}
		break
	}
	for t := from; t < to; t++ { // "Rep. Ann Lund (D-N.Y.)"
		if c.doc.Morphs[t].Tag == text.Left && t > from {
			to = t
		}
	}
	for to > from {
		switch kind, tag := c.doc.Tokens[to-1].Kind, c.doc.Morphs[to-1].Tag; {
		case kind != text.Word && kind != text.Number && kind != text.Symbol, tag == text.POS:
			to--
			continue
		}
		break
	}
	return from, to
}

// nominal reports whether a token can be the head of what a source says.
func (c *cast) nominal(token int32) bool {
	switch tag := c.doc.Morphs[token].Tag; tag {
	case text.PRP, text.WP, text.WDT, text.CD, text.EX, text.ADD, text.FW, text.PRPS, text.WPS:
		return true
	default:
		return tag.Noun() || c.mention[token] >= 0
	}
}

// headOf returns the token that the others of a source hang on: the first noun
// or name whose own head lies outside.
func (c *cast) headOf(from, to int32) int32 {
	if m := c.mention[from]; m >= 0 && c.mentions[m].first == from && c.mentions[m].next < to && c.doc.Morphs[c.mentions[m].next].Tag == text.Comma {
		return c.mentions[m].head() // "Lund, the mayor and a doctor,"
	}
	if m := c.mention[from]; m >= 0 && c.headlined(from) && c.mentions[m].next < to && !c.nounBehind(c.mentions[m].next) {
		return c.mentions[m].head() // "Lund Calls For Calm: ..."
	}
	if head := c.shared(from, to); head >= 0 {
		return head
	}
	fallback := int32(-1)
	for t := from; t < to; t++ {
		if !c.nominal(t) || c.doc.Morphs[t].Tag == text.CD && c.counts(t, to) || c.isTime(t) {
			continue
		}
		if head := c.doc.Arcs[t].Head; head < from || head >= to {
			return c.leading(t, to)
		}
		if fallback < 0 || c.adjoins(fallback, t) {
			fallback = t
		}
	}
	if fallback >= 0 {
		return fallback
	}
	best := int32(-1)
	for t := from; t < to; t++ { // "some", "others", "the accused"
		switch tag := c.doc.Morphs[t].Tag; tag {
		case text.JJ, text.JJR, text.JJS, text.VBN, text.VBD, text.DT, text.IN, text.RB:
			if head := c.doc.Arcs[t].Head; best < 0 && (head < from || head >= to) || tag != text.DT && tag != text.IN && best == t-1 && c.doc.Morphs[best].Tag == text.DT {
				best = t
			}
		}
	}
	return best
}

// nounBehind reports whether a word behind a name makes it somebody else's:
// "Lund Supporters", "Lund's", "Lund and".
func (c *cast) nounBehind(token int32) bool {
	tag, lemma := c.doc.Morphs[token].Tag, strings.ToLower(c.doc.Morphs[token].Lemma)
	return tag == text.POS || tag == text.CC || tag == text.Comma || bodyNouns.has(lemma) || namesPerson(strings.TrimSuffix(lemma, "s")) || documentNouns.has(lemma)
}

// isTime reports whether a token tells a time, which may stand beside whoever
// speaks then.
func (c *cast) isTime(token int32) bool {
	switch c.doc.Morphs[token].Lemma {
	case "year", "month", "week", "day", "night", "morning", "afternoon", "evening", "weekend", "today", "yesterday":
		return token > 0 && (c.norm(token-1) == "last" || c.norm(token-1) == "this" || c.norm(token-1) == "next" || c.doc.Morphs[token].Lemma == "yesterday")
	}
	return c.mention[token] < 0 && lang.English.Classes(c.norm(token)).In(lang.Weekday|lang.Month)
}

// adjoins reports whether the tokens from a to b are all parts of one noun
// phrase.
func (c *cast) adjoins(a, b int32) bool {
	for t := a; t <= b; t++ {
		switch tag := c.doc.Morphs[t].Tag; {
		case tag.Noun() || tag == text.JJ || tag == text.POS || tag == text.CD || tag == text.HYPH:
		default:
			return false
		}
	}
	return true
}

// leading returns the last noun of the run that token stands in where the
// parser has taken a noun before it for the head: "Police / chief Ann Lee".
func (c *cast) leading(token, to int32) int32 {
	if m := c.mention[token]; m >= 0 && c.mentions[m].next <= to {
		token = c.mentions[m].next - 1
	}
	for token+1 < to && c.doc.Morphs[token+1].Tag.Noun() && c.doc.Morphs[token].Tag.Noun() && c.sentence[token] == c.sentence[token+1] {
		token++
	}
	return token
}

// reference returns whom the tokens [from, to) around a head give.
func (c *cast) reference(head, from, to int32) reference {
	if m := c.mention[head]; m >= 0 {
		return reference{phrase{max(c.mentions[m].first, from), head, min(c.mentions[m].next, to)}, m, from}
	}
	for _, find := range []func(head, from, to int32) int32{c.apposed, c.entitled} {
		if m := find(head, from, to); m >= 0 {
			return reference{phrase{c.mentions[m].first, c.mentions[m].head(), c.mentions[m].next}, m, from}
		}
	}
	return reference{c.phraseOf(head, from, to), -1, from}
}

// apposed returns the name that a noun is only the description of: "the mayor,
// Ann Lee," or "his lawyer Tom Reid".
func (c *cast) apposed(head, from, to int32) int32 {
	if !c.personal(head) {
		return -1
	}
	for t := head + 1; t < to; t++ {
		m := c.mention[t]
		if m < 0 || c.mentions[m].kind != text.PersonName || c.mentions[m].first != t && t != head+1 {
			continue
		}
		name := &c.mentions[m]
		comma := name.title > from && c.doc.Morphs[name.title-1].Tag == text.Comma
		behind := name.next >= to || c.doc.Morphs[name.next].Tag == text.Comma || c.doc.Tokens[name.next].Kind != text.Word
		if comma && behind && !c.owned(head, name.title-1) || c.doc.Arcs[name.head()].Relation == text.RelAppos && c.doc.Arcs[name.head()].Head == head {
			for u := head + 1; u < name.title; u++ {
				switch c.doc.Morphs[u].Tag {
				case text.WP, text.WDT, text.WPS, text.VBD, text.VBZ, text.VBP, text.VBG, text.CC:
					return -1
				}
			}
			return m
		}
	}
	return -1
}

// owned reports whether the noun before a comma is not head but another person,
// in a phrase that hangs on it, of whom a name behind the comma would be the
// name: "the wife of the suspect, Tom Pike,".
func (c *cast) owned(head, comma int32) bool {
	last := comma - 1
	return last > head && c.personal(last) && c.between(head, last, text.IN)
}

// entitled returns the name that ends what begins with an office, in several
// words: "ranking Democrat Ann Lee", "former Secretary of State Ann Lee". "A
// critic of Ann Lee" is somebody else.
func (c *cast) entitled(head, from, to int32) int32 {
	of, between := false, false
	for t := head + 1; t < to; t++ {
		if m := c.mention[t]; m >= 0 && c.mentions[m].kind == text.PersonName {
			end := c.mentions[m].next
			for end < to && c.doc.Tokens[end].Kind == text.Punct {
				end++
			}
			if end >= to && (!of || between && c.personal(head)) {
				return m
			}
			return -1
		}
		switch tag := c.doc.Morphs[t].Tag; {
		case tag.Noun():
			between = true
		case tag == text.IN && c.norm(t) == "of":
			of, between = true, false
		case tag == text.DT || tag == text.JJ || tag == text.HYPH || tag == text.VBG:
		default:
			return -1
		}
	}
	return -1
}
