package patchwork

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"onrecord"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// apposition matches what stands behind a name when somebody is introduced:
// ", an aide", ", who runs".
var apposition = regexp.MustCompile(`^, (?:an?|the|who|[a-z]+|[A-Z]\w+['’]s) `)

// habit is the strength of a full name given again for the third time and on.
const habit = 0.2

// again finds people who are introduced though they were introduced before.
func (p *page) again() []finding {
	var found []finding
	for _, who := range p.people {
		if who.namesakes {
			continue
		}
		last, introduced, bare := -1, -1, false // paragraphs of the full name before; the surname alone came since
		strength := 1.0                         // of the first place; what follows is a habit of the report
		for _, m := range who.mentions {
			if m.given == "" {
				bare = bare || m.paragraph > last
				continue
			}
			spans := []onrecord.Span{m.Span}
			if last >= 0 && m.paragraph > last && bare {
				found = append(found, finding{againNamed, strength, nil, spans,
					fmt.Sprintf("%s has the full name again in paragraph %d, after the surname alone.", m.full, m.paragraph+1)})
				strength = habit
			}
			if m.titled || apposition.MatchString(p.doc.Text[m.End:]) {
				if introduced >= 0 && m.paragraph > introduced {
					found = append(found, finding{againTitled, 1, nil, spans,
						fmt.Sprintf("%s is introduced in paragraph %d as if paragraph %d had not done so.", m.full, m.paragraph+1, introduced+1)})
				}
				introduced = m.paragraph
			}
			last, bare = m.paragraph, false
		}
	}
	return found
}

// courtesies finds people whom the report calls by Mr., Mrs. or Ms. in some
// places and by the bare surname in others.
func (p *page) courtesies() []finding {
	var found []finding
	for _, who := range p.people {
		var with, without []onrecord.Span
		for _, m := range who.mentions {
			switch {
			case m.courtesy:
				with = append(with, m.Span)
			case m.given == "" && !m.titled:
				without = append(without, m.Span)
			}
		}
		if n := min(len(with), len(without)); n > 0 {
			found = append(found, finding{twoCourtesies, float64(n), nil, []onrecord.Span{with[0], without[0]},
				fmt.Sprintf("%s is Mr. or Ms. in some paragraphs and goes by the surname alone in others.", who.surname)})
		}
	}
	return found
}

// fullNames finds people who have their full names in two forms.
func (p *page) fullNames() []finding {
	var found []finding
	for _, who := range p.people {
		first := who.full()
		if first == nil || who.namesakes {
			continue
		}
		for _, m := range who.mentions {
			if m.given != "" && m.full != first.full {
				found = append(found, finding{twoForms, 1, nil, []onrecord.Span{first.Span, m.Span}, fmt.Sprintf("%s is %s further down.", first.full, m.full)})
				break
			}
		}
	}
	return found
}

// leads finds paragraphs further down that open as reports open: with a day,
// and somebody's full name though it was given before.
func (p *page) leads() []finding {
	var found []finding
	named := map[string]bool{}
	for i := range p.body {
		again, day := false, false
		if len(p.body[i].sentences) > 0 {
			first := p.body[i].sentences[0]
			for _, m := range p.body[i].mentions {
				again = again || m.given != "" && first.Contains(m.Span) && named[m.surname]
			}
			day = slices.ContainsFunc(p.tokensIn(i, first), func(token text.Token) bool { return p.weekday(token) != "" })
		}
		for _, m := range p.body[i].mentions {
			named[m.surname] = named[m.surname] || m.given != ""
		}
		if again && day && i > 1 {
			found = append(found, finding{laterLead, 1, nil, []onrecord.Span{p.body[i].sentences[0]},
				fmt.Sprintf("Paragraph %d opens as reports open, with a day and a full name that was given before.", i+1)})
		}
	}
	return found
}

// opener finds a first paragraph that goes on from something before it.
func (p *page) opener() []finding {
	if len(p.body) == 0 || len(p.body[0].tokens) == 0 {
		return nil
	}
	head := p.body[0].tokens[0].Span
	for _, word := range en.GoingOn {
		if strings.EqualFold(p.text(head), word) {
			return []finding{{opensLate, 1, nil, []onrecord.Span{head}, fmt.Sprintf("The report opens with %q, as if something stood before.", p.text(head))}}
		}
	}
	return nil
}

// headline finds that neither of the first two paragraphs has what the
// headline says: the strength is the share of its words that they lack beyond half.
func (p *page) headline() []finding {
	head := terms(p.reading.Report.Headline)
	if len(head) < 3 || len(p.body) < 4 {
		return nil
	}
	most := 0
	for i := range p.body[:2] {
		n := 0
		for term := range p.body[i].terms {
			if head[term] {
				n++
			}
		}
		most = max(most, n)
	}
	lacks := 1 - float64(most)/float64(len(head))
	if lacks <= 0.5 {
		return nil
	}
	return []finding{{headlineLate, 2*lacks - 1, nil, []onrecord.Span{p.body[0].Span}, "The first paragraphs tell of something else than the headline."}}
}

// weekday returns the day that a token names outside quotations, or "".
func (p *page) weekday(token text.Token) string {
	word := lang.Fold(p.text(token.Span))
	if lang.English.Classes(word).In(lang.Weekday) && word != "tomorrow" && !p.quoted(token.Start) {
		return word
	}
	return ""
}
