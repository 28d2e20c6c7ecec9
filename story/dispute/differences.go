package dispute

import (
	"cmp"
	"slices"
	"strings"

	"onrecord"
	"onrecord/folding"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/story"
	"onrecord/story/words"
)

// Differences returns on what the reports of one utterance are in conflict: both
// tell, and not both can be right. What only one of them tells is no difference,
// nor is a day within the other's period, a title for a name, or a round number.
// Each conflict is told once for each two reports; who spoke and what was said
// comes before when and where.
func Differences(readings []*onrecord.Reading, utterances []story.Utterance) []story.Difference {
	r := newReports(readings)
	var found []story.Difference
	for i := range utterances {
		found = append(found, r.differences(&utterances[i])...)
	}
	slices.SortStableFunc(found, func(a, b story.Difference) int { return cmp.Compare(order(a.Kind), order(b.Kind)) })
	return found
}

// tests are the conflicts that two statements may be in, each with what says so.
var tests = []struct {
	kind     story.DifferenceKind
	conflict func(r *reports, a, b story.Ref) (says string, confidence float64)
}{
	{story.OtherSpeaker, (*reports).otherSpeaker},
	{story.OtherAct, (*reports).otherAct},
	{story.OtherNumber, (*reports).otherNumber},
	{story.OtherDay, (*reports).otherDay},
	{story.OtherVenue, (*reports).otherVenue},
}

// kinds are the kinds of differences in the order in which they are told.
var kinds = []story.DifferenceKind{story.OtherSpeaker, story.OtherAct, story.OtherNumber, story.OtherDay, story.OtherVenue}

func order(kind story.DifferenceKind) int { return slices.Index(kinds, kind) }

// leastLikely is the confidence below which a conflict is not told: it is what a
// reader looks at first.
const leastLikely = .6

// maxWitnesses bounds how many statements of an utterance are held against each
// other in pairs.
const maxWitnesses = 24

func (r *reports) differences(u *story.Utterance) []story.Difference {
	var found []story.Difference
	refs := u.Statements[:min(len(u.Statements), maxWitnesses)]
	for _, test := range tests {
		seen := map[[2]int]bool{}
		for i, a := range refs {
			for _, b := range refs[i+1:] {
				reports := [2]int{a.Report, b.Report}
				if a.Report == b.Report || seen[reports] || r.statement(a).Headline || r.statement(b).Headline {
					continue
				}
				says, confidence := test.conflict(r, a, b)
				if confidence < leastLikely {
					continue
				}
				if confidence *= r.joined(u, a, b); confidence >= leastLikely {
					seen[reports] = true
					found = append(found, story.Difference{Kind: test.kind, Statements: []story.Ref{a, b}, Says: says, Confidence: confidence})
				}
			}
		}
	}
	return found
}

// otherDay reports periods without a day in common. A day that the report gives
// in another sentence than that of the saying counts for less.
func (r *reports) otherDay(a, b story.Ref) (string, float64) {
	x, y := r.statement(a).Said, r.statement(b).Said
	if x.IsZero() || y.IsZero() || !before(x.End, y.Start) && !before(y.End, x.Start) {
		return "", 0
	}
	if strings.EqualFold(x.Basis, y.Basis) {
		return "", 0 // "on Monday" in both: one was printed again in a later week
	}
	confidence := r.daySure(a) * r.daySure(b)
	return r.labels[a.Report] + " has " + r.quote(a) + " said " + day(x) + ", " + r.labels[b.Report] + " " + day(y) + ".", confidence
}

func before(d, e onrecord.Date) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	if d.Month != e.Month {
		return d.Month < e.Month
	}
	return d.Day < e.Day
}

// daySure is how sure it is that the day of a statement is meant for it: most
// where the words that give it stand in its paragraph.
func (r *reports) daySure(ref story.Ref) float64 {
	if basis := r.statement(ref).Said.Basis; basis == "" || !strings.Contains(r.around(ref), basis) {
		return .5
	}
	return .9
}

// nearby is how many bytes before and behind a statement count as near.
const nearby = 300

