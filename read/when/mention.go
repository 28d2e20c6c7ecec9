package when

import (
	"slices"
	"sort"
	"strings"

	"onrecord/lang/en"
	"onrecord/text"
)

// A mention is a run of words that names a time.
type mention struct {
	from        int // the token at which it begins, preposition and all
	first, next int // the tokens of the name itself
	moment
	bound bool // it begins or ends something, or something is meant for it: "since Monday"
	at    bool // a preposition says that something happened then: "on Monday"
}

// words are the words of a document, as the recogniser sees them.
type words struct {
	doc *text.Document
}

// norm returns word i in small letters, and "" where there is none.
func (w words) norm(i int) string {
	if i < 0 || i >= len(w.doc.Tokens) {
		return ""
	}
	return w.doc.Morphs[i].Norm
}

// capital reports whether word i begins with a capital letter of ASCII, as
// the names of days and months do.
func (w words) capital(i int) bool {
	c := w.doc.Text[w.doc.Tokens[i].Start]
	return 'A' <= c && c <= 'Z'
}

// mentions returns the times that the document names, in order.
func (w words) mentions() []mention {
	var found []mention
	for i := 0; i < len(w.doc.Tokens); {
		m, next := w.momentAt(i)
		if next == i {
			i++
			continue
		}
		if !w.otherName(i, next) && w.inOneSentence(i, next) {
			found = append(found, w.extend(mention{first: i, next: next, moment: m}))
		}
		i = next
	}
	return found
}

// inOneSentence reports whether the words from first to next stand in one
// sentence.
func (w words) inOneSentence(first, next int) bool {
	sentence := w.sentenceOf(first)
	return sentence >= 0 && next <= w.doc.Sentences[sentence].EndToken
}

// sentenceOf returns the number of the sentence that holds word i, or -1.
func (w words) sentenceOf(i int) int {
	sentences := w.doc.Sentences
	n := sort.Search(len(sentences), func(n int) bool { return sentences[n].EndToken > i })
	if n == len(sentences) || sentences[n].FirstToken > i {
		return -1
	}
	return n
}

// extend takes the modifiers and the preposition before a time into it.
func (w words) extend(m mention) mention {
	m.from = m.first
	start := w.doc.Sentences[w.sentenceOf(m.first)].FirstToken
	before := func() string { // the word before, in the same sentence
		if m.from == start {
			return ""
		}
		return w.norm(m.from - 1)
	}
	modifiers := func() {
		for ; slices.Contains(en.TimeModifiers, before()); m.from-- {
			m.back = m.back || before() == "back"
		}
	}
	modifiers()
	switch before := before(); {
	case before == "by" && m.from == start+1 && m.precise(): // "By Monday evening, Ruiz was denying it."
		m.from--
		m.at = true
	case slices.Contains(en.TimeBounds, before):
		m.from--
		m.bound = true
	case slices.Contains(en.TimePrepositions, before) && int(w.doc.Arcs[m.from-1].Head) < m.next: // not "at Monday's debate"
		m.from--
		m.at = true
		modifiers()
	}
	return m
}

// otherName reports whether words from first to next are part of another
// name: Super Tuesday, the Sunday Times.
func (w words) otherName(first, next int) bool {
	if slices.Contains(en.NamedDays, w.norm(first-1)) && w.norm(first-1) != "" {
		return true
	}
	if shout := w.doc.Tokens[first].In(w.doc.Text); first > 0 && len(shout) > 1 && shout == strings.ToUpper(shout) && shout[0] >= 'A' {
		return true // USA TODAY
	}
	if _, ok := en.DayWords[w.norm(first)]; ok && w.capital(first) && next < len(w.doc.Tokens) && slices.Contains(en.Programmes, w.norm(next)) {
		return true // the Today programme
	}
	for i := nameAt(w.doc, first); i < len(w.doc.Names) && w.doc.Names[i].First < next; i++ {
		if name := w.doc.Names[i]; name.First < first || name.Next > next {
			return true
		}
	}
	return false
}
