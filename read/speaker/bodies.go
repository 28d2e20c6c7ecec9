package speaker

import (
	"slices"
	"strings"

	"onrecord/text"
)

// bodies makes entities of organisations, places and other names. The longest
// names come first, so that "the Court" finds the Supreme Court.
func (c *cast) bodies() {
	var rest []int32
	for i := range c.mentions {
		if m := &c.mentions[i]; m.entity == unknown {
			if m.kind == text.PersonName { // taken for a body as often
				m.kind = text.OrganisationName
			}
			rest = append(rest, int32(i))
		}
	}
	words := map[int32][]string{}
	for _, i := range rest {
		m := &c.mentions[i]
		for t := m.first; t < m.next; t++ {
			if kind := c.doc.Tokens[t].Kind; kind == text.Word || kind == text.Number {
				words[i] = append(words[i], c.norm(t))
			}
		}
	}
	slices.SortStableFunc(rest, func(a, b int32) int { return len(words[b]) - len(words[a]) })
	for _, i := range rest {
		c.joinBody(i, words[i])
	}
}

// joinBody gives a mention to the body that has that name, a longer one that
// ends or begins with it, or is written by the initials; else to a new one.
func (c *cast) joinBody(i int32, words []string) {
	m := &c.mentions[i]
	best, bestScore := int32(-1), 0
	for e := range c.entities {
		body := &c.entities[e]
		if body.kind == text.PersonName {
			continue
		}
		score := 0
		switch {
		case slices.Equal(body.words, words):
			score = 100
		case len(words) > 1 && len(body.words) > len(words) && slices.Equal(body.words[len(body.words)-len(words)+1:], words[1:]) && acronym(body.words[:len(body.words)-len(words)+1], words[0]):
			score = 95 // "U.N. Security Council"
		case m.kind == text.OtherName || body.kind == text.OtherName:
			// "Republican" is not the Republican Party
		case len(words) == 1 && len(body.words) > 1 && acronym(body.words, words[0]):
			score = 90
		case m.kind == text.OrganisationName && body.kind == text.OrganisationName && len(words) < len(body.words):
			switch {
			case slices.Equal(body.words[len(body.words)-len(words):], words):
				score = 50 + min(len(body.mentions), 20)
			case len(words) == 1 && slices.Equal(body.words[:1], words) && len(words[0]) > 3 && !bodyNouns.has(words[0]):
				score = 30
			}
		}
		if score > bestScore {
			best, bestScore = int32(e), score
		}
	}
	if best < 0 {
		plural := c.doc.Morphs[m.next-1].Tag == text.NNPS || c.doc.Morphs[m.next-1].Tag == text.NNS
		c.entities = append(c.entities, entity{kind: m.kind, plural: plural && m.kind == text.OtherName, words: words, fullest: i})
		best = int32(len(c.entities) - 1)
	}
	if m.kind == text.OrganisationName && c.entities[best].kind == text.PlaceName {
		c.entities[best].kind = text.OrganisationName
	}
	c.give(i, best, len(words))
}

// acronym reports whether a word is made of the initials of others, small
// words such as "of" counted or not.
func acronym(words []string, short string) bool {
	short = strings.ReplaceAll(short, ".", "")
	if len(short) < 2 {
		return false
	}
	var all, main []byte
	for _, word := range words {
		for _, part := range strings.Split(word, "-") {
			if part == "" {
				continue
			}
			all = append(all, part[0])
			switch part {
			case "of", "the", "and", "for", "in", "on", "to", "&":
			default:
				main = append(main, part[0])
			}
		}
	}
	if len(main) > 1 && (words[0] == "department" || words[0] == "ministry") && string(main[1:]) == short {
		return true // "VA" for the Department of Veterans Affairs
	}
	return string(all) == short || string(main) == short
}
