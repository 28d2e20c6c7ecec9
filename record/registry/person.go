package registry

import (
	"slices"
	"strings"

	"onrecord/lang/en"
)

var (
	particles      = setOf(en.NameParticles)
	givenParticles = setOf(en.GivenParticles)
	articles       = setOf(en.ArabicArticles)
	suffixes       = setOf(en.NameSuffixes)
	postnominals   = setOf(en.Postnominals)
	personTitles   = setOf(en.TitleAbbreviations, en.Ranks, en.FemaleTitles, en.MaleTitles, en.FormalOffices, en.RoleTitles)
	nounSurnames   = setOf(en.NounSurnames)
)

// A person is the name of a person, cut into its parts, folded.
type person struct {
	given   string   // "hillary"; all the initials where there is nothing else, "jk"; empty for a bare surname
	middles []string // "rodham"
	surname string   // "clinton", "van der bellen"; the only word there is
	last    string   // the surname without particles before it
	suffix  string   // "jr"
	note    string   // "singer": what people who decide put in parentheses to tell namesakes apart
}

// parsePerson cuts up the name of a person, so that what it makes the key of
// is cut up in the same way again.
func parsePerson(name string) person {
	p := cutPerson(name)
	for range 8 {
		again := cutPerson(p.key())
		if again.key() == p.key() {
			break
		}
		p = again
	}
	return p
}

// cutPerson cuts up the name of a person. The last word, with the particles
// before it, is taken for the surname, whatever the order of names is where
// the person comes from: reports print one name in one order.
func cutPerson(name string) person {
	var p person
	folded := fold(name)
	if head, note, found := strings.Cut(folded, "("); found && strings.HasSuffix(note, ")") && squeeze(head) != "" {
		folded, p.note = head, words(note)
	}
	list := strings.Fields(unquote(folded))
	for i, word := range list {
		list[i] = strings.Trim(personMarks.Replace(word), "- ")
	}
	list = strings.Fields(strings.Join(list, " "))
	for len(list) > 1 && personTitles[list[0]] && (en.GivenNames()[list[0]] == en.NoName || len(list) > 2 && !nounSurnames[list[0]]) {
		list = list[1:]
	}
	for len(list) > 1 && (suffixes[list[len(list)-1]] || postnominals[list[len(list)-1]]) {
		if word := list[len(list)-1]; suffixes[word] {
			p.suffix = word
		}
		list = list[:len(list)-1]
	}
	list = withoutArticles(list)
	if len(list) == 0 {
		return p
	}
	p.cut(list)
	return p
}

// personMarks takes the marks out of the words of a person's name.
var personMarks = strings.NewReplacer("'", "", ".", " ", "&", " ", "(", " ", ")", " ", "\"", " ")

// words returns what the marks in a folded name stand between.
func words(s string) string { return squeeze(personMarks.Replace(s)) }

// unquote takes a nickname in quotation marks out of the inside of a name.
func unquote(folded string) string {
	before, rest, opened := strings.Cut(folded, "\"")
	_, after, closed := strings.Cut(rest, "\"")
	if opened && closed && squeeze(before) != "" && squeeze(after) != "" {
		return before + " " + after
	}
	return folded
}

// withoutArticles leaves the Arabic article out of surnames: "Karim al-Lund"
// and "Karim Lund" are one name.
func withoutArticles(list []string) []string {
	kept := make([]string, 0, len(list))
	for i, word := range list {
		if articles[word] && i > 0 && i+1 < len(list) {
			continue
		}
		for {
			article, rest, found := strings.Cut(word, "-")
			if !found || !articles[article] || strings.Trim(rest, "-") == "" {
				break
			}
			word = strings.TrimLeft(rest, "-")
		}
		kept = append(kept, word)
	}
	return kept
}

// cut divides the words of a name into given names and surname.
func (p *person) cut(list []string) {
	p.last = list[len(list)-1]
	start := len(list) - 1
	for start > 0 && particles[list[start-1]] && (start > 1 || !givenParticles[list[0]] || list[0] == "van" && len(list) > 2) {
		start-- // "Ben Lund" and "Ben van Lund" have a given name, "van der Lund" has none
	}
	p.surname = strings.Join(list[start:], " ")
	names := list[:start]
	if len(names) == 0 {
		return
	}
	initials := 0
	for initials < len(names) && initial(names[initials]) {
		initials++
	}
	if initials == len(names) {
		p.given = strings.Join(names, "")
		if personTitles[p.given] || particles[p.given] {
			p.given = strings.Join(names, "-") // "M. R. Lund" is no "Mr. Lund"
		}
		return
	}
	p.given = names[initials]
	if long, ok := en.SafeNicknames[p.given]; ok {
		p.given = long
	}
	p.middles = slices.Concat(names[:initials], names[initials+1:])
}

// initial reports whether a folded word is a single letter.
func initial(word string) bool { return len([]rune(word)) == 1 }

// key returns what the full name of one person has in all reports.
func (p *person) key() string {
	key := p.surname
	if p.given != "" {
		key = p.given + " " + key
	}
	if p.suffix != "" {
		key += " " + p.suffix
	}
	if p.note != "" {
		key += " (" + p.note + ")"
	}
	return key
}

// full reports whether the name says more than a surname or one name, and
// more than an initial before it.
func (p *person) full() bool { return p.given != "" && !initial(p.given) || p.note != "" }

// middle returns the first letter of the first middle name, "" without one.
func (p *person) middle() string {
	for _, name := range p.middles {
		return string([]rune(name)[:1])
	}
	return ""
}
