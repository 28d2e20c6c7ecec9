package patchwork

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"onrecord"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// unannounced finds people who appear by surname before their full name, or
// without one ever.
func (p *page) unannounced() []finding {
	speaks := map[string]int{} // surnames that are the whole of a source, and never more: the statement
	for i := range p.reading.Statements {
		stmt := &p.reading.Statements[i]
		if len(stmt.Source) != 1 || len(stmt.Speakers) != 1 || stmt.Headline || p.quoted(stmt.Source[0].Start) {
			continue
		}
		if who := &stmt.Speakers[0]; who.Kind == onrecord.Person && who.Basis == onrecord.Surname && !strings.Contains(who.Name, " ") {
			if _, had := speaks[who.Name]; !had {
				speaks[who.Name] = i
			}
		}
	}
	var found []finding
	for _, who := range p.people {
		if f, ok := p.late(who); ok {
			found = append(found, f)
		}
		if who.introduced >= 0 {
			delete(speaks, who.surname)
		} else if i := slices.IndexFunc(who.mentions, func(m *mention) bool { return m.courtesy || m.titled }); i >= 0 && who.mentions[i].courtesy && !strings.Contains(p.doc.Text, "-"+who.surname) && !p.introduces(who.surname) {
			found = append(found, finding{neverNamed, 1, nil, []onrecord.Span{who.mentions[i].Span}, fmt.Sprintf("%s is never introduced.", p.text(who.mentions[i].Span))})
			delete(speaks, who.surname)
		}
	}
	for _, surname := range slices.Sorted(maps.Keys(speaks)) {
		if i := speaks[surname]; p.paragraphsWith(surname) <= fewParagraphs && !p.introduces(surname) {
			found = append(found, finding{neverNamed, 1, []int{i}, p.reading.Statements[i].Source, fmt.Sprintf("%s speaks without being introduced.", surname)})
		}
	}
	return append(found, p.strangers()...)
}

// fewParagraphs is in how many paragraphs somebody may stand for whom an
// introduction is missed: whom a report names again and again, everybody knows.
const fewParagraphs = 2

// paragraphsWith counts the paragraphs that have a word.
func (p *page) paragraphsWith(word string) int {
	n := 0
	for i := range p.body {
		if strings.Contains(p.text(p.body[i].Span), word) {
			n++
		}
	}
	return n
}

// bareSpeakers finds people who speak under one name that stands nowhere before.
func (p *page) bareSpeakers() []finding {
	var found []finding
	had := map[string]bool{}
	for i := range p.reading.Statements {
		stmt := &p.reading.Statements[i]
		if len(stmt.Source) != 1 || len(stmt.Speakers) != 1 || stmt.Headline || stmt.Speakers[0].Kind != onrecord.Person {
			continue
		}
		source := stmt.Source[0]
		name := possessive.Replace(p.text(source))
		if had[name] || !loneName.MatchString(name) || p.paragraphAt(source.Start) < 0 || p.quoted(source.Start) || lang.English.Classes(lang.Fold(name)) != 0 || slices.Contains(en.SentenceStarters, lang.Fold(name)) {
			continue
		}
		had[name] = true
		if strings.Contains(p.doc.Text[p.body[0].Start:source.Start], name) || strings.Contains(p.reading.Report.Headline, name) || p.inApposition(p.body[p.paragraphAt(source.Start)].Span, source) {
			continue
		}
		found = append(found, finding{bareSpeaker, 1, []int{i}, stmt.Source, fmt.Sprintf("%s speaks in paragraph %d, where the name stands for the first time and alone.", name, p.paragraphAt(source.Start)+1)})
	}
	return found
}

// possessive drops the ending of a name that owns.
var possessive = strings.NewReplacer("’s", "", "'s", "")

// loneName matches one word that may be a surname.
var loneName = regexp.MustCompile(`^\p{Lu}[\p{L}’'-]*\p{Ll}$`)

// late finds the first place where somebody is called by surname, when the
// full name comes only further down.
func (p *page) late(who *person) (finding, bool) {
	first := who.mentions[0]
	if who.introduced < 0 || first.given != "" || first.paragraph >= who.introduced || who.namesakes {
		return finding{}, false
	}
	strength := 1.0
	if who.introduced-first.paragraph == 1 {
		strength = 0.4 // a lead that keeps the name for the next paragraph
	}
	if first.titled {
		strength /= 2
	}
	return finding{lateName, strength, nil, []onrecord.Span{first.Span, who.full().Span},
		fmt.Sprintf("%s appears by surname in paragraph %d and by full name only in paragraph %d.", who.surname, first.paragraph+1, who.introduced+1)}, true
}

// strangers finds paragraphs that open with a surname never heard before that
// does something "then", or that asks or says.
func (p *page) strangers() []finding {
	var found []finding
	for i := range p.body {
		tokens := p.body[i].tokens
		if len(tokens) < 2 || !p.capital(tokens[0]) || p.quoted(tokens[0].Start) {
			continue
		}
		name, next := p.text(tokens[0].Span), lang.Fold(p.text(tokens[1].Span))
		folded := lang.Fold(name)
		given := en.GivenNames()[folded] != en.NoName
		if utf8.RuneCountInString(name) < 4 || lang.English.Classes(folded) != 0 || slices.Contains(en.SentenceStarters, folded) || tokens[1].Kind != text.Word || p.known(name, tokens[0].Start) {
			continue
		}
		if verb := lang.English.Verb(next); next == "then" {
			found = append(found, finding{neverNamed, 1, nil, []onrecord.Span{onrecord.Hull(tokens[0].Span, tokens[1].Span)},
				fmt.Sprintf("Paragraph %d opens with %q, and the report has told of %s nothing before.", i+1, name+" then", name)})
		} else if given && verb.Reports() && verb.Lemma != "" {
			found = append(found, finding{neverNamed, 1, nil, []onrecord.Span{tokens[0].Span}, fmt.Sprintf("Paragraph %d opens with %s, whom nothing introduces.", i+1, name)})
		}
	}
	return found
}

// known reports whether the report has a name before a byte, its headline
// included, or is ever told the full one.
func (p *page) known(name string, before int) bool {
	for _, who := range p.people {
		if who.surname == name && who.introduced >= 0 {
			return true
		}
	}
	return strings.Contains(p.doc.Text[:before], name) || strings.Contains(p.reading.Report.Headline, name)
}
