package patchwork

import (
	"fmt"
	"slices"
	"strings"

	"onrecord"
	"onrecord/folding"
	"onrecord/lang"
	"onrecord/lang/en"
)

// pronounGenders are the pronouns that open a paragraph, with the gender of
// whom they stand for.
var pronounGenders = map[string]onrecord.Gender{"he": onrecord.Male, "his": onrecord.Male, "she": onrecord.Female, "her": onrecord.Female}

// pronounHeads finds paragraphs that open with a pronoun when the paragraph
// before names nobody for whom it could stand.
func (p *page) pronounHeads() []finding {
	var found []finding
	for i := 1; i < len(p.body); i++ {
		if len(p.body[i].tokens) == 0 {
			continue
		}
		head := p.body[i].tokens[0].Span
		if gender, ok := pronounGenders[strings.ToLower(p.text(head))]; ok && !p.fits(i-1, gender) {
			found = append(found, finding{headPronoun, 1, nil, []onrecord.Span{head},
				fmt.Sprintf("Paragraph %d opens with %q, and the paragraph before names nobody whom that could mean.", i+1, p.text(head))})
		}
	}
	return found
}

// headSources finds paragraphs whose first source is "he" or "she" when neither
// they nor the paragraph before name anybody for whom it could stand.
func (p *page) headSources() []finding {
	var found []finding
	last := 0 // paragraph of the statement before
	for n := range p.reading.Statements {
		stmt := &p.reading.Statements[n]
		if len(stmt.Source) != 1 {
			continue
		}
		i := p.paragraphAt(stmt.Source[0].Start)
		if i <= last {
			continue
		}
		last = i
		source := stmt.Source[0]
		gender, ok := pronounGenders[strings.ToLower(p.text(source))]
		if !ok || source.Start == p.body[i].Start || p.quoted(source.Start) || p.fits(i-1, gender) ||
			slices.ContainsFunc(p.body[i].mentions, func(m mention) bool { return m.Start < source.Start }) {
			continue
		}
		found = append(found, finding{headSource, 1, []int{n}, []onrecord.Span{source},
			fmt.Sprintf("Paragraph %d has %q for who speaks, and nobody whom that could mean is named before.", i+1, p.text(source))})
	}
	return found
}

// fits reports whether a paragraph names or lets speak a person whom a pronoun
// of this gender could mean.
func (p *page) fits(paragraph int, gender onrecord.Gender) bool {
	for _, m := range p.body[paragraph].mentions {
		if g := p.genderOf(m.surname); g == "" || g == gender {
			return true
		}
	}
	for _, token := range p.body[paragraph].tokens {
		if g, ok := pronounGenders[strings.ToLower(p.text(token.Span))]; ok && g == gender && !p.quoted(token.Start) {
			return true
		}
	}
	for i := range p.reading.Statements {
		stmt := &p.reading.Statements[i]
		if !sourced(stmt) || p.paragraphAt(stmt.Extent().Start) != paragraph {
			continue
		}
		if slices.ContainsFunc(stmt.Speakers, func(s onrecord.Speaker) bool {
			return s.Kind == onrecord.Person && (s.Gender == "" || s.Gender == gender)
		}) {
			return true
		}
	}
	return false
}

// genderOf returns the gender of a person as the given name has it.
func (p *page) genderOf(surname string) onrecord.Gender {
	for _, who := range p.people {
		if who.surname != surname || who.namesakes || who.introduced < 0 {
			continue
		}
		switch en.GivenNames()[lang.Fold(who.full().given)] {
		case en.MensName:
			return onrecord.Male
		case en.WomensName:
			return onrecord.Female
		}
	}
	return ""
}

// terms returns the stems of the words of s that tell something.
func terms(s string) map[string]bool {
	terms := map[string]bool{}
	for _, token := range folding.Tokens(s) {
		if len(token.Exact) > 2 && lang.English.Classes(token.Exact) == 0 && !slices.Contains(en.FunctionWords, token.Exact) {
			terms[token.Term] = true
		}
	}
	return terms
}
