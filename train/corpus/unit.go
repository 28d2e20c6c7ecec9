package corpus

import (
	"strings"

	"onrecord"
	"onrecord/text"
)

// A unit is a token as a corpus cuts it.
type unit struct {
	onrecord.Span // bytes of the document's text
	form, lemma   string
	tag           text.Tag
	head          int // index among the units, or Root
	label         string
	relation      text.Relation
	name          text.NameKind
	begins        bool // a name begins here
	depth         int
}

// A projection lays units on the tokens of a document.
type projection struct {
	doc    *text.Document
	units  []unit
	first  []int // by token: its first unit, and the one behind its last
	end    []int
	at     []int // by unit: the last token that it lies on, or -1
	chosen []int // by token: the unit that stands for it, or -1
}

// project returns the sentences of doc with what units, in order of their
// place, say of the tokens.
func project(doc *text.Document, units []unit) []Sentence {
	measure(units)
	p := projection{doc: doc, units: units}
	p.align()
	var sentences []Sentence
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		sentences = append(sentences, Sentence{Doc: doc, First: s.FirstToken, Tokens: p.sentence(s.FirstToken, s.EndToken)})
	}
	return sentences
}

// measure counts for each unit the steps to its root.
func measure(units []unit) {
	for i := range units {
		steps := 0
		for at := i; units[at].head >= 0 && steps <= len(units); at = units[at].head {
			steps++
		}
		units[i].depth = steps
	}
}

func (p *projection) align() {
	tokens := p.doc.Tokens
	p.at = make([]int, len(p.units))
	for u := range p.at {
		p.at[u] = -1
	}
	from := 0
	for t := range tokens {
		for from < len(p.units) && p.units[from].End <= tokens[t].Start {
			from++
		}
		u := from
		for ; u < len(p.units) && p.units[u].Start < tokens[t].End; u++ {
			p.at[u] = t
		}
		p.first, p.end = append(p.first, from), append(p.end, u)
		p.chosen = append(p.chosen, p.choose(from, u))
	}
}

// choose returns which of the units [from, end) stands for all: the nearest to
// the root, whose head therefore lies outside; of several the last.
func (p *projection) choose(from, end int) int {
	chosen := -1
	for u := from; u < end; u++ {
		if chosen < 0 || p.units[u].depth <= p.units[chosen].depth {
			chosen = u
		}
	}
	return chosen
}

// sentence returns the tokens [first, end), which make a sentence.
func (p *projection) sentence(first, end int) []Token {
	out := make([]Token, end-first)
	root := -1
	for t := first; t < end; t++ {
		token := p.token(t)
		if token.Head >= first && token.Head < end {
			token.Head -= first
		} else {
			if token.Head != Root {
				token.Head = Unknown
			}
			if u := p.chosen[t]; u >= 0 && (root < 0 || p.units[u].depth < p.units[p.chosen[root]].depth) {
				root = t
			}
		}
		out[t-first] = token
	}
	// The topmost of those without a head here is the root; the others were
	// roots of sentences that the corpus ends elsewhere.
	for i := range out {
		if out[i].Head < 0 {
			out[i].Head = Unknown
		}
	}
	if root >= 0 {
		out[root-first].Head, out[root-first].Relation = Root, text.RelRoot
	}
	return out
}

// token returns token t, its head as a number in the document.
func (p *projection) token(t int) Token {
	token := p.doc.Tokens[t]
	form := p.doc.Text[token.Start:token.End]
	out := Token{Form: form, Lemma: lower(form), Head: Unknown}
	if p.chosen[t] < 0 {
		return out
	}
	u := &p.units[p.chosen[t]]
	from, end := p.first[t], p.end[t]
	out.Tag, out.Relation, out.Name = u.tag, u.relation, u.name
	out.NameBegins = u.name != text.NoName && p.begins(t)
	switch last := p.at[p.chosen[t]]; {
	case last != t: // a part of a unit, not its last
		out.Head, out.Relation = last, text.RelCompound
		if token.Kind == text.Punct {
			out.Relation, out.Tag = text.RelPunct, markTag(form)
		}
		return out
	case u.head >= 0:
		out.Head = p.at[u.head]
	default:
		out.Head = Root
	}
	if end-from > 1 {
		out.Tag = p.joined(from, end, u)
	}
	if last := &p.units[end-1]; last == u && p.sole(t) {
		out.Lemma = lower(p.doc.Text[token.Start:min(max(last.Start, token.Start), token.End)]) + u.lemma
	}
	switch token.Kind {
	case text.OpenMark:
		out.Tag = text.Open
	case text.CloseMark:
		out.Tag = text.Close
	}
	return out
}

// sole reports whether no other token shares a unit with token t.
func (p *projection) sole(t int) bool {
	token := p.doc.Tokens[t]
	return p.units[p.first[t]].Start >= token.Start && p.units[p.end[t]-1].End <= token.End
}

// begins reports whether a name begins with token t.
func (p *projection) begins(t int) bool {
	u := &p.units[p.chosen[t]]
	for i := p.first[t]; i < p.end[t]; i++ {
		if p.units[i].begins && p.units[i].Start >= p.doc.Tokens[t].Start {
			return true
		}
	}
	return t == 0 || p.chosen[t-1] < 0 || p.units[p.chosen[t-1]].name != u.name
}

// joined returns the tag of a token that covers the units [from, end), of
// which u stands for all. Where treebanks cut at hyphens ("long-term") we
// follow the older way: what stands before a noun is an adjective.
func (p *projection) joined(from, end int, u *unit) text.Tag {
	hyphen, proper := false, true
	for i := from; i < end; i++ {
		hyphen = hyphen || p.units[i].form == "-"
		proper = proper && (p.units[i].tag.Proper() || p.units[i].form == "-")
	}
	if !hyphen || proper || u.head < end || u.tag == text.CD {
		return u.tag
	}
	switch u.relation {
	case text.RelAmod, text.RelCompound, text.RelNmod:
		return text.JJ
	}
	return u.tag
}

func markTag(form string) text.Tag {
	switch form {
	case "-", "/":
		return text.HYPH
	case ",":
		return text.Comma
	case ".", "?", "!":
		return text.Stop
	}
	return text.Colon
}

// lower returns s in small letters with plain apostrophes.
func lower(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "’", "'")
}
