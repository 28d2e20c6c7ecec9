package patchwork

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"onrecord"
	"onrecord/lang"
	"onrecord/lang/en"
)

// countries matches the spelt-out names of countries, with the word in front.
var countries = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(\w+) (` + strings.Join(en.SpeltOutCountries, "|") + `)\b`)
})

// asAdjective matches the short name of a country where its adjective belongs.
var asAdjective = regexp.MustCompile(`(?:^|[a-z,.;:“"‘'] )(USA [a-z]{4,})`)

// usage finds names of countries that nobody says so: spelt out without their
// article inside a quotation, or the noun where the report elsewhere has the adjective.
func (p *page) usage() []finding {
	var found []finding
	for i := range p.body {
		paragraph := p.body[i].Span
		for _, m := range countries().FindAllStringSubmatchIndex(p.text(paragraph), -1) {
			before := lang.Fold(p.text(paragraph)[m[2]:m[3]])
			span := onrecord.Span{Start: paragraph.Start + m[4], End: paragraph.Start + m[5]}
			if quote := p.quoteAt(span.Start); quote != nil && lang.English.Classes(before).In(lang.Preposition|lang.Coordinator|lang.Subordinator) {
				found = append(found, finding{oddUsage, 1, nil, []onrecord.Span{span}, fmt.Sprintf("Inside a quotation stands %q without an article, as nobody says it.", p.text(span))})
			}
		}
		for _, m := range asAdjective.FindAllStringSubmatchIndex(p.text(paragraph), -1) {
			span := onrecord.Span{Start: paragraph.Start + m[2], End: paragraph.Start + m[3]}
			found = append(found, finding{oddUsage, 1, nil, []onrecord.Span{span}, fmt.Sprintf("%q has the name of a country where English has its adjective.", p.text(span))})
		}
	}
	return found
}
