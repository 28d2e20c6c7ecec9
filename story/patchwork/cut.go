package patchwork

import (
	"fmt"
	"regexp"
	"strings"

	"onrecord"
)

// danglingComma matches a quotation that ends in a comma, with the paragraph
// or a full stop behind it.
var danglingComma = regexp.MustCompile(`,(?:[”"]|'')(?:[ .]*$| ?\.)`)

// cutShort finds quotations that end as if somebody were to be named behind
// them: “We won,”
func (p *page) cutShort() []finding {
	var found []finding
	for i := range p.body {
		if m := danglingComma.FindStringIndex(p.text(p.body[i].Span)); m != nil {
			at := p.body[i].Start
			found = append(found, finding{cutShort, 1, nil, []onrecord.Span{{Start: at + m[0], End: at + m[1]}},
				fmt.Sprintf("A quotation in paragraph %d stops at a comma, and nobody is named behind it.", i+1)})
		}
	}
	return found
}

// gap matches what is left where words were cut out of a sentence: a blank
// before its full stop or comma, or a small letter where it begins.
var gap = regexp.MustCompile(`[a-z”"] [.,](?: [A-Z“"]|$)|^[a-z]{2,},? [a-z]+ [a-z]+ |[a-z]{4}[.?!][”"]? [a-z]{2,} [a-z]{2,} `)

// gaps finds places where something seems to have been cut out, as who says it is.
func (p *page) gaps() []finding {
	var found []finding
	for i := range p.body {
		for _, m := range gap.FindAllStringIndex(p.text(p.body[i].Span), -1) {
			span := onrecord.Span{Start: p.body[i].Start + m[0], End: p.body[i].Start + m[1]}
			if strings.ContainsAny(p.text(span), "?!”\"") && m[0] > 0 && !strings.Contains(p.text(span), " .") && !strings.Contains(p.text(span), " ,") {
				continue // “Why?” she asked
			}
			found = append(found, finding{cutOut, 1, nil, []onrecord.Span{span}, fmt.Sprintf("Something seems to have been cut out of paragraph %d, at %s.", i+1, p.excerpt(span))})
		}
	}
	return found
}
