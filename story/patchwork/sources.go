package patchwork

import (
	"cmp"
	"slices"

	"onrecord"
	"onrecord/story"
	"onrecord/story/words"
	"onrecord/text"
)

// A source is what reports of one house have of a report: an outlet, or an
// agency that they credit. Where neither is known, each report is a house.
type source struct {
	house    string
	name     string // for sentences
	reports  []int
	passages []shared  // in the order of the report
	has      []float64 // by unit: the share of it that they have
}

// A shared passage stands in two reports.
type shared struct {
	mine   onrecord.Span
	theirs story.Place
	told   bool // dates or credits tell that the other report had it first
}

// A unit is a sentence of the body, of which others have all or nothing.
type unit struct {
	onrecord.Span
	paragraph int
	words     int
	own       int // words outside quotation marks: those that only a reporter writes
}

// What a sentence that a source has must share with it, and what one that it
// lacks may, as shares of its length.
const (
	hasShare   = 0.7
	lacksShare = 0.3
)

// units returns the sentences of the body.
func (p *page) units() []unit {
	var units []unit
	for i := range p.body {
		for _, sentence := range p.body[i].sentences {
			u := unit{Span: sentence, paragraph: i}
			for _, token := range p.tokensIn(i, sentence) {
				if token.Kind != text.Word {
					continue
				}
				u.words++
				if !p.quoted(token.Start) {
					u.own++
				}
			}
			units = append(units, u)
		}
	}
	return units
}

// cover adds a passage to the shares of the units that it holds.
func cover(has []float64, units []unit, span onrecord.Span) {
	first, _ := slices.BinarySearchFunc(units, span.Start, func(u unit, at int) int { return cmp.Compare(u.End, at+1) })
	for i := first; i < len(units) && units[i].Start < span.End; i++ {
		has[i] += float64(min(span.End, units[i].End)-max(span.Start, units[i].Start)) / float64(units[i].Len())
	}
}

// sources returns what other houses have of a report that it did not have
// first, those with the most first. What another report of its own house has too
// is background of its own, and what it credits to the other, or both to one
// agency, is taken as it should be: of these sentences no source has anything.
func sources(pages []*page, number int, units []unit, reused []story.Reuse) []*source {
	own := words.Outlet(&pages[number].reading.Report)
	settled := make([]float64, len(units))
	byHouse := map[string]*source{}
	var all []*source
	for _, r := range reused {
		mine, theirs := r.A, r.B
		if mine.Report != number {
			mine, theirs = r.B, r.A
		}
		house := words.Outlet(&pages[theirs.Report].reading.Report)
		switch {
		case r.Kind == story.Wire && !slices.Contains(r.Silent, number), r.Credited && r.From == theirs.Report, house != "" && house == own:
			cover(settled, units, mine.Span)
			continue
		case r.From == number:
			continue
		}
		house = cmp.Or(r.Agency, house, pages[theirs.Report].reading.Report.ID())
		s := byHouse[house]
		if s == nil {
			s = &source{house: house, has: make([]float64, len(units))}
			byHouse[house] = s
			all = append(all, s)
		}
		if n := len(s.reports); n == 0 || s.reports[n-1] != theirs.Report { // passages come in the order of their reports
			s.reports = append(s.reports, theirs.Report)
		}
		s.passages = append(s.passages, shared{mine.Span, theirs, r.From == theirs.Report || r.Kind == story.Wire})
	}
	for _, s := range all {
		slices.SortStableFunc(s.passages, func(a, b shared) int { return cmp.Compare(a.mine.Start, b.mine.Start) })
		end := 0 // of what was covered: reports of one house may have the same
		for _, passage := range s.passages {
			if span := (onrecord.Span{Start: max(end, passage.mine.Start), End: passage.mine.End}); span.Start < span.End {
				cover(s.has, units, span)
				end = span.End
			}
		}
		for i := range s.has {
			if settled[i] > lacksShare {
				s.has[i] = 0
			}
		}
	}
	slices.SortStableFunc(all, func(a, b *source) int { return cmp.Compare(b.length(units), a.length(units)) })
	return all
}

// length is how many words of the report a source has, those of quotations aside.
func (s *source) length(units []unit) int {
	n := 0
	for i, has := range s.has {
		if has >= hasShare {
			n += units[i].own
		}
	}
	return n
}
