package speaker

import (
	"slices"
	"strings"

	"onrecord/lang/en"
	"onrecord/text"
)

// A role is what a report says somebody is: an office, a trade, a tie.
type role struct {
	phrase phrase
	lemma  string // of its noun; empty for a mere affiliation ("CNN's")
}

// gatherRoles collects the titles before names, the appositions on either side
// of them and what "is" says of them, for those mentions whose bearers are
// known and that it has not looked at before. What it finds tells of their
// gender.
func (c *cast) gatherRoles() {
	for i := range c.mentions {
		m := &c.mentions[i]
		if m.entity < 0 || m.roled {
			continue
		}
		m.roled = true
		if m.kind == text.PersonName {
			for t := m.title; t < m.first; t++ {
				c.count(m.entity, c.norm(t), femaleTitles, maleTitles)
			}
		}
		for _, find := range []func(*mention) (phrase, bool){c.titleBefore, c.appositionBehind, c.appositionBefore, c.copula} {
			if p, ok := find(m); ok {
				c.addRole(m.entity, p)
			}
		}
	}
}

func (c *cast) addRole(e int32, p phrase) {
	who := &c.entities[e]
	lemma := c.doc.Morphs[p.head].Lemma
	if who.kind == text.PersonName && !c.personal(p.head) || who.kind != text.PersonName && !bodyNouns.has(lemma) {
		return
	}
	who.roles = append(who.roles, role{p, lemma})
	if who.kind == text.PersonName {
		c.count(e, lemma, femaleNouns, maleNouns)
	}
}

// personal reports whether a noun names a person, and one.
func (c *cast) personal(token int32) bool {
	return !plural(c.doc, int(token)) && (namesPerson(c.doc.Morphs[token].Lemma) || isTitle(c.norm(token)))
}

// titleBefore returns the words before a name that say what its bearer is:
// "former Russian President".
func (c *cast) titleBefore(m *mention) (phrase, bool) {
	first := m.first
	for first > 0 && c.sentence[first-1] == c.sentence[m.first] {
		switch tag := c.doc.Morphs[first-1].Tag; {
		case tag.Noun() || tag == text.JJ || tag == text.HYPH:
		case tag == text.POS && first < m.first: // "Germany's foreign minister Ann Lee"
		default:
			if first == m.first {
				return phrase{}, false
			}
			return phrase{first, m.first - 1, m.first}, c.doc.Morphs[m.first-1].Tag.Noun()
		}
		first--
	}
	return phrase{first, m.first - 1, m.first}, first < m.first && c.doc.Morphs[m.first-1].Tag.Noun()
}

// appositionBehind returns the phrase between commas behind a name: "Ann Lee,
// the mayor of Leeds, said".
func (c *cast) appositionBehind(m *mention) (phrase, bool) {
	sentence := c.sentence[m.first]
	end := int32(c.doc.Sentences[sentence].EndToken)
	if m.next+1 >= end || c.doc.Morphs[m.next].Tag != text.Comma {
		return phrase{}, false
	}
	head := int32(-1)
	next := m.next + 1
scan:
	for ; next < end; next++ {
		switch tag := c.doc.Morphs[next].Tag; {
		case tag.Noun():
			if i := c.mention[next]; i >= 0 && c.mentions[i].kind == text.PersonName {
				return phrase{}, false // another person: a list
			}
			head = next
		case tag == text.DT || tag == text.JJ || tag == text.JJS || tag == text.JJR || tag == text.POS || tag == text.PRPS || tag == text.CD || tag == text.HYPH || tag == text.RB || tag == text.VBN:
		default:
			break scan
		}
	}
	if head < 0 || next >= end {
		return phrase{}, false
	}
	p := phrase{m.next + 1, head, next}
	for next < end {
		switch tag := c.doc.Morphs[next].Tag; {
		case tag == text.Comma || tag == text.Stop || tag == text.Colon || tag == text.WP || tag == text.WDT || tag == text.Right:
			p.next = next
			return p, true
		case tag.Verb() && tag != text.VBG && tag != text.VBN || tag == text.MD || tag == text.Open:
			return phrase{}, false // a clause, no apposition
		}
		next++
		if next-p.head > 14 {
			break
		}
		p.next = next
	}
	return phrase{}, false
}

