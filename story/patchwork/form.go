package patchwork

import (
	"regexp"
	"slices"
	"strings"

	"onrecord/lang/en"
	"onrecord/text"
)

// What is no report in running text is not judged: its paragraphs do not follow
// from each other, and need not.
const (
	leastBody     = 5    // paragraphs that can be said to follow
	mostBody      = 60   // paragraphs of a report that was written in one go
	mostHeadings  = 3    // titles inside the body, or times of a live blog's entries
	labelledShare = 0.25 // of the paragraphs of a transcript
	columnShare   = 0.08 // of the sentences of a column speak as I
	listedShare   = 0.4  // of the paragraphs of a list end without a full stop
	namedShare    = 0.15 // of the paragraphs of letters, comments and tables are a name or a number
	numberedShare = 0.15 // of the paragraphs of a list begin with their number
)

// label matches how a paragraph of a transcript opens: "LUND: No." "Q. Why?"
var label = regexp.MustCompile(`^(?:[A-Z][A-Z.’' ]{2,30}|[QA]|[A-Z][a-z]+ [A-Z][a-z]+)(?::|\. ) ?\S`)

// number matches how an entry of a list begins: "8. What the mayor plans".
var number = regexp.MustCompile(`^\(?\d{1,2}[.)] `)

// fewWords is how many words such a name has. Markup is none.
const fewWords = 2

// form returns why a report cannot be judged, or "".
func (p *page) form() string {
	if p.headings() > mostHeadings || len(p.body) > mostBody {
		return "it is a list of entries"
	}
	if len(p.body) < leastBody {
		return "it is too short"
	}
	opening := strings.ToLower(p.text(p.body[0].Span))
	if slices.ContainsFunc(en.LetterOpenings, func(s string) bool { return strings.HasPrefix(opening, s) }) {
		return "it is a letter"
	}
	labelled, listed, named, numbered, first, sentences := 0, 0, 0, 0, 0, 0
	for i := range p.body {
		paragraph := strings.TrimRight(p.text(p.body[i].Span), `"”'’) `)
		if label.MatchString(paragraph) {
			labelled++
		}
		if !strings.ContainsAny(paragraph[max(0, len(paragraph)-1):], ".!?:") {
			listed++
		}
		if len(strings.Fields(paragraph)) <= fewWords && !strings.HasPrefix(paragraph, "<") {
			named++
		}
		if number.MatchString(paragraph) {
			numbered++
		}
		for _, sentence := range p.body[i].sentences {
			sentences++
			if !p.quotes(sentence) && p.speaksAs(i, sentence, en.FirstSingulars) {
				first++
			}
		}
	}
	n := float64(len(p.body))
	switch {
	case float64(labelled) > labelledShare*n:
		return "it is a transcript"
	case float64(named) > namedShare*n, float64(numbered) > numberedShare*n:
		return "it is a list of entries"
	case float64(listed) > listedShare*n:
		return "it is a list"
	case float64(first) > max(mostLoose, columnShare*float64(sentences)):
		return "it is a column"
	}
	return ""
}

// headings counts the titles inside the body.
func (p *page) headings() int {
	n := 0
	for _, paragraph := range p.doc.Paragraphs {
		if paragraph.Kind == text.Heading {
			n++
		}
	}
	return n
}
