package patchwork

import (
	"fmt"
	"slices"
	"strings"

	"onrecord"
	"onrecord/folding"
	"onrecord/story"
)

// sourced reports whether a report says who makes a statement.
func sourced(stmt *onrecord.Statement) bool { return len(stmt.Source) > 0 }

// orphanWords is how many words a quotation must have for its source to be missed.
const orphanWords = 5

// orphans finds quotations that nobody says: whole sentences without a source,
// in a report that elsewhere says who speaks.
func (p *page) orphans() []finding {
	speaks := make([]bool, len(p.body)) // by paragraph: somebody does
	quotes := make([]bool, len(p.body)) // by paragraph: in quotation marks
	some := false
	for i := range p.reading.Statements {
		stmt := &p.reading.Statements[i]
		if at := p.paragraphAt(stmt.Extent().Start); at >= 0 && sourced(stmt) {
			speaks[at] = true
			quotes[at] = quotes[at] || stmt.Form != onrecord.Indirect
			some = some || quotes[at]
		}
	}
	var found []finding
	for i := range p.reading.Statements {
		stmt := &p.reading.Statements[i]
		extent := stmt.Extent()
		at := p.paragraphAt(extent.Start)
		if at < 0 || !some || sourced(stmt) || stmt.Form != onrecord.Direct || len(folding.Folded(p.text(extent))) < orphanWords || !p.opensSentence(at, extent.Start) {
			continue
		}
		strength := 1.0
		switch {
		case at > 0 && strings.HasSuffix(p.text(p.body[at-1].Span), ":"):
			continue // announced
		case speaks[at]:
			strength = besideSpeaker
		case at > 0 && quotes[at-1]:
			strength = behindSpeaker
		}
		found = append(found, finding{noSource, strength, []int{i}, stmt.Content, fmt.Sprintf("Nobody is given for the quotation %s.", p.excerpt(extent))})
	}
	return found
}

// How strong it is that a quotation has no source where somebody speaks in its
// paragraph, who may speak on, or is quoted in the one before.
const (
	besideSpeaker = 0.6
	behindSpeaker = 0.5
)

// opensSentence reports whether a sentence of a paragraph begins at a byte.
func (p *page) opensSentence(paragraph, at int) bool {
	return slices.ContainsFunc(p.body[paragraph].sentences, func(sentence onrecord.Span) bool { return sentence.Start == at })
}

// twice finds quotations that the report gives twice, in other words.
func (p *page) twice(utterances []story.Utterance) []finding {
	var found []finding
	for u := range utterances {
		var mine []int
		for _, ref := range utterances[u].Statements {
			if ref.Report != p.number {
				continue
			}
			if stmt := &p.reading.Statements[ref.Statement]; !stmt.Headline && stmt.Form != onrecord.Indirect {
				mine = append(mine, ref.Statement)
			}
		}
		for i := 1; i < len(mine); i++ {
			a, b := &p.reading.Statements[mine[i-1]], &p.reading.Statements[mine[i]]
			if p.paragraphAt(a.Extent().Start) == p.paragraphAt(b.Extent().Start) {
				continue
			}
			if !p.sameWords(a, b) {
				continue
			}
			found = append(found, finding{twiceTold, utterances[u].Confidence, []int{mine[i-1], mine[i]}, append(append([]onrecord.Span{}, a.Content...), b.Content...),
				fmt.Sprintf("One quotation seems to stand here twice, as %s and as %s.", p.excerpt(onrecord.Hull(a.Content...)), p.excerpt(onrecord.Hull(b.Content...)))})
		}
	}
	return found
}

// twiceWords is how many words the shorter of two quotations must have, and
// twiceShare how many of them the other must have too.
const (
	twiceWords = 5
	twiceShare = 0.6
)

// sameWords reports whether what two statements quote is much the same.
func (p *page) sameWords(a, b *onrecord.Statement) bool {
	few, many := folding.Stems(p.quotedText(a)), folding.Stems(p.quotedText(b))
	if len(few) > len(many) {
		few, many = many, few
	}
	shared := 0
	for _, stem := range few {
		if slices.Contains(many, stem) {
			shared++
		}
	}
	return len(few) >= twiceWords && float64(shared) >= twiceShare*float64(len(few))
}

// quotedText returns the parts of a statement's content inside quotation marks.
func (p *page) quotedText(stmt *onrecord.Statement) string {
	var b strings.Builder
	for _, span := range stmt.Content {
		for i := range p.doc.Quotes {
			if quote := p.doc.Quotes[i].Span; quote.Overlaps(span) {
				b.WriteString(p.text(onrecord.Span{Start: max(quote.Start, span.Start), End: min(quote.End, span.End)}))
				b.WriteByte(' ')
			}
		}
	}
	return b.String()
}
