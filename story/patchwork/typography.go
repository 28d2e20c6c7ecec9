package patchwork

import (
	"fmt"
	"regexp"

	"onrecord"
)

// typography lists two ways to set one mark. An outlet has one of them; within
// a paragraph that has both, they tell nothing.
var typography = []struct {
	name   string
	styles [2]*regexp.Regexp
}{
	{"quotation marks", [2]*regexp.Regexp{regexp.MustCompile(`[“”]`), regexp.MustCompile(`"|''`)}},
	{"apostrophes", [2]*regexp.Regexp{regexp.MustCompile(`[a-z]’[a-z]`), regexp.MustCompile(`[a-z]'[a-z]`)}},
	{"dashes", [2]*regexp.Regexp{regexp.MustCompile(`[—–]`), regexp.MustCompile(` --? `)}},
	{"blanks around dashes", [2]*regexp.Regexp{regexp.MustCompile(` — `), regexp.MustCompile(`[a-z]—[a-z]`)}},
}

// setting finds marks that some paragraphs set in one way and others in
// another: the strength is half where only one paragraph differs, which may be
// pasted from elsewhere in any report.
func (p *page) setting() []finding {
	var found []finding
	for _, mark := range typography {
		var spans [2][]onrecord.Span // paragraphs
		mixed := false
		for i := range p.body {
			text := p.text(p.body[i].Span)
			first, second := mark.styles[0].MatchString(text), mark.styles[1].MatchString(text)
			mixed = mixed || first && second
			if first {
				spans[0] = append(spans[0], p.body[i].Span)
			} else if second {
				spans[1] = append(spans[1], p.body[i].Span)
			}
		}
		fewer := min(len(spans[0]), len(spans[1]))
		if mixed || fewer == 0 {
			continue
		}
		strength := 1.0
		if fewer == 1 {
			strength = 0.5
		}
		a, b := spans[0][0], spans[1][0]
		found = append(found, finding{twoSettings, strength, nil, []onrecord.Span{a, b},
			fmt.Sprintf("Paragraphs %d and %d have two kinds of %s.", p.paragraphAt(a.Start)+1, p.paragraphAt(b.Start)+1, mark.name)})
	}
	return found
}
