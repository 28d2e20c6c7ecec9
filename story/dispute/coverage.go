package dispute

import (
	"cmp"
	"slices"

	"onrecord"
	"onrecord/story"
	"onrecord/story/words"
)

// Coverage returns what reports leave out that others have, for each report the
// weightiest first: the denial of a charge that it reports, then denials and
// charges, then what others quote. Of two reports anything that one of them has
// counts, of more what most of the others have. Claims are those of the same
// readings.
func Coverage(readings []*onrecord.Reading, utterances []story.Utterance, claims []story.Claim) []story.Coverage {
	r := newReports(readings)
	answers := answersOf(claims)
	type gap struct {
		story.Coverage
		weight float64
	}
	var gaps []gap
	for report := range readings {
		var of []gap
		for i := range utterances {
			u := &utterances[i]
			best, weight := r.tells(u)
			charge, answered := answers.unreported(report, u)
			if answered {
				weight += denialLeftOut
			}
			enough := 2*len(u.Reports()) >= len(readings)-1
			if weight < leastWeight || !enough && !answered || slices.Contains(u.Reports(), report) || !answered && r.has(report, best) {
				continue
			}
			says := r.labels[report] + " does not have " + r.telling(u, best) + " in " + r.labels[best.Report] + ": " + r.quote(best) + "."
			statements := slices.Clone(u.Statements)
			if answered {
				says = r.labels[report] + " has the charge " + r.quote(charge) + ", but not " + r.telling(u, best) + " in " + r.labels[best.Report] + ": " + r.quote(best) + "."
				statements = append(statements, charge)
			}
			of = append(of, gap{story.Coverage{Report: report, Statements: statements, Says: says}, weight})
		}
		slices.SortStableFunc(of, func(a, b gap) int { return cmp.Compare(b.weight, a.weight) })
		gaps = append(gaps, of...)
	}
	found := make([]story.Coverage, len(gaps))
	for i, gap := range gaps {
		found[i] = gap.Coverage
	}
	return found
}

// telling names what a statement tells of somebody: what they deny or charge
// somebody with in reported speech is not what they said.
func (r *reports) telling(u *story.Utterance, ref story.Ref) string {
	name, stmt := speakerName(u.Speaker), r.statement(ref)
	_, verb := r.verb(ref)
	switch {
	case stmt.Form == onrecord.Direct:
	case verb < 0:
		return "the denial by " + name
	case stmt.Act == onrecord.Accuse && len(stmt.Target) > 0:
		return "the charge by " + name
	}
	return "what " + name + " said"
}

func speakerName(name string) string {
	if name == "" {
		return "somebody"
	}
	return name
}

// Weights of what is left out, and the least that is told.
const (
	denialLeftOut = 10 // of a charge that the report has
	leastWeight   = 1.5
)

// weights of what a statement does.
var weights = map[onrecord.Act]float64{
	onrecord.Deny: 2, onrecord.Accuse: 2, onrecord.Promise: 1.5, onrecord.Urge: 1.2, onrecord.Suggest: 1.2, onrecord.Assert: 1,
}

// leastTold is the confidence that a statement needs to be missed elsewhere.
const leastTold = .4

// tells returns the statement that tells an utterance best, and how much it
// weighs when a report leaves it out; nothing where no statement is sure.
func (r *reports) tells(u *story.Utterance) (best story.Ref, weight float64) {
	longest := -1
	for _, ref := range u.Statements {
		stmt := r.statement(ref)
		if stmt.Headline || stmt.Parent != "" || stmt.Confidence < leastTold || len(stmt.Speakers) == 0 {
			continue
		}
		w := weights[stmt.Act]
		if stmt.Form != onrecord.Indirect {
			w += .7
		}
		if w > weight || w == weight && stmt.Extent().Len() > longest {
			best, weight, longest = ref, w, stmt.Extent().Len()
		}
	}
	if weight > 0 {
		weight += float64(len(u.Reports())-1) / 2
	}
	return best, weight
}

// mostHeld is the share of an utterance's telling words in one paragraph of a
// report from which on the report is taken to have it in other words.
const mostHeld = .6

// has reports whether a report has what a statement of another says, though not
// as a statement that was joined with it: all of it, or the part that is quoted
// when it is told.
func (r *reports) has(report int, ref story.Ref) bool {
	stmt := r.statement(ref)
	if r.shares(report, r.words(ref)) {
		return true
	}
	return len(stmt.Content) > 1 && r.shares(report, r.texts[ref.Report].Words(stmt.Content[:1], stmt.Form))
}

// shares reports whether a paragraph of a report has most of the words that
// tell; or most without the numbers, for a report with another number, or with
// this one in letters, has it as well. Names alone do not make up for those.
func (r *reports) shares(report int, list []words.Word) bool {
	text := r.texts[report]
	all := without(list, words.Function)
	if len(all) == 0 || text.Share(all) >= mostHeld {
		return true
	}
	unnamed := without(list, words.Function|words.Number|words.Name)
	return len(unnamed) > 1 && text.Share(unnamed) >= mostHeld && text.Share(without(list, words.Function|words.Number)) >= mostHeld
}

func without(list []words.Word, class words.Class) []words.Word {
	return slices.DeleteFunc(slices.Clone(list), func(w words.Word) bool { return w.Class.In(class) })
}

// answers holds the charges and denials of claims.
type answers struct {
	denials map[story.Ref][]story.Ref // of a denial, the charges that it answers
}

func answersOf(claims []story.Claim) answers {
	a := answers{map[story.Ref][]story.Ref{}}
	for i := range claims {
		var charges []story.Ref
		for _, p := range claims[i].Positions {
			if p.Stance == story.Accuses || p.Stance == story.Asserts {
				charges = append(charges, p.Statement)
			}
		}
		for _, p := range claims[i].Positions {
			if p.Stance == story.Denies {
				a.denials[p.Statement] = charges
			}
		}
	}
	return a
}

// unreported returns the charge in a report that an utterance denies, where no
// denial of that charge stands in the report.
func (a answers) unreported(report int, u *story.Utterance) (charge story.Ref, ok bool) {
	for _, ref := range u.Statements {
		for _, c := range a.denials[ref] {
			if c.Report == report && !a.denied(report, c) {
				return c, true
			}
		}
	}
	return story.Ref{}, false
}

func (a answers) denied(report int, charge story.Ref) bool {
	for denial, charges := range a.denials {
		if denial.Report == report && slices.Contains(charges, charge) {
			return true
		}
	}
	return false
}
