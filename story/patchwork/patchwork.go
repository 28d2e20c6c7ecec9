// Package patchwork tells which reports show signs of being assembled or spun
// from others: quotations nobody says, people who appear unannounced, words
// swapped inside a quotation, paragraphs that open as reports open; and beside
// other reports, paragraphs that stand here in one of them and there in another.
//
// Each sign stands for itself, with its place. A logistic model weighs them
// together; it is slow to accuse, and judges nothing that is not a report in
// running text.
package patchwork

import (
	"cmp"
	"slices"
	"strings"

	"onrecord"
	"onrecord/story"
	"onrecord/story/words"
)

// leastTrust is the least confidence at which a sign is shown of a report that
// is not flagged.
const leastTrust = 0.8

// Judge returns what is to be said of each report, in the order of readings.
// Utterances, changes and reused passages are those of the readings; a report can
// be judged alone just as well.
func Judge(readings []*onrecord.Reading, utterances []story.Utterance, changes []story.Change, reused []story.Reuse) []story.Patchwork {
	pages := make([]*page, len(readings))
	for i, reading := range readings {
		pages[i] = newPage(i, reading)
	}
	library := newLibrary(pages, words.Labels(readings), reused)
	swapped, again := library.swapped(utterances, changes), toldAgain(len(readings), utterances)
	forms, found, made := make([]string, len(readings)), make([][]finding, len(readings)), make([]*assembly, len(readings))
	for i, p := range pages {
		if forms[i] = p.form(); forms[i] == "" {
			found[i] = append(p.findings(again[i]), swapped[i]...)
			e := evidence(len(p.body), found[i])
			library.own[i] = e.probability()
		}
	}
	for i := range readings {
		if forms[i] == "" {
			made[i] = library.assembly(i)
		}
	}
	judged := make([]story.Patchwork, len(readings))
	for i, p := range pages {
		if forms[i] != "" {
			judged[i] = story.Patchwork{Report: i, Judgement: "Not judged: " + forms[i] + "."}
			continue
		}
		judged[i] = p.judge(found[i], made[i])
	}
	return judged
}

// toldAgain returns, by report, the utterances that it tells of more than once.
func toldAgain(reports int, utterances []story.Utterance) [][]story.Utterance {
	of := make([][]story.Utterance, reports)
	for _, u := range utterances {
		last := -1
		for i, ref := range u.Statements {
			if i > 0 && ref.Report == u.Statements[i-1].Report && ref.Report != last {
				of[ref.Report] = append(of[ref.Report], u)
				last = ref.Report
			}
		}
	}
	return of
}

// judge judges a report by what is found in it, and by how it is assembled from
// others.
func (p *page) judge(findings []finding, made *assembly) story.Patchwork {
	judged := story.Patchwork{Report: p.number, Judgement: "Nothing suggests that this report was put together from others."}
	if made != nil {
		findings = append(findings, made.finding())
	}
	evidence := evidence(len(p.body), findings)
	judged.Confidence = evidence.probability()
	judged.Flagged = judged.Confidence > flagged
	for i := range findings {
		sign := p.sign(&findings[i])
		if findings[i].cue == assembled {
			sign.Places = append(sign.Places, made.elsewhere()...)
		}
		if judged.Flagged || sign.Confidence >= leastTrust {
			judged.Signs = append(judged.Signs, sign)
		}
	}
	slices.SortStableFunc(judged.Signs, func(a, b story.Sign) int {
		return cmp.Or(cmp.Compare(rank(a.Kind), rank(b.Kind)), cmp.Compare(b.Confidence, a.Confidence))
	})
	switch {
	case judged.Flagged:
		judged.Judgement = "Several passages of this report read as if they came from different texts: " + reasons(judged.Signs) + "."
	case len(judged.Signs) > 0 && judged.Signs[0].Kind == story.Assembled:
		judged.Judgement = "Parts of this report are also in others, but too little suggests that it was put together from them."
	case len(judged.Signs) > 0:
		judged.Judgement = "Single passages are odd, but nothing more suggests that this report was put together from others."
	}
	return judged
}

// sign shows a finding.
func (p *page) sign(f *finding) story.Sign {
	sign := story.Sign{Kind: cues[f.cue].kind, Says: f.says, Confidence: weights[f.cue].trust * min(1, f.strength)}
	for _, i := range f.statements {
		sign.Statements = append(sign.Statements, story.Ref{Report: p.number, Statement: i})
	}
	for _, span := range f.spans {
		sign.Places = append(sign.Places, story.Place{Report: p.number, Span: span})
	}
	return sign
}

// inJudgement gives the kinds of signs in the order in which they are told, with
// the words for them in a judgement.
var inJudgement = []struct {
	kind  story.SignKind
	words string
}{
	{story.Assembled, "its paragraphs are also in other reports, which do not have each other’s"},
	{story.Orphan, "quotations stand without a speaker"},
	{story.Twice, "one quotation stands twice, in other words"},
	{story.Swapped, "words inside quotations seem to have been exchanged"},
	{story.Unannounced, "people appear by surname before they are introduced"},
	{story.Loose, "lines of speech have neither quotation marks nor a speaker"},
	{story.Mixed, "days or occasions are mixed"},
	{story.Disconnected, "paragraphs do not follow from those before"},
}

// rank returns the place of a kind in judgements.
func rank(kind story.SignKind) int {
	for i := range inJudgement {
		if inJudgement[i].kind == kind {
			return i
		}
	}
	return len(inJudgement)
}

// reasons lists the kinds of signs in words.
func reasons(signs []story.Sign) string {
	var list []string
	for i := range signs {
		if i == 0 || signs[i].Kind != signs[i-1].Kind {
			list = append(list, inJudgement[rank(signs[i].Kind)].words)
		}
	}
	return strings.Join(list, "; ")
}
