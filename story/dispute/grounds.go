package dispute

import (
	"onrecord/lang/en"
	"onrecord/story"
	"onrecord/story/words"
)

var (
	evidence   = stems(en.Evidence)
	exhibits   = stems(en.Exhibits)
	showings   = stems(en.Showings)
	inventions = setOf(en.Inventions)
	reasons    = setOf(en.Reasons)
)

// grounds returns what reports give for and against a claim: statements of its
// subject, or by those who take a position to it close by, that speak of
// evidence, of the lack of it, or give a reason.
func (r *reports) grounds(g *grouping, members []*position) []story.Ground {
	all := &position{terms: map[string]bool{}, names: map[string]bool{}}
	holds := map[story.Ref]story.Stance{}
	for _, p := range members {
		holds[p.Statement] = p.Stance
		for term := range p.terms {
			all.terms[term] = true
		}
		for term := range p.names {
			all.names[term] = true
		}
	}
	var found []story.Ground
	for _, p := range g.grounding {
		stance, member := holds[p.Statement]
		speaks, lacking, reason := speaksOfEvidence(p.words, member)
		speaks = speaks || reason && member && stance != story.Accuses
		if !speaks || !member && !g.bears(p, all) && !r.closeTo(p, members) {
			continue
		}
		isFor := !lacking
		if member && (stance == story.Denies) {
			isFor = false
		}
		side := "For"
		if !isFor {
			side = "Against"
		}
		found = append(found, story.Ground{
			Statement: p.Statement, For: isFor,
			Says: side + " it, " + r.labels[p.Statement.Report] + " has " + r.speaker(p) + r.quote(p.Statement) + ".",
		})
	}
	return found
}

func (r *reports) speaker(p *position) string {
	if p.Speaker == "" {
		return ""
	}
	return p.Speaker + " saying "
}

// bears reports whether a statement is about a claim whose terms are all's.
func (g *grouping) bears(p, all *position) bool {
	o := g.overlap(p, all)
	return o.content >= 2 && o.share >= .6
}

// closeTo reports whether a statement points back ("these reports") and stands
// next to a denial by the same speaker.
func (r *reports) closeTo(p *position, members []*position) bool {
	pointing := false
	for i := range p.words {
		pointing = pointing || p.pointer(i)
	}
	if !pointing {
		return false
	}
	for _, q := range members {
		apart := p.Statement.Statement - q.Statement.Statement
		if q.Statement.Report == p.Statement.Report && sameSide(p, q) && apart >= -1 && apart <= 2 {
			return true
		}
	}
	return false
}

// speaksOfEvidence reports whether words speak of evidence, whether they say
// that it is lacking or made up, and whether they give a reason.
func speaksOfEvidence(list []words.Word, member bool) (speaks, lacking, reason bool) {
	negated, exhibit := false, false
	for i := range list {
		word := &list[i]
		switch {
		case word.Class.In(words.Negation):
			negated = true
		case evidence[word.Stem]:
			speaks = true
			lacking = lacking || negated
		case exhibits[word.Stem]:
			exhibit = true
		case exhibit && showings[word.Stem]:
			speaks = true
		case inventions[word.Exact] && !member: // who is accused of forging is not given a reason
			speaks, lacking = true, true
		case reasons[word.Exact]:
			reason = true
		}
	}
	return speaks, lacking, reason
}
