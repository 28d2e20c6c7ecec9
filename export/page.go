package export

import (
	"bufio"
	"crypto/sha256"
	_ "embed" // the page's template and style
	"encoding/base64"
	"html/template"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"onrecord"
	"onrecord/story"
)

//go:embed page.html
var pageTemplate string

//go:embed page.css
var pageStyle string

var pageForm = template.Must(template.New("page").Parse(pageTemplate))

// pagePolicy lets a browser take the style that stands in the page, and nothing
// else from anywhere (Content Security Policy Level 3).
var pagePolicy = "default-src 'none'; style-src '" + digestOf(pageStyle) + "'; base-uri 'none'; form-action 'none'"

func digestOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// How many findings of a kind stand on the page unfolded.
const (
	mostUtterances = 12
	mostLeftOut    = 8
)

// WritePage writes findings as one page of HTML that needs nothing but itself:
// what matters most, all findings, and the whole text of the reports, where
// each finding points to.
func WritePage(w io.Writer, f *story.Findings) error {
	out := bufio.NewWriter(w)
	if err := pageForm.Execute(out, newPager(f).page()); err != nil {
		return err
	}
	return out.Flush()
}

// A pager makes a page of findings.
type pager struct {
	*story.Findings
	reports    []reportView
	statements map[story.Ref]string   // their anchors
	utterances map[story.Ref]string   // anchors of those that several statements tell of
	places     map[story.Place]string // anchors
	stances    []story.Stance         // those that somebody takes to one of the claims
}

func newPager(f *story.Findings) *pager {
	x := &pager{Findings: f, statements: map[story.Ref]string{}, utterances: map[story.Ref]string{}, places: map[story.Place]string{}}
	taken := map[string]bool{}
	for i, reading := range f.Readings {
		for n := range reading.Statements {
			ref := story.Ref{Report: i, Statement: n}
			anchor := reading.Statements[n].ID
			if anchor == "" || strings.ContainsAny(anchor, " \t\r\n\f") || taken[anchor] { // one text given twice has its statements twice
				anchor = "statement-" + ref.Label()
			}
			taken[anchor] = true
			x.statements[ref] = anchor
		}
	}
	told := f.Told()
	for i, u := range told.All() {
		for _, ref := range u.Statements {
			x.utterances[ref] = "utterance-" + strconv.Itoa(i+1)
		}
	}
	x.stances = slices.DeleteFunc(slices.Clone(story.Stances), func(stance story.Stance) bool {
		return !slices.ContainsFunc(f.Claims, func(c story.Claim) bool {
			return slices.ContainsFunc(c.Positions, func(p story.Position) bool { return p.Stance == stance })
		})
	})
	for i := range f.Reuse {
		x.mark(f.Reuse[i].A, f.Reuse[i].B)
	}
	for i := range f.Patchwork {
		for n := range f.Patchwork[i].Signs {
			_, places := f.Evidence(&f.Patchwork[i].Signs[n])
			x.mark(places...)
		}
	}
	return x
}

// mark gives anchors to places.
func (x *pager) mark(places ...story.Place) {
	for _, p := range places {
		if _, has := x.places[p]; !has {
			x.places[p] = "place-" + strconv.Itoa(len(x.places)+1)
		}
	}
}

func (x *pager) page() *pageView {
	p := &pageView{Style: template.CSS(pageStyle), Policy: pagePolicy, Overview: x.Overview()}
	var outlets []string
	for i, reading := range x.Readings {
		x.reports = append(x.reports, x.report(i))
		outlets = append(outlets, x.reports[i].Name)
		if reader := strings.TrimSpace(reading.Reader.Version + " " + reading.Reader.Model); reader != "" && !slices.Contains(p.Readers, reader) {
			p.Readers = append(p.Readers, reader)
		}
	}
	p.Reports = x.reports
	p.Title = numeral(len(x.Readings), "report") + " of one story"
	p.Outlets = strings.Join(outlets, ", ")
	for _, c := range x.Gravest(3) {
		c.Says = c.String()
		p.Gravest = append(p.Gravest, x.change(&story.Shown{Change: c.Change}))
	}
	p.Told = x.told()
	for _, d := range x.Differences {
		p.Differences = append(p.Differences, findingView{Kind: string(d.Kind), Says: d.Says, Refs: x.refs(d.Statements), Sure: sure(d.Confidence)})
	}
	for i := range x.Claims {
		claim := x.claim(i)
		p.Claims = append(p.Claims, claim)
		if claim.Contested {
			p.Contested = append(p.Contested, claim)
		}
	}
	p.LeftOut, p.LeftOutToo = x.leftOut()
	for _, e := range x.Exchanges() {
		p.Exchanges = append(p.Exchanges, x.exchange(&e))
	}
	for i := range x.Patchwork {
		if len(x.Patchwork[i].Signs) > 0 {
			p.Patchwork = append(p.Patchwork, x.judgement(&x.Patchwork[i]))
		}
	}
	for _, v := range x.Verdicts() {
		verdict := verdictView{Judgement: v.Judgement, Flagged: v.Flagged}
		for _, report := range v.Reports {
			verdict.Reports = append(verdict.Reports, &x.reports[report])
		}
		p.Verdicts = append(p.Verdicts, verdict)
	}
	return p
}

func (x *pager) report(i int) reportView {
	report := &x.Readings[i].Report
	v := reportView{
		Letter: story.Letter(i), Anchor: "report-" + story.Letter(i), Name: report.Outlet, File: filepath.Base(report.Path), Headline: report.Headline, Byline: strings.Join(report.Byline, ", "),
		Language: report.Language, Statements: len(x.Readings[i].Statements), Paragraphs: x.paragraphs(i),
	}
	if v.Name == "" {
		v.Name = v.File
	}
	if strings.HasPrefix(report.URL, "https://") || strings.HasPrefix(report.URL, "http://") {
		v.URL = report.URL
	}
	v.Published = days(onrecord.Period{Start: report.Published, End: report.Published})
	for _, p := range x.Patchwork {
		if p.Report == i {
			v.Flagged, v.Signs = p.Flagged, len(p.Signs)
		}
	}
	return v
}

// quote returns the words of the first of statements, which the others share.
func (x *pager) quote(refs ...story.Ref) quoteView {
	first := &x.Readings[refs[0].Report].Report
	q := quoteView{Language: first.Language, Runs: []story.Run{{Text: onrecord.Quote(first.Text, x.Statement(refs[0]).Content)}}}
	for i, view := range x.refs(refs) {
		q.Tellers = append(q.Tellers, tellerView{view, x.Cue(refs[i]), days(x.Statement(refs[i]).Said)})
	}
	return q
}

// passage returns the words of a place.
func (x *pager) passage(p story.Place) quoteView {
	report := &x.Readings[p.Report].Report
	teller := tellerView{refView: refView{story.Letter(p.Report), x.places[p], x.reports[p.Report].Name}}
	return quoteView{[]tellerView{teller}, report.Language, []story.Run{{Text: onrecord.Quote(report.Text, []onrecord.Span{p.Span})}}}
}

func (x *pager) refs(refs []story.Ref) []refView {
	var views []refView
	for _, ref := range refs {
		views = append(views, refView{ref.Label(), x.statements[ref], x.reports[ref.Report].Name})
	}
	return views
}
