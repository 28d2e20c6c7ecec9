package speaker

import (
	"strings"

	"onrecord/text"
)

// What follows finds the names that the stage before has not found, and mends
// those that it found in headlines, where capitals do not tell a name.

// addCapitals notes which sentences are written like headlines: nearly every
// word of some length begins with a capital letter.
func (c *cast) addCapitals() {
	c.capitals = make([]bool, len(c.doc.Sentences))
	for i := range c.doc.Sentences {
		long, capital := 0, 0
		for t := c.doc.Sentences[i].FirstToken; t < c.doc.Sentences[i].EndToken; t++ {
			if token := c.doc.Tokens[t]; token.Kind == text.Word && token.Len() > 3 {
				long++
				if c.capital(int32(t)) {
					capital++
				}
			}
		}
		c.capitals[i] = long > 2 && 4*capital > 3*long
	}
}

// headlined reports whether a token stands in a sentence written like a headline.
func (c *cast) headlined(token int32) bool {
	return c.sentence[token] >= 0 && c.capitals[c.sentence[token]]
}

// unnoticed makes mentions of names that begin with a given name and go on
// with a capital letter, "George Will", where the stage before found neither
// word or only one of them.
func (c *cast) unnoticed() {
	for t := int32(0); int(t)+1 < len(c.doc.Tokens); t++ {
		if !c.capital(t) || !c.doc.Morphs[t].Tag.Proper() && !c.headlined(t) || !given(c.norm(t)) || isTitle(c.norm(t)) {
			continue
		}
		first := c.mention[t]
		if first >= 0 && (c.mentions[first].kind == text.PlaceName || c.mentions[first].next != t+1 || c.mentions[first].first != t) {
			continue
		}
		next := t + 1
		for int(next)+1 < len(c.doc.Tokens) && c.mention[next] < 0 && particles.has(c.doc.Morphs[next].Norm) {
			next++
		}
		if c.sentence[next] != c.sentence[t] || c.doc.Tokens[next].Kind != text.Word || isTitle(c.norm(next)) {
			continue
		}
		last := c.mention[next]
		switch {
		case last >= 0 && c.mentions[last].kind == text.PersonName && c.mentions[last].first == next:
			c.extend(last, t, c.mentions[last].next)
			if first >= 0 {
				c.mentions[first].entity = gone
			}
		case last >= 0 || !c.capital(next) || c.headlined(t):
		case first >= 0 && c.mentions[first].kind == text.PersonName:
			c.extend(first, c.mentions[first].first, next+1)
		case first < 0 && (c.doc.Morphs[next].Tag.Proper() || t > 0 && isTitle(c.norm(t-1)) && c.sentence[t-1] == c.sentence[t]):
			c.add(mention{first: t, next: next + 1, title: t, entity: unknown, kind: text.PersonName})
		}
	}
}

// extend moves the ends of a mention outwards.
func (c *cast) extend(i, first, next int32) {
	m := &c.mentions[i]
	m.title = min(m.title, first)
	m.first, m.next = first, next
	for t := first; t < next; t++ {
		c.mention[t] = i
	}
}

// headlines takes the names of several words that were found in lines of
// capitals for what they are elsewhere in the text: the name of somebody who is
// named there, or a word of it. Where there is nothing of the kind they stand.
func (c *cast) headlines() {
	for _, i := range c.late {
		name := &c.doc.Names[i]
		if c.known(int32(name.First), int32(name.Next)) {
			continue
		}
		m := mention{first: int32(name.First), next: int32(name.Next), title: int32(name.First), entity: unknown, kind: name.Kind}
		for m.first+1 < m.next && isTitle(c.norm(m.first)) {
			m.first++
		}
		c.add(m)
		last := int32(len(c.mentions) - 1)
		if full := c.fullName(&m); m.kind == text.PersonName && len(full.parts) > 1 {
			c.join(last, full)
			continue
		}
		var words []string
		for t := m.first; t < m.next; t++ {
			words = append(words, c.norm(t))
		}
		if c.mentions[last].kind == text.PersonName {
			c.mentions[last].kind = text.OrganisationName
		}
		c.joinBody(last, words)
	}
}

// known makes mentions of the persons and bodies of the cast whose names, or
// surnames, stand in the tokens [from, to), and reports whether there is one.
func (c *cast) known(from, to int32) bool {
	found := false
	for t := from; t < to; t++ {
		e, next := c.longest(t, to)
		if e < 0 {
			continue
		}
		found = true
		c.add(mention{first: t, next: next, title: t, entity: unknown, kind: c.entities[e].kind})
		c.give(int32(len(c.mentions)-1), e, int(next-t))
		t = next - 1
	}
	return found
}

