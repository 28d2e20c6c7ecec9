package speaker

import (
	"slices"
	"strings"

	"onrecord"
	"onrecord/text"
)

// A cast is everybody whom a report names: each person, organisation, country
// and so on once, with all the places where it is named.
type cast struct {
	doc      *text.Document
	sentence []int32 // by token
	quote    []int32 // by token: the quotation at the top that it stands in, or -1
	mention  []int32 // by token: the mention whose name it is part of, or -1
	mentions []mention
	entities []entity
	late     []int  // names of several words in lines of capitals, which wait until those of the body are known
	capitals []bool // by sentence: whether it is written like a headline
}

// A mention is a place where somebody is named.
type mention struct {
	first, next int32 // tokens of the name, without titles and possessive ending
	title       int32 // the first token of the titles before it; first when there are none
	entity      int32
	words       int32 // parts of the name
	roled       bool  // the roles about it are gathered
	kind        text.NameKind
}

// Entities of mentions that have none.
const (
	unknown = -1 // not found yet
	gone    = -2 // a longer mention has taken its place
)

// head returns the token that stands for the whole name in the tree.
func (m *mention) head() int32 { return m.next - 1 }

// An entity is somebody who is named.
type entity struct {
	kind         text.NameKind
	plural       bool     // several people or things: "Republicans"
	name         fullName // of a person
	words        []string // of anything else, in small letters
	fullest      int32    // the mention that names it most fully
	mentions     []int32  // in the order of the text
	named        int      // how many of them give more than one word
	female, male int      // evidence in the text
	roles        []role
}

// newCast gathers the names of a document.
func newCast(doc *text.Document) *cast {
	c := &cast{doc: doc}
	n := len(doc.Tokens)
	numbers := make([]int32, 3*n)
	c.sentence, c.quote, c.mention = numbers[:n:n], numbers[n:2*n:2*n], numbers[2*n:]
	for i := range c.mention {
		c.mention[i], c.quote[i], c.sentence[i] = -1, -1, -1
	}
	for i := range doc.Sentences {
		for t := doc.Sentences[i].FirstToken; t < doc.Sentences[i].EndToken; t++ {
			c.sentence[t] = int32(i)
		}
	}
	c.addQuotes()
	c.addCapitals()
	c.collect()
	c.unnoticed()
	c.definitions()
	c.people()
	c.bodies()
	c.headlines()
	c.find()
	c.order()
	c.gatherRoles()
	return c
}

func (c *cast) addQuotes() {
	token := 0
	for q := range c.doc.Quotes {
		quote := &c.doc.Quotes[q]
		if quote.Depth > 0 {
			continue
		}
		for token < len(c.doc.Tokens) && c.doc.Tokens[token].Start < quote.Start {
			token++
		}
		for t := token; t < len(c.doc.Tokens) && c.doc.Tokens[t].Start < quote.End; t++ {
			c.quote[t] = int32(q)
		}
	}
}

// norm returns a token in small letters, without a final full stop.
func (c *cast) norm(token int32) string {
	return strings.TrimSuffix(c.doc.Morphs[token].Norm, ".")
}

// text returns what stands from one token to before another.
func (c *cast) text(first, next int32) string {
	if first >= next {
		return ""
	}
	return strings.Join(strings.Fields(c.doc.Text[c.doc.Tokens[first].Start:c.doc.Tokens[next-1].End]), " ")
}

