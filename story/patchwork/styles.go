package patchwork

import (
	"fmt"
	"regexp"
	"sync"

	"onrecord"
	"onrecord/lang/en"
)

// stylePatterns match the spellings of each house style, in the order of
// en.HouseStyles.
var stylePatterns = sync.OnceValue(func() [][]*regexp.Regexp {
	patterns := make([][]*regexp.Regexp, len(en.HouseStyles))
	for i, styles := range en.HouseStyles {
		for _, spellings := range styles {
			patterns[i] = append(patterns[i], regexp.MustCompile(spellings))
		}
	}
	return patterns
})

// styles finds words that the report spells in two ways, as the rules of two
// houses have it.
func (p *page) styles() []finding {
	var found []finding
	for _, styles := range stylePatterns() {
		var spans []onrecord.Span
		for _, pattern := range styles {
			if span, ok := p.match(pattern); ok {
				spans = append(spans, span)
			}
		}
		if len(spans) > 1 {
			found = append(found, finding{twoStyles, 1, nil, spans, fmt.Sprintf("The report has %s here and %s there.", p.excerpt(spans[0]), p.excerpt(spans[1]))})
		}
	}
	return found
}

// match returns the first match of a pattern in the body.
func (p *page) match(pattern *regexp.Regexp) (onrecord.Span, bool) {
	for i := range p.body {
		at := p.body[i].Start
		for _, m := range pattern.FindAllStringSubmatchIndex(p.text(p.body[i].Span), -1) {
			span := onrecord.Span{Start: at + m[2], End: at + m[3]}
			if !p.quoted(span.Start) {
				return span, true
			}
		}
	}
	return onrecord.Span{}, false
}
