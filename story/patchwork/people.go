package patchwork

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// A person is whom a report names by a surname.
type person struct {
	surname    string // as the report spells it
	mentions   []*mention
	namesakes  bool // several people of the report have the surname
	introduced int  // number of the first paragraph with the full name, or -1
}

// A mention is a name of a person where it stands, outside quotations.
type mention struct {
	onrecord.Span
	given     string // the first given name; empty for a surname alone
	full      string // the names, without titles
	surname   string
	titled    bool // with a title in front: "Senator Lund"
	courtesy  bool // with Mr., Mrs. or Ms. in front
	paragraph int
	token     int  // of the surname, in the paragraph
	sure      bool // the words before the surname are known for a name
}

// courtesies are the titles that some outlets put before every surname.
var courtesies = []string{"mr", "mrs", "ms", "miss"}

// findPeople finds the names of people by their capitals: a given name with
// names behind it, and then the surname alone wherever it stands.
func (p *page) findPeople() {
	var found []mention
	for i := range p.body {
		found = append(found, p.mentions(i)...)
	}
	names := p.speakerNames()
	bySurname := map[string]*person{}
	for i := range found {
		m := &found[i]
		if m.given != "" && !m.sure && !names[m.full] {
			m.given = ""
			m.surname = m.full // the name of something else
		}
		if m.given != "" && bySurname[m.surname] == nil {
			bySurname[m.surname] = &person{surname: m.surname, introduced: m.paragraph}
			p.people = append(p.people, bySurname[m.surname])
		}
	}
	for i := range found {
		m := &found[i]
		who := bySurname[m.surname]
		if who == nil {
			if !m.titled && !m.courtesy {
				continue
			}
			who = &person{surname: m.surname, introduced: -1}
			bySurname[m.surname] = who
			p.people = append(p.people, who)
		}
		for _, other := range who.mentions {
			who.namesakes = who.namesakes || m.given != "" && other.given != "" && !sameGiven(m.given, other.given)
		}
		who.mentions = append(who.mentions, m)
		p.body[m.paragraph].mentions = append(p.body[m.paragraph].mentions, *m)
	}
	p.people = slices.DeleteFunc(p.people, func(who *person) bool { return !who.alone() })
}

// full returns the first mention with a given name.
func (who *person) full() *mention {
	for _, m := range who.mentions {
		if m.given != "" {
			return m
		}
	}
	return nil
}

// alone reports whether the surname stands alone somewhere, as those of places
// and teams do not.
func (who *person) alone() bool {
	return slices.ContainsFunc(who.mentions, func(m *mention) bool { return m.given == "" })
}

// sameGiven reports whether two given names may be one person's.
func sameGiven(a, b string) bool {
	a, b = lang.Fold(strings.Trim(a, ".")), lang.Fold(strings.Trim(b, "."))
	if a == b || len(a) == 1 && strings.HasPrefix(b, a) || len(b) == 1 && strings.HasPrefix(a, b) {
		return true
	}
	return slices.Contains(en.Nicknames[a], b) || slices.Contains(en.Nicknames[b], a)
}

// mentions finds the names in a paragraph: runs of words with a capital.
func (p *page) mentions(paragraph int) []mention {
	var found []mention
	tokens := p.body[paragraph].tokens
	for i := 0; i < len(tokens); {
		if !p.capital(tokens[i]) {
			i++
			continue
		}
		end := i + 1
		for end < len(tokens) && (p.capital(tokens[end]) || p.particle(tokens, end)) && p.joined(tokens[end-1], tokens[end]) {
			end++
		}
		if m, ok := p.name(tokens, i, end); ok && !p.quoted(m.Start) && (m.given != "" || !p.attributive(tokens, i, end)) {
			m.paragraph = paragraph
			found = append(found, m)
		}
		i = end
	}
	return found
}

// capital reports whether a token is a word that begins with a capital.
func (p *page) capital(token text.Token) bool {
	first, _ := utf8.DecodeRuneInString(p.text(token.Span))
	return token.Kind == text.Word && unicode.IsUpper(first)
}

