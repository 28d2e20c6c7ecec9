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
	of := shares(len(readings), utterances, changes)
	pages, forms, found, alone := make([]*page, len(readings)), make([]string, len(readings)), make([][]finding, len(readings)), make([]float64, len(readings))
	for i, reading := range readings {
		pages[i] = newPage(i, reading)
		if forms[i] = pages[i].form(); forms[i] == "" {
			found[i] = pages[i].findings(of[i].utterances)
			e := evidence(len(pages[i].body), append(pages[i].swapped(of[i].changes), found[i]...))
			alone[i] = e.probability()
		}
	}
	library := newLibrary(pages, alone, words.Labels(readings), reused)
	made := make([]*assembly, len(readings))
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
		changes := slices.DeleteFunc(of[i].changes, func(c story.Change) bool {
			return made[c.A.Report].overwhelms(i) || made[c.B.Report].overwhelms(i)
		})
		judged[i] = p.judge(append(found[i], p.swapped(changes)...), made[i])
	}
	return judged
}

// A share is what concerns one report.
type share struct {
	utterances []story.Utterance
	changes    []story.Change
}

// shares deals utterances told more than once and changes out to their reports.
func shares(reports int, utterances []story.Utterance, changes []story.Change) []share {
	of := make([]share, reports)
	for _, u := range utterances {
		last := -1
		for i, ref := range u.Statements {
			if i > 0 && ref.Report == u.Statements[i-1].Report && ref.Report != last {
				of[ref.Report].utterances = append(of[ref.Report].utterances, u)
				last = ref.Report
			}
		}
	}
	for _, change := range changes {
		of[change.A.Report].changes = append(of[change.A.Report].changes, change)
		if change.B.Report != change.A.Report {
			of[change.B.Report].changes = append(of[change.B.Report].changes, change)
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
	judged.Flagged = judged.Confidence > flagged && evidence.Enough()
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