// collect makes a mention of each name that the stage before found, with what
// belongs to it on either side.
func (c *cast) collect() {
	c.mentions = make([]mention, 0, len(c.doc.Names)+16)
	for i := 0; i < len(c.doc.Names); i++ {
		name := &c.doc.Names[i]
		if c.headlined(int32(name.First)) && name.Next-name.First > 1 {
			c.late = append(c.late, i)
			continue
		}
		m := mention{first: int32(name.First), next: int32(name.Next), title: int32(name.First), entity: unknown, kind: name.Kind}
		c.strip(&m)
		for m.kind == text.PersonName && m.first > 0 && particles.has(c.doc.Morphs[m.first-1].Norm) && c.mention[m.first-1] < 0 && c.sentence[m.first-1] == c.sentence[m.first] {
			m.first--
			m.title = m.first
		}
		if n := i + 2; n < len(c.doc.Names) && m.next == m.first+1 && m.kind == text.PersonName && c.nickname(m.next, int32(c.doc.Names[n].First)) {
			m.next, i = int32(c.doc.Names[n].Next), n // the nickname is taken for a name itself
		}
		for i+1 < len(c.doc.Names) {
			joined, ok := c.joined(&m, &c.doc.Names[i+1])
			if !ok {
				break
			}
			m, i = joined, i+1
		}
		if at := m.first - 1; at > 0 && c.norm(at) == "&" && c.capital(at-1) && c.mention[at-1] < 0 && c.sentence[at-1] == c.sentence[at] {
			m.first, m.title, m.kind = at-1, at-1, text.OrganisationName
		}
		for at := m.next; int(at)+1 < len(c.doc.Tokens) && c.norm(at) == "&" && c.capital(at+1) && c.sentence[at+1] == c.sentence[at]; at = m.next {
			m.next, m.kind = at+2, text.OrganisationName // "Lund & Sons"
			for i+1 < len(c.doc.Names) && int32(c.doc.Names[i+1].First) < m.next {
				i++
				m.next = max(m.next, int32(c.doc.Names[i].Next))
			}
		}
		if m.kind == text.PersonName {
			if at := m.next; int(at) < len(c.doc.Tokens) && c.doc.Morphs[at].Tag == text.Comma && int(at)+1 < len(c.doc.Tokens) && suffixes.has(c.norm(at+1)) {
				m.next += 2 // "Lund, Jr."
			} else if int(at) < len(c.doc.Tokens) && suffixes.has(c.norm(at)) && c.capital(at) {
				m.next++
			}
			for m.title > 0 && c.mention[m.title-1] < 0 && isTitle(c.norm(m.title-1)) && c.sentence[m.title-1] == c.sentence[m.first] {
				m.title--
			}
		}
		c.add(m)
	}
}

// strip takes titles, a possessive ending and letters behind the name off a
// mention. Of a body that is called after an office it leaves the whole.
func (c *cast) strip(m *mention) {
	for m.first+1 < m.next && (c.doc.Morphs[m.next-1].Tag == text.POS || postnominals.has(c.norm(m.next-1)) && c.doc.Tokens[m.next-1].Len() > 1) {
		if c.doc.Morphs[m.next-1].Tag != text.POS && m.kind == text.OrganisationName {
			m.kind = text.PersonName // "Ruth Bellamy KC"
		}
		m.next--
	}
	if last := c.norm(m.next - 1); m.kind != text.PersonName && (bodyNouns.has(last) || companies.has(last)) {
		return
	}
	first := m.first
	for m.first+1 < m.next && isTitle(c.norm(m.first)) && c.doc.Morphs[m.first].Tag != text.POS {
		m.first++
	}
	if m.first > first && m.kind == text.OrganisationName && m.next-m.first <= 3 {
		m.kind = text.PersonName // "PC Anita Rao"
	}
}

func (c *cast) add(m mention) {
	for t := m.first; t < m.next; t++ {
		c.mention[t] = int32(len(c.mentions))
	}
	c.mentions = append(c.mentions, m)
}

