package patchwork

import (
	"regexp"
	"strings"
	"sync"

	"onrecord"
	"onrecord/lang"
	"onrecord/lang/en"
)

// translations match how a report says that somebody spoke in another language,
// whose name may be the group, or that it has a text from a translator.
var translations = sync.OnceValue(func() []*regexp.Regexp {
	languages := strings.Join(en.Languages, "|")
	list := []*regexp.Regexp{regexp.MustCompile(`\bin (` + languages + `)\b`)}
	for _, phrase := range en.TranslationPhrases {
		list = append(list, regexp.MustCompile(`\b`+phrase+`\b`))
	}
	return list
})

// translated reports whether a report says of what it quotes that it was said
// in another language.
func (p *page) translated() bool {
	if p.foreign == nil {
		foreign := false
		for i := range p.body {
			foreign = foreign || p.translates(p.body[i].Span)
		}
		p.foreign = &foreign
	}
	return *p.foreign
}

// translates is translated for a paragraph.
func (p *page) translates(paragraph onrecord.Span) bool {
	for _, pattern := range translations() {
		for _, m := range pattern.FindAllStringSubmatchIndex(p.text(paragraph), -1) {
			span := onrecord.Span{Start: paragraph.Start + m[0], End: paragraph.Start + m[1]}
			if !p.quoted(span.Start) && (len(m) == 2 || p.spokenIn(paragraph, span)) {
				return true
			}
		}
	}
	return false
}

// spokenIn reports whether "in French" tells how somebody spoke: a verb of saying
// stands before it in its sentence, and no noun that is French stands behind it.
func (p *page) spokenIn(paragraph, phrase onrecord.Span) bool {
	behind := strings.TrimLeft(p.text(onrecord.Span{Start: phrase.End, End: paragraph.End}), "”\"'’")
	if next, blank := strings.CutPrefix(behind, " "); blank {
		word, _, _ := strings.Cut(next, " ")
		if class := lang.English.Classes(lang.Fold(strings.Trim(word, `.,;:“”"`))); class == 0 && !lang.English.Verb(lang.Fold(word)).Reports() && word != "" && !strings.ContainsAny(word[:1], `“"‘(`) {
			return false
		}
	}
	number := p.paragraphAt(phrase.Start)
	for _, sentence := range p.body[number].sentences {
		if !sentence.Contains(phrase) {
			continue
		}
		for _, token := range p.tokensIn(number, onrecord.Span{Start: sentence.Start, End: phrase.Start}) {
			if word := lang.Fold(p.text(token.Span)); !p.quoted(token.Start) && (lang.English.Verb(word).Reports() || en.Speaks[word]) {
				return true
			}
		}
	}
	return false
}
