package speaker

import (
	"onrecord/text"
)

// shared returns the plural noun of "state and local officials", whose first
// word the parser may take for somebody by itself; -1 for other sources.
func (c *cast) shared(from, to int32) int32 {
	and := from + 1
	if and+2 >= to || c.norm(and) != "and" || c.mention[from] >= 0 && c.mentions[c.mention[from]].kind == text.PersonName || plural(c.doc, int(from)) {
		return -1
	}
	t := and + 1
	for t < to && (c.doc.Morphs[t].Tag == text.JJ || c.doc.Morphs[t].Tag == text.NN) {
		t++
	}
	if t < to && t > and+1 && c.doc.Morphs[t].Tag == text.NNS && (c.doc.Morphs[from].Tag == text.JJ || c.under(from, t)) {
		return t
	}
	return -1
}

// counts reports whether a number only counts a noun behind it.
func (c *cast) counts(token, to int32) bool {
	for t := token + 1; t < to; t++ {
		switch tag := c.doc.Morphs[t].Tag; {
		case tag.Noun():
			return true
		case tag == text.JJ || tag == text.CC || tag == text.Comma || tag == text.HYPH || tag == text.VBN || tag == text.RB || tag == text.JJR || tag == text.JJS:
		default:
			return false
		}
	}
	return false
}

// conjuncts returns the heads that "and" joins with head, in order.
func (c *cast) conjuncts(head, from, to int32) []int32 {
	heads := []int32{head}
	for t := head + 1; t < to; t++ {
		if c.doc.Arcs[t].Relation != text.RelConj || !c.nominal(t) {
			continue
		}
		above := c.doc.Arcs[t].Head
		if last := heads[len(heads)-1]; !c.between(last, t, text.CC) && !c.between(last, t, text.Comma) {
			continue
		}
		if c.mention[t] >= 0 && c.mentions[c.mention[t]].kind != text.PersonName && c.mention[head] < 0 && c.between(head, t, text.IN) {
			continue // "leaders in the Senate and the House"
		}
		for _, h := range heads {
			if above == h || c.mention[h] >= 0 && above >= 0 && c.mention[above] == c.mention[h] {
				heads = append(heads, c.leading(t, to))
				break
			}
		}
	}
	if len(heads) == 1 {
		heads = c.listed(head, from, to)
	}
	if next := c.added(heads[len(heads)-1], to); len(heads) == 1 && next >= 0 {
		heads = append(heads, next)
	}
	return heads
}

// between reports whether a token with this tag stands between two others.
func (c *cast) between(from, to int32, tag text.Tag) bool {
	for t := from + 1; t < to; t++ {
		if c.doc.Morphs[t].Tag == tag {
			return true
		}
	}
	return false
}

// added returns the noun that "and" behind a name or a plural adds to it,
// whatever the tree says: "Lund and other doctors", "buyers and supporters in
// Leeds"; -1 for none.
func (c *cast) added(head, to int32) int32 {
	and := head + 1
	if m := c.mention[head]; m >= 0 {
		and = c.mentions[m].next
	} else if !plural(c.doc, int(head)) && !bodyNouns.has(c.doc.Morphs[head].Lemma) {
		return -1
	}
	if and+1 >= to || c.norm(and) != "and" {
		return -1
	}
	for t := and + 1; t < to; t++ {
		switch tag := c.doc.Morphs[t].Tag; {
		case c.mention[t] >= 0:
			return min(c.mentions[c.mention[t]].next, to) - 1
		case tag.Noun():
			if plural(c.doc, int(t)) || c.mention[head] >= 0 && c.personal(t) {
				return t
			}
		case tag == text.JJ || tag == text.DT || tag == text.PRPS || tag == text.CD:
		default:
			return -1
		}
	}
	return -1
}

// listed returns the names of a source that "and" joins, whatever the tree
// says, where each stands at the end of its part: "Mayor Ann Lee and former
// Secretary of State Tom Reid"; else head alone.
func (c *cast) listed(head, from, to int32) []int32 {
	var heads []int32
	joined, named := false, false
	for t := from; t <= to; t++ {
		switch {
		case t == to || c.doc.Morphs[t].Tag == text.CC || c.doc.Morphs[t].Tag == text.Comma:
			if !named && t > from && (t == to || c.doc.Morphs[t-1].Tag != text.Comma) {
				return []int32{head}
			}
			if named {
				heads = append(heads, t-1)
			}
			joined = joined || t < to && c.doc.Morphs[t].Tag == text.CC
			named = false
		case c.mention[t] >= 0:
			named = true
			t = min(c.mentions[c.mention[t]].next, to) - 1
		default:
			named = false
			switch tag := c.doc.Morphs[t].Tag; {
			case tag.Noun() || tag == text.JJ || tag == text.DT || tag == text.HYPH || tag == text.IN && c.norm(t) == "of":
			default:
				return []int32{head}
			}
		}
	}
	if !joined || len(heads) < 2 {
		return []int32{head}
	}
	return heads
}
