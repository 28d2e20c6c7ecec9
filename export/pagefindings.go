package export

import (
	"strconv"

	"onrecord"

	"onrecord/story"
)

// told returns the groups of utterances that several statements tell of.
func (x *pager) told() []toldView {
	told := x.Told()
	var groups []toldView
	number := 0
	add := func(heading string, folded bool, utterances []*story.Utterance) {
		if len(utterances) == 0 {
			return
		}
		group := toldView{Heading: heading, Folded: folded}
		for _, u := range utterances {
			number++
			group.Utterances = append(group.Utterances, x.utterance(u, number))
		}
		groups = append(groups, group)
	}
	first := min(len(told.Reworded), mostUtterances)
	add("", false, told.Reworded[:first])
	add("more in other words", true, told.Reworded[first:])
	add("in the same words", true, told.Alike)
	add("more than once in one report", true, told.Repeated)
	if len(groups) > 0 {
		groups[0].Folded = false // a reader has something to see at once
	}
	return groups
}

// leftOut returns what reports lack and others have, of which the first is in
// sight.
func (x *pager) leftOut() (first, rest []leftOutView) {
	for i, lack := range x.LeftOut() {
		v := leftOutView{findingView: findingView{Says: lack.Says, Refs: x.refs(lack.Statements)}}
		for _, report := range lack.Reports {
			v.Reports = append(v.Reports, &x.reports[report])
		}
		if i < mostLeftOut {
			first = append(first, v)
		} else {
			rest = append(rest, v)
		}
	}
	return first, rest
}

// exchange returns what two reports share: the words of both where they differ.
func (x *pager) exchange(e *story.Exchange) exchangeView {
	v := exchangeView{A: &x.reports[e.A], B: &x.reports[e.B]}
	for _, r := range e.Passages {
		passage := reuseView{findingView{Kind: reuseNames[r.Kind], Says: r.Says, Sure: sure(r.Confidence)}, []quoteView{x.passage(r.A), x.passage(r.B)}}
		if r.Kind == story.Verbatim {
			both := &passage.Passages[0]
			both.Tellers = append(both.Tellers, passage.Passages[1].Tellers...)
			passage.Passages = passage.Passages[:1]
		}
		v.Passages = append(v.Passages, passage)
	}
	return v
}

func (x *pager) utterance(u *story.Utterance, number int) utteranceView {
	v := utteranceView{Number: number, Anchor: x.utterances[u.Statements[0]], Speakers: x.Speakers(u), Sure: sure(u.Confidence), Why: u.Why}
	for _, day := range x.Facts(u, func(stmt *onrecord.Statement) string { return days(stmt.Said).Words }) {
		v.Days = append(v.Days, dayFactView{days(x.Statement(day.Statement).Said), day.Letters()})
	}
	v.Venues = x.Facts(u, func(stmt *onrecord.Statement) string { return stmt.Venue })
	for i, wording := range u.Wordings {
		q := x.quote(wording...)
		q.Runs = x.Runs(u, i)
		v.Wordings = append(v.Wordings, q)
	}
	changes, more := x.Shown(u)
	for i := range changes {
		v.Changes = append(v.Changes, x.change(&changes[i]))
	}
	v.More = more
	return v
}

func (x *pager) change(c *story.Shown) findingView {
	return findingView{Kind: string(c.Kind), Says: c.Says, Quoted: c.Quoted, Refs: x.refs([]story.Ref{c.A, c.B}), Also: x.refs(c.Also)}
}

func (x *pager) claim(i int) claimView {
	c := &x.Claims[i]
	v := claimView{Anchor: "claim-" + strconv.Itoa(i+1), Claim: c.Claim, Sure: sure(c.Confidence), Contested: c.Contested()}
	for _, stance := range x.stances {
		s := stanceView{Name: string(stance)}
		for _, h := range x.Holders(c, stance) {
			s.Holders = append(s.Holders, holderView{h.Speaker, days(h.Said), x.refs(h.Statements)})
		}
		v.Stances = append(v.Stances, s)
	}
	for _, g := range c.Grounds {
		kind := "against"
		if g.For {
			kind = "for"
		}
		v.Grounds = append(v.Grounds, findingView{Kind: kind, Says: g.Says, Refs: x.refs([]story.Ref{g.Statement})})
	}
	return v
}

func (x *pager) judgement(p *story.Patchwork) judgementView {
	v := judgementView{Report: &x.reports[p.Report], Flagged: p.Flagged, Sure: sure(p.Confidence), Judgement: p.Judgement}
	for _, sign := range p.Signs {
		s := signView{findingView: findingView{Kind: signNames[sign.Kind], Says: sign.Says, Sure: sure(sign.Confidence)}}
		statements, places := x.Evidence(&sign)
		for _, ref := range statements {
			s.Evidence = append(s.Evidence, x.quote(ref))
		}
		for _, place := range places {
			s.Evidence = append(s.Evidence, x.passage(place))
		}
		v.Signs = append(v.Signs, s)
	}
	return v
}
