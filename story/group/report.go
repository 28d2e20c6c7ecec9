package group

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"onrecord"
)

// A Report is what grouping needs of a reading, which can then be dropped.
type Report struct {
	ID        string        // of the report, as onrecord.Report has it
	Path      string        // under which it was given
	Outlet    string        // in small letters; the host of its URL where the outlet is not known, empty where neither is
	Published onrecord.Date // zero when not known
	Terms     []Term        // the most telling first, each word once
}

// mostTerms is how many terms are kept of a report: twice what its vector
// has, since other reports may yet put them into another order.
const mostTerms = 2 * mostWeights

// Of returns what grouping needs of a reading: the terms of its headline and
// body, without what an outlet puts around its reports.
func Of(reading *onrecord.Reading) Report {
	report := &reading.Report
	passages := body(reading)
	if reading.Layout.Headline.Empty() && report.Headline != "" {
		passages = slices.Insert(passages, 0, report.Headline)
	}
	terms := termsOf(passages)
	slices.SortFunc(terms, func(a, b Term) int {
		return cmp.Or(cmp.Compare(b.telling, a.telling), cmp.Compare(a.Word, b.Word))
	})
	terms = terms[:min(len(terms), mostTerms)]
	for i := range terms {
		terms[i].Word = strings.Clone(terms[i].Word) // lets go of the text
	}
	return Report{ID: report.ID(), Path: report.Path, Outlet: outlet(report), Published: report.Published, Terms: slices.Clone(terms)}
}

// outlet returns what tells the outlet of a report from others.
func outlet(report *onrecord.Report) string {
	if report.Outlet != "" {
		return strings.ToLower(report.Outlet)
	}
	page, err := url.Parse(report.URL)
	if err != nil {
		return ""
	}
	return strings.ToLower(page.Hostname())
}

// body returns the paragraphs of a report that tell its news.
func body(reading *onrecord.Reading) []string {
	layout := &reading.Layout
	around := slices.Concat(layout.Byline, layout.Boilerplate, []onrecord.Span{layout.DateLine})
	var passages []string
	for _, paragraph := range layout.Paragraphs {
		if !slices.ContainsFunc(around, paragraph.Overlaps) {
			passages = append(passages, reading.Report.Text[paragraph.Start:paragraph.End])
		}
	}
	if layout.Paragraphs == nil {
		passages = append(passages, reading.Report.Text)
	}
	return passages
}