// particle reports whether the token at i is a small word inside a name.
func (p *page) particle(tokens []text.Token, i int) bool {
	return i+1 < len(tokens) && p.capital(tokens[i+1]) && slices.Contains(en.NameParticles, p.text(tokens[i].Span))
}

// attributive reports whether the name from i to end only tells of what kind
// something is: "the Lund campaign", "Lund supporters".
func (p *page) attributive(tokens []text.Token, i, end int) bool {
	if i > 0 && lang.English.Classes(lang.Fold(p.text(tokens[i-1].Span))).In(lang.Determiner) {
		return true
	}
	if end == len(tokens) || tokens[end].Kind != text.Word {
		return false
	}
	next := lang.Fold(p.text(tokens[end].Span))
	for _, nouns := range [][]string{en.OwnedBodies, en.OrganisationNouns, en.GroupNouns, en.PersonNouns, en.UnnamedBodies} {
		if slices.Contains(nouns, next) || slices.Contains(nouns, strings.TrimSuffix(next, "s")) {
			return true
		}
	}
	return false
}

// joined reports whether nothing but a blank stands between two tokens.
func (p *page) joined(a, b text.Token) bool { return b.Start-a.End <= 1 }

// name reads tokens from i to end as the name of a person.
func (p *page) name(tokens []text.Token, i, end int) (mention, bool) {
	m := mention{token: end - 1}
	for ; i < end; i++ {
		word := lang.Fold(strings.TrimSuffix(p.text(tokens[i].Span), "."))
		class := lang.English.Classes(word)
		switch {
		case slices.Contains(courtesies, word):
			m.courtesy = true
		case class.In(lang.Title), slices.Contains(en.Ranks, word), slices.Contains(en.RoleTitles, word):
			m.titled = true
		case class != 0 || slices.Contains(en.SentenceStarters, word):
		default:
			return p.parts(m, tokens[i:end])
		}
	}
	return m, false
}

// parts reads the names of a person, titles aside.
func (p *page) parts(m mention, tokens []text.Token) (mention, bool) {
	var words []string
	for _, token := range tokens {
		words = append(words, p.text(token.Span))
	}
	for len(words) > 1 && slices.Contains(en.NameSuffixes, lang.Fold(strings.Trim(words[len(words)-1], "."))) {
		words = words[:len(words)-1]
	}
	for len(words) > 2 && !isGiven(words[0]) && isGiven(words[1]) { // "Secretary of State Dana Lund"
		words, tokens = words[1:], tokens[1:]
	}
	last := strings.ToLower(words[len(words)-1])
	if len(words) > 4 || utf8.RuneCountInString(last) < 3 || slices.Contains(en.CompanyEndings, last) || slices.Contains(en.OrganisationNouns, last) ||
		slices.Contains(en.PlaceNouns, last) || slices.Contains(en.RoleTitles, strings.TrimSuffix(last, "s")) || strings.ToUpper(last) == words[len(words)-1] {
		return m, false
	}
	m.surname = words[len(words)-1]
	m.Span = onrecord.Hull(tokens[0].Span, tokens[len(words)-1].Span)
	if len(words) == 1 {
		return m, true
	}
	m.given = words[0]
	m.full = strings.Join(words, " ")
	m.sure = isGiven(m.given) || m.titled || m.courtesy
	return m, true
}

// isGiven reports whether a word is a given name or the initial of one.
func isGiven(word string) bool {
	folded := lang.Fold(word)
	return len(folded) == 1 || en.GivenNames()[folded] != en.NoName
}

// speakerNames returns the full names under which people speak in the report,
// as its reading has them.
func (p *page) speakerNames() map[string]bool {
	names := map[string]bool{}
	for i := range p.reading.Statements {
		for _, s := range p.reading.Statements[i].Speakers {
			if s.Kind == onrecord.Person {
				names[s.Name] = true
			}
		}
	}
	return names
}
