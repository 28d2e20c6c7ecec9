package speaker

import (
	"slices"
	"strings"

	"onrecord"
	"onrecord/lang/en"
	"onrecord/text"
)

// people makes entities of the persons: first of those who are named in full,
// then of those who are named by one word that stands for none of them.
func (c *cast) people() {
	kinds := map[string]int{} // by spelling: how much oftener it is a person than something else
	for i := range c.mentions {
		m := &c.mentions[i]
		switch {
		case m.next > m.first+1 && companies.has(c.norm(m.next-1)):
			kinds[c.key(m)] -= 5 // "Lund Haulage Ltd"
		case m.kind == text.OtherName && m.next == m.first+2 && given(c.norm(m.first)):
			kinds[c.key(m)]++
		case m.kind != text.PersonName:
			kinds[c.key(m)]--
		case m.title < m.first:
			kinds[c.key(m)] += 3
		case m.next == m.first+2 && given(c.norm(m.first)):
			kinds[c.key(m)] += 5
		default:
			kinds[c.key(m)]++
		}
	}
	surnames := set{}
	for i := range c.mentions {
		m := &c.mentions[i]
		if m.entity == gone || kinds[c.key(m)] <= 0 {
			continue
		}
		name := c.fullName(m)
		if len(name.parts) < 2 {
			continue
		}
		m.kind = text.PersonName
		c.join(int32(i), name)
		surnames[name.last()] = struct{}{}
	}
	c.gatherRoles() // what is said of them tells their surnames apart
	for i := range c.mentions {
		m := &c.mentions[i]
		if m.entity != unknown {
			continue
		}
		name := c.fullName(m)
		if len(name.parts) == 2 && m.next == m.first+2 && surnames.has(name.last()) && c.opens(m.first) && !given(name.parts[0]) {
			c.mention[m.first] = -1 // "Absent Lund stirs debate"
			m.first++
			m.title = m.first
			name.parts = name.parts[1:]
			surname := c.key(m)
			kinds[surname] = max(kinds[surname], 1)
		}
		if len(name.parts) != 1 || kinds[c.key(m)] <= 0 && (!surnames.has(name.last()) || c.doc.Morphs[m.first].Tag != text.NNP) {
			continue
		}
		m.kind = text.PersonName
		c.attach(int32(i), name)
	}
}

// opens reports whether a token is the first of its sentence.
func (c *cast) opens(token int32) bool {
	return c.sentence[token] >= 0 && c.doc.Sentences[c.sentence[token]].FirstToken == int(token)
}

// key returns the words of a name, by which its mentions are counted.
func (c *cast) key(m *mention) string {
	if m.next == m.first+1 {
		return c.norm(m.first)
	}
	return strings.ToLower(c.text(m.first, m.next))
}

func (c *cast) fullName(m *mention) fullName {
	var name fullName
	for t := m.first; t < m.next; t++ {
		switch kind := c.doc.Tokens[t].Kind; {
		case t > m.first+1 && t+2 < m.next && kind == text.Word && c.nickname(t-1, t+2):
			name.nick = c.norm(t)
		case kind == text.Word || kind == text.Number:
			name.add(c.norm(t))
		}
	}
	if len(name.parts) == 0 {
		name.parts = []string{c.norm(m.first)}
	}
	return name
}

// join gives a mention of several words to the person who has that name, or
// to a new one.
func (c *cast) join(i int32, name fullName) {
	apart := c.relative(&c.mentions[i])
	for e := range c.entities {
		if c.entities[e].kind == text.PersonName && len(c.entities[e].name.parts) > 1 && c.entities[e].name.same(&name) && (!apart || slices.Equal(c.entities[e].name.parts, name.parts)) {
			c.give(i, int32(e), name.size())
			if fuller(&name, &c.entities[e].name) {
				c.entities[e].name, c.entities[e].fullest = name, i
			}
			return
		}
	}
	c.entities = append(c.entities, entity{kind: text.PersonName, name: name, fullest: i})
	c.give(i, int32(len(c.entities)-1), name.size())
}

// fuller reports whether a names somebody more fully than b.
func fuller(a, b *fullName) bool {
	if len(a.parts) != len(b.parts) {
		return len(a.parts) > len(b.parts)
	}
	return initial(b.parts[0]) && !initial(a.parts[0]) || slices.Contains(en.Nicknames[b.parts[0]], a.parts[0]) // "Kenneth" for "Ken"
}

// attach gives a mention of one word to the person whose name it is part of,
// or to a new one. Whom a title of the other gender excludes is left out; of
// several the better fit is taken, then the one whom the sentence or the one
// before it names in full, and whom the report names most.
func (c *cast) attach(i int32, name fullName) {
	m := &c.mentions[i]
	title := c.titleGender(m)
	best, bestScore := int32(-1), 0
	for e := range c.entities {
		person := &c.entities[e]
		if person.kind != text.PersonName {
			continue
		}
		how := person.name.fits(name.last())
		if how == noFit || how == middleFit && m.title == m.first || title != "" && agreement(title, person.gender()) == 2 {
			continue
		}
		score := int(how) * 1000
		if m.title < m.first && how != surnameFit {
			score -= 500
		}
		if title != "" && agreement(title, person.givenGender()) == 2 {
			score -= 800
		}
		if name.suffix != person.name.suffix {
			score -= 100
			if name.suffix != "" {
				continue
			}
		}
		score += c.lately(person, m) + min(20*person.named+len(person.mentions), 500)
		if best < 0 {
			score += 40 // whom the report brought in first
		}
		if score > bestScore {
			best, bestScore = int32(e), score
		}
	}
	if best < 0 {
		c.entities = append(c.entities, entity{kind: text.PersonName, name: name, fullest: i})
		best = int32(len(c.entities) - 1)
	}
	c.give(i, best, 1)
}

// lately returns how much a full name just before a mention speaks for the
// person who has it: more where the sentence was about the person.
func (c *cast) lately(person *entity, m *mention) int {
	score := 0
	for _, n := range person.mentions {
		full := &c.mentions[n]
		if near := c.sentence[m.first] - c.sentence[full.first]; full.words < 2 || full.first > m.first || near > 1 {
			continue
		}
		if place := c.place(full.head()); place == asSubject || place == asApposition {
			return 60
		}
		score = 20
	}
	return score
}

// titleGender returns the gender of the titles before a name; empty when they
// do not tell.
func (c *cast) titleGender(m *mention) onrecord.Gender {
	for t := m.title; t < m.first; t++ {
		switch word := c.norm(t); {
		case femaleTitles.has(word):
			return onrecord.Female
		case maleTitles.has(word):
			return onrecord.Male
		}
	}
	return ""
}

// relative reports whether a word of kinship introduces a name, "his father,
// George Lund", so that it is another person's than the same name before.
func (c *cast) relative(m *mention) bool {
	for t := m.title - 1; t >= 0 && t >= m.title-2 && c.sentence[t] == c.sentence[m.first]; t-- {
		if kin.has(c.doc.Morphs[t].Lemma) {
			return true
		}
		if c.doc.Morphs[t].Tag != text.Comma {
			return false
		}
	}
	return false
}
