package dispute

import (
	"slices"

	"onrecord"
	"onrecord/story"
)

// Claims returns the propositions on which several statements take a position:
// somebody is accused and denies, one suggests what another asserts. A
// proposition of which one speaker alone speaks, and only to assert it, is no
// claim.
func Claims(readings []*onrecord.Reading, utterances []story.Utterance) []story.Claim {
	r := newReports(readings)
	g := newGrouping(r.positions())
	of := map[story.Ref]int{} // the utterance of each statement
	for i := range utterances {
		for _, ref := range utterances[i].Statements {
			of[ref] = i
		}
	}
	var claims []story.Claim
	for _, group := range g.group(utterances) {
		members := make([]*position, len(group))
		for n, i := range group {
			members[n] = g.all[i]
		}
		if !g.disputed(members, of) {
			continue
		}
		claim := story.Claim{Claim: r.proposition(g, members), Confidence: 1}
		least := 1.0
		for n, p := range members {
			taken := p.Position
			taken.Confidence = min(taken.Confidence, g.link[group[n]])
			least = min(least, g.link[group[n]])
			claim.Positions = append(claim.Positions, taken)
		}
		claim.Confidence = certainty * (1 + least) / 2
		slices.SortStableFunc(claim.Positions, func(a, b story.Position) int { return rank(a.Stance) - rank(b.Stance) })
		claim.Grounds = r.grounds(g, members)
		claims = append(claims, claim)
	}
	return claims
}

// certainty is the confidence of a claim all of whose positions are surely on
// it: people seldom speak of quite the same. With it, 29 claims of 149 stories
// said 77% in the mean; 22 of them were right when read against the reports.
const certainty = .9

func rank(s story.Stance) int { return slices.Index(story.Stances, s) }

// disputed reports whether positions make a claim: somebody denies what somebody
// else holds, two hold it, or it is suggested in several ways. What one person
// says is no dispute, however often it is told, and neither is one saying that
// reports lay to different mouths.
func (g *grouping) disputed(members []*position, of map[story.Ref]int) bool {
	for i, p := range members {
		for _, q := range members[i+1:] {
			apart := of[p.Statement] != of[q.Statement]
			switch {
			case (p.Stance == story.Denies) != (q.Stance == story.Denies):
				return true
			case apart && known(p) && known(q) && !shareWord(p.Speaker, q.Speaker) && !meets(p.names, q.side) && !meets(q.names, p.side):
				return true
			case p.Stance == story.Suggests && q.Stance == story.Suggests && g.overlap(p, q).both < sameWords:
				return true
			}
		}
	}
	return false
}

// sameWords is the overlap from which on two suggestions are one, printed twice.
const sameWords = .8

// known reports whether a report says by name, or by what body they are, who
// takes a position: "the coach" may be anybody of whom others speak by name.
func known(p *position) bool {
	if len(p.stmt.Speakers) == 0 {
		return false
	}
	s := &p.stmt.Speakers[0]
	return s.Basis != onrecord.Inferred && (s.Basis != onrecord.Description || s.Kind == onrecord.Organisation)
}