// appositionBefore returns the phrase that a name between commas stands
// behind: "the mayor of Leeds, Ann Lee, said".
func (c *cast) appositionBefore(m *mention) (phrase, bool) {
	head, comma := m.head(), m.title-1
	if comma < 1 || c.sentence[comma] != c.sentence[head] || c.doc.Morphs[comma].Tag != text.Comma {
		return phrase{}, false
	}
	noun := comma - 1
	if arc := c.doc.Arcs[head]; arc.Relation == text.RelAppos && arc.Head >= 0 && arc.Head < comma {
		noun = arc.Head
	}
	if tag := c.doc.Morphs[noun].Tag; tag != text.NN && tag != text.NNP || c.mention[noun] >= 0 && c.mentions[c.mention[noun]].kind == text.PersonName {
		return phrase{}, false
	}
	p := c.phraseOf(noun, int32(c.doc.Sentences[c.sentence[head]].FirstToken), comma)
	switch c.determiner(p) {
	case "the", "his", "her", "their", "its", "our", "my", "a", "an":
	default:
		if p.first == p.head || c.doc.Morphs[p.first+1].Tag != text.POS && c.doc.Morphs[p.head-1].Tag != text.POS {
			return phrase{}, false
		}
	}
	p.next = comma
	return p, true
}

// copula returns what a sentence says that somebody is: "Ann Lee is the mayor
// of Leeds".
func (c *cast) copula(m *mention) (phrase, bool) {
	arc := c.doc.Arcs[m.head()]
	if arc.Relation != text.RelNsubj || arc.Head <= m.next || c.doc.Morphs[arc.Head].Tag != text.NN {
		return phrase{}, false
	}
	for t := m.next; t < arc.Head; t++ {
		if c.doc.Morphs[t].Lemma == "be" && c.doc.Arcs[t].Head == arc.Head && c.doc.Arcs[t].Relation == text.RelCop {
			end := int32(c.doc.Sentences[c.sentence[t]].EndToken)
			for n := t + 1; n < arc.Head; n++ {
				if tag := c.doc.Morphs[n].Tag; c.doc.Arcs[n].Relation == text.RelNeg || tag == text.IN {
					return phrase{}, false
				}
			}
			return c.phraseOf(arc.Head, t+1, end), true
		}
	}
	return phrase{}, false
}

// description returns what a report says somebody is, of several phrases the
// one that tells most; empty when there is none.
func (c *cast) description(e int32) string {
	best, words := "", 0
	for i := range c.entities[e].roles {
		r := &c.entities[e].roles[i]
		n := int(r.phrase.next - r.phrase.first)
		if n > 1 && (best == "" || n > words && words < 4 && n < 14) || best == "" && !courtesy(r.lemma) {
			if text := strings.TrimRight(c.bare(r.phrase), " ,;:—–-"); text != "" {
				best, words = text, n
			}
		}
	}
	return best
}

// courtesy reports whether a title says nothing but how people are addressed.
func courtesy(lemma string) bool {
	switch strings.TrimSuffix(lemma, ".") {
	case "mr", "mrs", "ms", "mx", "miss", "sir", "madam", "mme", "mlle":
		return true
	}
	return false
}

// calls reports whether a role has the noun of a description, or another word
// for the same office.
func (c *cast) calls(noun int32, r *role) bool {
	lemma := c.doc.Morphs[noun].Lemma
	return lemma == r.lemma || slices.Contains(en.Offices[lemma], strings.TrimSuffix(r.lemma, "."))
}

// matches reports how well a description fits a role: 0 not at all. Both have
// the same noun; names and words of origin before it must not differ.
func (c *cast) matches(p phrase, r *role) int {
	score, differ := 2, false
	if !c.calls(p.head, r) {
		return 0
	}
	if c.doc.Morphs[p.head].Lemma != r.lemma {
		score = 1
	}
	least := score
	for t := p.first; t < p.next; t++ {
		if t == p.head || !c.telling(t) {
			continue
		}
		found, other := false, false
		for u := r.phrase.first; u < r.phrase.next; u++ {
			if u == r.phrase.head || !c.telling(u) {
				continue
			}
			if c.doc.Morphs[u].Norm == c.doc.Morphs[t].Norm {
				found = true
			} else if u < r.phrase.head && t < p.head && c.capital(u) && c.capital(t) {
				other = true
			}
		}
		switch {
		case found:
			score += 2
		case other:
			differ = true
		}
	}
	if differ && score == least {
		return 0
	}
	return score
}

// telling reports whether a token is a word that tells one role from another.
func (c *cast) telling(t int32) bool {
	tag := c.doc.Morphs[t].Tag
	return tag.Noun() || tag == text.JJ
}

func (c *cast) capital(t int32) bool {
	b := c.doc.Text[c.doc.Tokens[t].Start]
	return b >= 'A' && b <= 'Z'
}
