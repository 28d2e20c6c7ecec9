package patchwork

import (
	"fmt"
	"slices"
	"strings"

	"onrecord"
	"onrecord/folding"
	"onrecord/lang"
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
		which, strength := noSource, 1.0
		switch {
		case p.announced(at, extent.Start) || !p.whole(extent):
			continue
		case speaks[at]:
			which = besideSource
		case at > 0 && quotes[at-1]:
			which, strength = besideSource, behindSpeaker
		}
		found = append(found, finding{which, strength, []int{i}, stmt.Content, fmt.Sprintf("Nobody is given for the quotation %s.", p.excerpt(extent))})
	}
	return found
}

// behindSpeaker is how strong it is that a quotation has no source where
// somebody is quoted in the paragraph before, who may speak on. Where somebody
// speaks in its own paragraph, it counts in full.
const behindSpeaker = 0.8

// announced reports whether what stands before a byte announces a quotation:
// a colon, or a sentence that ends in a verb of saying: "Lund agreed."
func (p *page) announced(paragraph, at int) bool {
	before := strings.TrimRight(p.doc.Text[:at], " \n“\"'‘")
	if strings.HasSuffix(before, ":") {
		return true
	}
	if before = strings.TrimRight(before, "."); len(before) < p.body[max(0, paragraph-1)].Start {
		return false
	}
	last := lang.Fold(before[strings.LastIndexAny(before, " \n")+1:])
	return lang.English.Verb(last).Reports()
}

// whole reports whether a quotation is a sentence of its own, that nothing goes
// on behind and no name is signed under. A question may be anybody's.
func (p *page) whole(extent onrecord.Span) bool {
	text := p.text(extent)
	if strings.Contains(text, "\n") {
		return false
	}
	end := strings.TrimRight(text, `”"'’ `)
	if strings.HasSuffix(end, "?") {
		return false
	}
	behind := strings.TrimLeft(p.doc.Text[extent.End:], `”"'’`)
	return !strings.HasSuffix(end, ",") || behind == "" || behind[0] == '\n'
}

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
