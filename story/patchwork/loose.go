package patchwork

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"

	"onrecord"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// dislocated matches sentences as people speak them: "Sandbanks, they can be
// moved."
var dislocated = regexp.MustCompile(`^[A-Z][^,.;:]{2,40}, (?:they|it|he|she|we|that)(?:['’]\w+)? (?:can|could|is|are|was|were|will|has|have|would|do|does|\w+n['’]t)\b`)

// mostLoose is in how many sentences a report may speak for itself as I or we
// before it is taken for a column.
const mostLoose = 3

// loose finds lines of speech outside quotation marks that no statement has a
// source for, in reports that quote and do not speak of themselves.
func (p *page) loose() []finding {
	if len(p.doc.Quotes) < 2 {
		return nil
	}
	var found []finding
	for i := range p.body {
		sentences := p.body[i].sentences
		for s, sentence := range sentences {
			first := p.speaksAs(i, sentence, en.FirstPersons)
			if !first && !dislocated.MatchString(p.text(sentence)) || p.quotes(sentence) || p.said(sentence) {
				continue
			}
			beside := s > 0 && p.quotes(sentences[s-1]) || s+1 < len(sentences) && p.quotes(sentences[s+1])
			if !beside && (!first || !p.speaksAs(i, sentence, en.FirstSingulars)) {
				continue
			}
			strength := 0.5
			if beside || len(sentences) == 1 {
				strength = 1
			}
			found = append(found, finding{looseSpeech, strength, nil, []onrecord.Span{sentence}, fmt.Sprintf("%s reads like speech, and has neither quotation marks nor a speaker.", p.excerpt(sentence))})
		}
	}
	if len(found) > mostLoose {
		return nil
	}
	return found
}

// speaksAs reports whether a sentence has one of some pronouns.
func (p *page) speaksAs(paragraph int, sentence onrecord.Span, pronouns []string) bool {
	return slices.ContainsFunc(p.tokensIn(paragraph, sentence), func(token text.Token) bool {
		return slices.Contains(pronouns, lang.Fold(p.text(token.Span))) && p.text(token.Span) != "US"
	})
}

// quotes reports whether a piece of a quotation stands in a sentence.
func (p *page) quotes(sentence onrecord.Span) bool {
	i, _ := slices.BinarySearchFunc(p.doc.Marks, sentence.Start, func(mark text.Mark, at int) int { return cmp.Compare(mark.Start, at) })
	return i < len(p.doc.Marks) && p.doc.Marks[i].Start < sentence.End || p.quoted(sentence.Start)
}

// said reports whether a statement with a source covers part of a sentence.
func (p *page) said(sentence onrecord.Span) bool {
	return slices.ContainsFunc(p.reading.Statements, func(stmt onrecord.Statement) bool {
		return sourced(&stmt) && slices.ContainsFunc(stmt.Content, sentence.Overlaps)
	})
}