// joined returns a mention with the name behind it where the two make one
// name: "U.S. Supreme Court", "University of Leeds".
func (c *cast) joined(m *mention, next *text.Name) (mention, bool) {
	if c.sentence[m.first] != c.sentence[next.First] {
		return mention{}, false
	}
	all := *m
	all.next = int32(next.Next)
	if m.kind == text.PersonName || next.Kind == text.PersonName { // "Bill" "de" "Blasio"
		between := c.doc.Tokens[m.next:next.First]
		if c.nickname(m.next, int32(next.First)) && (m.kind == text.PersonName || given(c.norm(m.first))) && m.next == m.first+1 {
			all.kind = text.PersonName
			return all, next.Kind != text.PlaceName
		}
		return all, m.kind == next.Kind && len(between) > 0 && len(between) < 3 && !slices.ContainsFunc(between, func(t text.Token) bool { return !particles.has(strings.ToLower(t.In(c.doc.Text))) })
	}
	switch between := int32(next.First) - m.next; {
	case between == 1 && c.norm(m.next) == "and":
		all.kind = text.OrganisationName
		return all, next.Kind == text.OrganisationName && compounds.has(c.norm(int32(next.Next)-1)) && !bodyNouns.has(c.norm(m.next-1)) && !c.alone(m)
	case between == 0:
		all.kind = text.OrganisationName
		return all, m.kind != text.OtherName && next.Kind == text.OrganisationName && c.doc.Morphs[m.next].Tag.Proper()
	case between <= 2:
		link := c.norm(m.next)
		if m.kind != text.OrganisationName || link != "of" && link != "for" || between == 2 && c.norm(m.next+1) != "the" {
			return mention{}, false
		}
		return all, bodyNouns.has(c.norm(m.next - 1))
	}
	return mention{}, false
}

// nickname reports whether nothing but one word in quotation marks or brackets
// stands between two tokens: Wayne "Shorty" Pickles.
func (c *cast) nickname(from, to int32) bool {
	if to-from != 3 {
		return false
	}
	open, end := c.doc.Tokens[from].Kind, c.doc.Tokens[to-1].Kind
	marks := (open == text.OpenMark || open == text.StrayMark) && (end == text.CloseMark || end == text.StrayMark)
	return (marks || c.doc.Morphs[from].Tag == text.Left) && c.doc.Tokens[from+1].Kind == text.Word && c.capital(from+1)
}

// alone reports whether the words of a name stand elsewhere without "and"
// behind them, or are all capitals, so that they are a name by themselves.
func (c *cast) alone(m *mention) bool {
	words := c.text(m.first, m.next)
	if strings.ToUpper(words) == words {
		return true
	}
	for i := range c.doc.Names {
		name := &c.doc.Names[i]
		if name.In(c.doc.Text) == words && (name.Next >= len(c.doc.Tokens) || c.norm(int32(name.Next)) != "and") {
			return true
		}
	}
	return false
}

func (c *cast) give(i, e int32, words int) {
	m := &c.mentions[i]
	m.entity, m.words = e, int32(words)
	c.entities[e].mentions = append(c.entities[e].mentions, i)
	if words > 1 {
		c.entities[e].named++
	}
}

// order sorts each one's mentions by their place in the text.
func (c *cast) order() {
	for e := range c.entities {
		slices.SortFunc(c.entities[e].mentions, func(a, b int32) int { return int(c.mentions[a].first - c.mentions[b].first) })
	}
}

// nameOf returns the fullest name that the report gives an entity, with the
// initials of another body at its beginning written out where the report does
// so elsewhere: "U.N. Security Council".
func (c *cast) nameOf(e int32) string {
	m := &c.mentions[c.entities[e].fullest]
	if words := c.entities[e].words; len(words) > 1 && strings.Contains(words[0], ".") {
		for other := range c.entities {
			if body := &c.entities[other]; int32(other) != e && body.kind == text.OrganisationName && len(body.words) > 1 && acronym(body.words, words[0]) {
				full := &c.mentions[body.fullest]
				return c.text(full.first, full.next) + " " + c.text(m.first+1, m.next)
			}
		}
	}
	return strings.TrimSuffix(strings.TrimSuffix(c.text(m.first, m.next), "’s"), "'s")
}

// kindOf returns what sort of speaker an entity is.
func (c *cast) kindOf(e int32) onrecord.SpeakerKind {
	switch who := &c.entities[e]; {
	case who.kind == text.PersonName:
		return onrecord.Person
	case who.plural:
		return onrecord.Group
	default:
		return onrecord.Organisation
	}
}
