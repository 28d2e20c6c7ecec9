package speaker

import "onrecord/text"

// A phrase is a noun with what belongs to it: the tokens [first, next), which
// hold head.
type phrase struct{ first, head, next int32 }

// phraseOf returns the phrase of a noun inside the tokens [from, to): on its
// left all that hangs on it, on its right the phrases with a preposition that
// do. Relative clauses, participles and what stands behind a comma are left
// out.
func (c *cast) phraseOf(head, from, to int32) phrase {
	p := phrase{head, head, head + 1}
	for p.first > from && c.modifies(p.first-1, head) {
		p.first--
	}
	for p.next < to && c.follows(p.next, head) {
		p.next++
	}
	for p.next > head+1 { // no preposition or conjunction at the end
		tag := c.doc.Morphs[p.next-1].Tag
		if tag != text.IN && tag != text.CC && tag != text.DT && tag != text.TO && tag != text.Comma && tag != text.PRPS {
			break
		}
		p.next--
	}
	return p
}

// modifies reports whether a token to the left of a noun belongs to its
// phrase.
func (c *cast) modifies(token, head int32) bool {
	if c.sentence[token] != c.sentence[head] {
		return false
	}
	switch c.doc.Morphs[token].Tag {
	case text.NN, text.NNS, text.NNP, text.NNPS, text.JJ, text.JJR, text.JJS, text.CD, text.POS, text.DT, text.PRPS, text.PDT, text.HYPH, text.Dollar, text.WPS, text.AFX:
		return true
	case text.Comma: // "quiet, watchful officials"
		return token > 0 && c.doc.Morphs[token-1].Tag == text.JJ && (c.doc.Morphs[token+1].Tag == text.JJ || c.doc.Morphs[token+1].Tag == text.RB)
	case text.RB, text.RBR, text.RBS, text.VBN, text.VBG, text.CC, text.IN, text.Open, text.Close, text.FW:
		return c.under(token, head) && c.doc.Arcs[token].Relation != text.RelAppos
	}
	return false
}

// follows reports whether a token to the right of a noun belongs to its phrase.
func (c *cast) follows(token, head int32) bool {
	if c.sentence[token] != c.sentence[head] || !c.under(token, head) {
		return false
	}
	switch c.doc.Morphs[token].Tag {
	case text.VBN, text.VBG: // "of registered voters"
		if c.doc.Arcs[token].Head < token {
			return false
		}
	case text.IN, text.TO, text.NN, text.NNS, text.NNP, text.NNPS, text.JJ, text.JJR, text.JJS, text.CD, text.POS, text.DT, text.PRPS, text.HYPH, text.CC, text.Dollar, text.PRP:
	default:
		return false
	}
	for at, steps := token, 0; at != head && steps < 12; steps++ {
		switch c.doc.Arcs[at].Relation {
		case text.RelRelcl, text.RelACL, text.RelAppos, text.RelCcomp, text.RelAdvcl, text.RelParataxis:
			return false
		case text.RelConj, text.RelCc:
			if c.doc.Arcs[at].Head == head {
				return false
			}
		}
		at = c.doc.Arcs[at].Head
	}
	return true
}

// under reports whether a token hangs on another, through however many others.
func (c *cast) under(token, head int32) bool {
	for steps := 0; token >= 0 && steps < 12; steps++ {
		if token == head {
			return true
		}
		token = c.doc.Arcs[token].Head
	}
	return false
}

// bare returns the words of a phrase without article, possessive pronoun and
// the like in front.
func (c *cast) bare(p phrase) string {
	first := p.first
	for first < p.head && (c.doc.Morphs[first].Tag == text.Comma || c.doc.Tokens[first].Kind != text.Word && c.doc.Tokens[first].Kind != text.Number || c.doc.Morphs[first].Tag == text.CC) {
		first++
	}
	for first < p.head && (c.doc.Morphs[first].Tag == text.IN || c.doc.Morphs[first].Tag == text.TO) {
		first++
	}
	if first < p.head {
		if word := c.doc.Morphs[first].Norm; articles.has(word) || possessives.has(word) {
			first++
		}
	}
	for first < p.head && courtesy(c.norm(first)) {
		first++
	}
	return c.text(first, p.next)
}

// determiner returns the word that opens a phrase where that is a determiner
// or possessive pronoun, in small letters.
func (c *cast) determiner(p phrase) string {
	for t := p.first; t < p.head; t++ {
		switch c.doc.Morphs[t].Tag {
		case text.DT, text.PRPS, text.PDT, text.WPS:
			return c.doc.Morphs[t].Norm
		}
	}
	return ""
}
