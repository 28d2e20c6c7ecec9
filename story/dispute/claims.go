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
		if !disputed(members, of) {
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
// it: people seldom speak of quite the same.
const certainty = .9

func rank(s story.Stance) int { return slices.Index(story.Stances, s) }

// disputed reports whether positions make a claim. Two of them must be of
// several reports or utterances, and where all but assert, of several speakers
// and utterances: what one person says is no dispute, however often it is told.
func disputed(members []*position, of map[story.Ref]int) bool {
	if len(members) < 2 {
		return false
	}
	first := members[0]
	return slices.ContainsFunc(members[1:], func(p *position) bool {
		apart := of[p.Statement] != of[first.Statement]
		if p.Stance == story.Asserts && first.Stance == story.Asserts {
			return apart && known(p) && known(first) && !shareWord(p.Speaker, first.Speaker)
		}
		return apart || p.Stance != first.Stance || p.Statement.Report != first.Statement.Report && p.Stance != story.Denies
	})
}

// known reports whether a report says by name, or by what body they are, who
// takes a position: "the coach" may be anybody of whom others speak by name.
func known(p *position) bool {
	if len(p.stmt.Speakers) == 0 {
		return false
	}
	s := &p.stmt.Speakers[0]
	return s.Basis != onrecord.Inferred && (s.Basis != onrecord.Description || s.Kind == onrecord.Organisation)
}