// longest returns the entity with the longest name that begins at a token and
// ends before another, and where it ends; -1 for none. A surname stands for
// the person of that name who is named most.
func (c *cast) longest(t, to int32) (int32, int32) {
	best, next, most := int32(-1), t, 0
	for e := range c.entities {
		words := c.entities[e].words
		if c.entities[e].kind == text.PersonName {
			words = c.entities[e].name.parts
		}
		n := int32(0)
		for t+n < to && int(n) < len(words) && c.norm(t+n) == words[n] {
			n++
		}
		if int(n) < len(words) || n == 0 {
			n = 0
			if c.entities[e].kind == text.PersonName && c.norm(t) == words[len(words)-1] {
				n = 1
			}
		}
		if n == 0 {
			continue
		}
		if weight := 1000*int(n) + len(c.entities[e].mentions); weight > most {
			best, next, most = int32(e), t+n, weight
		}
	}
	return best, next
}

// find makes mentions of the words that name a person of the cast, and which
// the stage before did not take for a name.
func (c *cast) find() {
	surnames := map[string]bool{}
	for e := range c.entities {
		if person := &c.entities[e]; person.kind == text.PersonName {
			surnames[person.name.last()] = true
		}
	}
	if len(surnames) == 0 {
		return
	}
	sources := c.inSources()
	for t := range c.doc.Tokens {
		if c.mention[t] >= 0 || !c.doc.Morphs[t].Tag.Proper() && (!sources[int32(t)] || !c.capital(int32(t))) || !surnames[c.norm(int32(t))] || c.within(t) {
			continue
		}
		m := mention{first: int32(t), next: int32(t) + 1, title: int32(t), entity: unknown, kind: text.PersonName}
		for m.title > 0 && c.mention[m.title-1] < 0 && isTitle(c.norm(m.title-1)) && c.sentence[m.title-1] == c.sentence[m.first] {
			m.title--
		}
		c.add(m)
		c.attach(int32(len(c.mentions)-1), fullName{parts: []string{c.norm(int32(t))}})
	}
}

// inSources returns the tokens of the statements' sources.
func (c *cast) inSources() map[int32]bool {
	in := map[int32]bool{}
	for i := range c.doc.Statements {
		for _, span := range c.doc.Statements[i].Source {
			from, to := c.tokens(span)
			for t := from; t < to; t++ {
				in[t] = true
			}
		}
	}
	return in
}

// within reports whether a token stands inside a longer run of capitals that
// may be another name: "Trump Tower".
func (c *cast) within(t int) bool {
	proper := func(t int) bool {
		return t >= 0 && t < len(c.doc.Tokens) && c.doc.Morphs[t].Tag.Proper() && c.mention[t] < 0 && c.sentence[t] >= 0 && !isTitle(c.norm(int32(t)))
	}
	return proper(t+1) || proper(t-1)
}

// definitions makes one mention of the words before initials in brackets that
// these stand for, "Alliance to Restore Our Rivers (ARRO)", and one of the
// initials (after Schwartz and Hearst 2003).
func (c *cast) definitions() {
	for t := int32(2); int(t)+1 < len(c.doc.Tokens); t++ {
		if c.doc.Morphs[t-1].Tag != text.Left || c.doc.Morphs[t+1].Tag != text.Right || c.sentence[t] != c.sentence[t-1] {
			continue
		}
		short := strings.ReplaceAll(c.doc.Tokens[t].In(c.doc.Text), ".", "")
		if len(short) < 2 || len(short) > 8 || strings.ToUpper(short) != short || strings.ToLower(short) == short {
			continue
		}
		first := c.spelt(strings.ToLower(short), t-1)
		if first < 0 {
			continue
		}
		m := mention{first: first, next: t - 1, title: first, entity: unknown, kind: text.OrganisationName}
		for i := range c.mentions {
			if old := &c.mentions[i]; old.first < m.next && m.first < old.next {
				old.entity = gone
			}
		}
		c.add(m)
		if c.mention[t] < 0 {
			c.add(mention{first: t, next: t + 1, title: t, entity: unknown, kind: text.OrganisationName})
		}
	}
}

// spelt returns the token from which on the words before end have initials as
// their first letters, small words counted or not; -1 for none.
func (c *cast) spelt(initials string, end int32) int32 {
	k := len(initials) - 1
	for t := end - 1; t >= 0 && end-t <= int32(2*len(initials)+2) && c.sentence[t] == c.sentence[end]; t-- {
		word := c.doc.Morphs[t].Norm
		switch {
		case word != "" && word[0] == initials[k] && (c.capital(t) || k > 0):
			if k--; k < 0 {
				if !c.capital(t) {
					return -1
				}
				return t
			}
		case word == "of" || word == "the" || word == "and" || word == "for" || word == "to" || word == "on" || word == "in" || c.doc.Tokens[t].Kind != text.Word:
		default:
			return -1
		}
	}
	return -1
}