// around returns the paragraph of a statement, as much of it as is near.
func (r *reports) around(ref story.Ref) string {
	text, extent := r.text(ref), r.statement(ref).Extent()
	start := strings.LastIndexByte(text[:extent.Start], '\n') + 1
	end := len(text)
	if i := strings.IndexByte(text[extent.End:], '\n'); i >= 0 {
		end = extent.End + i
	}
	return text[max(start, extent.Start-nearby):min(end, extent.End+nearby)]
}

func day(p onrecord.Period) string {
	if p.End == p.Start || p.End.IsZero() {
		return "on " + p.Start.String()
	}
	return "between " + p.Start.String() + " and " + p.End.String()
}

// otherAct reports that the verb of one report grants what that of the other
// denies.
func (r *reports) otherAct(a, b story.Ref) (string, float64) {
	verbA, kindA := r.verb(a)
	verbB, kindB := r.verb(b)
	if kindA*kindB != -1 || r.negated(a) != r.negated(b) {
		return "", 0
	}
	return "Of " + r.quote(b) + ", " + r.labels[a.Report] + " has " + words.Excerpt(r.text(a), verbA) + " and " + r.labels[b.Report] + " " + words.Excerpt(r.text(b), verbB) + ".", .8
}

func (r *reports) negated(ref story.Ref) bool {
	return slices.ContainsFunc(r.words(ref), func(w words.Word) bool { return w.Class.In(words.Negation) })
}

// verb returns the verb of a cue that grants (1) or denies (-1), and 0 where
// there is none such.
func (r *reports) verb(ref story.Ref) (at onrecord.Span, kind int) {
	for _, span := range r.statement(ref).Cue {
		for _, token := range folding.Folded(span.In(r.text(ref))) {
			lemma := lang.English.Verb(token.Exact).Lemma
			switch {
			case slices.Contains(en.Nots, token.Exact):
				return at, 0
			case slices.Contains(en.Affirmings, lemma):
				at, kind = onrecord.Span{Start: span.Start + token.Start, End: span.Start + token.End}, 1
			case lemma != "" && slices.Contains(en.DenyingCues, lemma):
				at, kind = onrecord.Span{Start: span.Start + token.Start, End: span.Start + token.End}, -1
			}
		}
	}
	return at, kind
}

// otherNumber reports numbers of the same thing that cannot both be right. What
// one report counts more than once proves nothing.
func (r *reports) otherNumber(a, b story.Ref) (string, float64) {
	x, y := single(words.Quantities(r.text(a), r.words(a))), single(words.Quantities(r.text(b), r.words(b)))
	for i := range x {
		for j := range y {
			if x[i].Conflict(&y[j]) && meets(x[i].Around, y[j].Around) && r.sameFate(a, b, &x[i], &y[j]) {
				return r.labels[a.Report] + " has " + r.counted(a, &x[i]) + ", " + r.labels[b.Report] + " " + r.counted(b, &y[j]) + ".", .8
			}
		}
	}
	return "", 0
}

// sameFate reports whether reports tell the same of what they count: five who
// were hurt and ten who were killed are no conflict.
func (r *reports) sameFate(a, b story.Ref, x, y *words.Quantity) bool {
	fateX, fateY := r.fate(a, x), r.fate(b, y)
	return fateX == "" || fateY == "" || fateX == fateY
}

// fate returns the stem of the next word behind what is counted, in its
// sentence, that carries something.
func (r *reports) fate(ref story.Ref, q *words.Quantity) string {
	for _, word := range r.words(ref) {
		if word.Start >= q.End && word.Sentence == q.Sentence && word.Stem != q.Unit && !word.Class.In(words.Function|words.Hedge|words.Number) && !strings.HasSuffix(word.Exact, "ly") {
			return word.Stem
		}
	}
	return ""
}

// counted quotes a number with what it counts.
func (r *reports) counted(ref story.Ref, q *words.Quantity) string {
	text := r.text(ref)
	end := q.End
	for _, word := range r.words(ref) {
		if word.Start >= q.End && word.Stem == q.Unit {
			end = word.End
			break
		}
	}
	return words.Excerpt(text, onrecord.Span{Start: q.Start, End: end})
}

// single returns the quantities whose unit is counted once.
func single(all []words.Quantity) []words.Quantity {
	count := map[string]int{}
	for _, q := range all {
		count[q.Unit]++
	}
	return slices.DeleteFunc(all, func(q words.Quantity) bool { return count[q.Unit] > 1 })
}
