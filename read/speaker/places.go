package speaker

import (
	"onrecord/lang"
	"onrecord/lang/clusters"
	"onrecord/linear"
	"onrecord/text"
)

// The places that a word may have in its clause.
const (
	asOther uint64 = iota
	asSubject
	asObject
	asOwner
	asOblique
	asModifier
	asApposition
)

// place returns what a token is in its clause.
func (c *cast) place(token int32) uint64 {
	if int(token)+1 < len(c.doc.Tokens) && c.doc.Morphs[token+1].Tag == text.POS {
		return asOwner
	}
	if c.doc.Morphs[token].Norm == "her" || c.doc.Morphs[token].Tag == text.PRPS {
		if c.owns(token) {
			return asOwner
		}
		if c.doc.Morphs[token].Tag == text.PRPS {
			return asObject
		}
	}
	switch c.doc.Arcs[token].Relation {
	case text.RelNsubj, text.RelNsubjPass:
		return asSubject
	case text.RelObj, text.RelIobj:
		return asObject
	case text.RelNmodPoss:
		return asOwner
	case text.RelObl:
		return asOblique
	case text.RelNmod, text.RelCompound:
		return asModifier
	case text.RelAppos: // "The mayor, Ann Lund, said": the mayor is the subject
		if head := c.doc.Arcs[token].Head; head >= 0 && c.doc.Arcs[head].Relation != text.RelAppos && c.doc.Arcs[head].Relation != text.RelConj {
			return c.place(head)
		}
		return asApposition
	case text.RelConj:
		if head := c.doc.Arcs[token].Head; head >= 0 && c.doc.Arcs[head].Relation != text.RelConj {
			return c.place(head)
		}
	}
	return asOther
}

// owns reports whether a possessive pronoun has a noun to stand before. "Her"
// may be one or an object, and taggers confuse the two.
func (c *cast) owns(token int32) bool {
	for t := token + 1; int(t) < len(c.doc.Tokens) && c.sentence[t] == c.sentence[token]; t++ {
		switch tag := c.doc.Morphs[t].Tag; {
		case tag.Noun() || tag == text.CD:
			return true
		case tag == text.JJ || tag == text.JJR || tag == text.JJS || tag == text.RB || tag == text.VBN || tag == text.VBG || tag == text.HYPH || tag == text.Open || tag == text.POS:
		default:
			return false
		}
	}
	return false
}

// verbOf returns the nearest verb above a token, or -1.
func (c *cast) verbOf(token int32) int32 {
	for range 6 {
		if token = c.doc.Arcs[token].Head; token < 0 {
			return -1
		}
		if c.doc.Morphs[token].Tag.Verb() {
			return token
		}
	}
	return -1
}

// says reports whether a verb is one of saying.
func (c *cast) says(verb int32) uint64 {
	if verb >= 0 && lang.English.Verb(c.doc.Morphs[verb].Norm).Reports() {
		return 1
	}
	return 0
}

// subjectAhead returns the person who is the subject of a verb that an anaphor
// hangs on and stands before, "In her speech, Lund said", or -1.
func (c *cast) subjectAhead(token int32) int32 {
	if c.sentence[token] < 0 {
		return -1
	}
	end := int32(c.doc.Sentences[c.sentence[token]].EndToken)
	for at := token + 1; at < min(end, token+40); at++ {
		m := c.mention[at]
		if m < 0 || c.mentions[m].kind != text.PersonName || c.mentions[m].head() != at || c.place(at) != asSubject {
			continue
		}
		if verb := c.doc.Arcs[at].Head; verb >= 0 && c.under(token, verb) {
			return c.mentions[m].entity
		}
	}
	return -1
}

// preposition returns the hash of the preposition that a token stands with, 0
// for none.
func (c *cast) preposition(token int32) uint64 {
	for t := token - 1; t >= 0 && t > token-6 && c.sentence[t] == c.sentence[token]; t-- {
		if c.doc.Arcs[t].Relation == text.RelCase && c.doc.Arcs[t].Head == token && c.doc.Morphs[t].Tag != text.POS {
			return linear.Hash(c.doc.Morphs[t].Norm)
		}
	}
	return 0
}

// depth returns how many steps a token is below the root of its sentence, at
// most 6.
func (c *cast) depth(token int32) uint64 {
	n := uint64(0)
	for token = c.doc.Arcs[token].Head; token >= 0 && n < 6; token = c.doc.Arcs[token].Head {
		n++
	}
	return n
}

// cluster returns the Brown cluster of a verb, coarsely.
func (c *cast) cluster(verb int32) uint64 {
	if verb < 0 {
		return 0
	}
	return clusters.Of(c.doc.Morphs[verb].Norm).Prefix(8)
}

// opener returns the hash of the word that joins the clause of a verb to what
// stands before it ("because", "while", "and"), 0 for none.
func (c *cast) opener(verb, token int32) uint64 {
	for t := token - 1; t >= 0 && t > token-8 && c.sentence[t] == c.sentence[token]; t-- {
		switch c.doc.Arcs[t].Relation {
		case text.RelMark, text.RelCc, text.RelAdvmod:
			if c.doc.Arcs[t].Head == verb || c.doc.Morphs[t].Tag == text.CC {
				return linear.Hash(c.doc.Morphs[t].Norm)
			}
		}
	}
	return 0
}

// path returns the hash of the relations on the way through the tree from one
// token to another.
func (c *cast) path(from, to int32) uint64 {
	var up [8]int32
	n := 0
	for at := from; at >= 0 && n < len(up); at = c.doc.Arcs[at].Head {
		up[n] = at
		n++
	}
	hash := uint64(17)
	for at, steps := to, 0; at >= 0 && steps < 8; at, steps = c.doc.Arcs[at].Head, steps+1 {
		for k := range n {
			if up[k] != at {
				continue
			}
			hash = hash*31 + 99
			for ; k > 0; k-- {
				hash = hash*31 + uint64(c.doc.Arcs[up[k-1]].Relation)
			}
			return linear.Mix(hash)
		}
		hash = hash*31 + uint64(c.doc.Arcs[at].Relation)
	}
	return 0
}

// subjectsSince returns how many other persons were subjects since somebody
// last was; 9 when the person never was.
func (t *trail) subjectsSince(e int32) uint64 {
	n := uint64(0)
	for i := len(t.stands) - 1; i >= 0 && n < 5; i-- {
		if t.place(t.stands[i].token) != asSubject {
			continue
		}
		if t.stands[i].entity == e {
			return n
		}
		n++
	}
	return 9
}
