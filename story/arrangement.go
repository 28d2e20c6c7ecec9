package story

import (
	"cmp"
	"slices"
	"strings"

	"onrecord"
)

// Told is utterances that several statements tell of, in the groups in which
// they are shown.
type Told struct {
	Reworded []*Utterance // by several reports, in other words; those that were changed most come first
	Alike    []*Utterance // by several reports, in the same words
	Repeated []*Utterance // by one report alone, more than once
}

// Told puts the utterances that several statements tell of into groups.
func (f *Findings) Told() Told {
	var t Told
	for i := range f.Utterances {
		switch u := &f.Utterances[i]; {
		case !u.Joins():
		case len(u.Reports()) == 1:
			t.Repeated = append(t.Repeated, u)
		case len(u.Wordings) > 1:
			t.Reworded = append(t.Reworded, u)
		default:
			t.Alike = append(t.Alike, u)
		}
	}
	slices.SortStableFunc(t.Reworded, func(a, b *Utterance) int { return cmp.Compare(a.gravity(), b.gravity()) })
	return t
}

// All returns the utterances, group after group.
func (t *Told) All() []*Utterance { return slices.Concat(t.Reworded, t.Alike, t.Repeated) }

// gravity is the place in their order of the change of an utterance that matters
// most; what has none comes last.
func (u *Utterance) gravity() int {
	least := len(kinds)
	for i := range u.Changes {
		least = min(least, slices.Index(kinds, u.Changes[i].Kind))
	}
	return least
}

// mostWords is how many changes of kind Words are shown of an utterance: that
// there are more is seen by its wordings.
const mostWords = 3

// A Shown is a change with other statements that have the same words for those
// of the first.
type Shown struct {
	Change
	Also []Ref
}

// Shown returns the changes of an utterance that are worth a sentence, each
// once, and how many there are besides, of which its wordings tell.
func (f *Findings) Shown(u *Utterance) (shown []Shown, more int) {
	type key struct {
		kind  ChangeKind
		a     Ref
		spanA onrecord.Span
		words string // of the other
	}
	at := map[key]int{}
	some := 0
	for _, change := range u.Changes {
		words := strings.Join(strings.Fields(strings.ToLower(change.SpanB.In(f.Readings[change.B.Report].Report.Text))), " ")
		same := key{change.Kind, change.A, change.SpanA, words}
		if n, seen := at[same]; seen {
			if n >= 0 {
				shown[n].Also = append(shown[n].Also, change.B)
			}
			continue
		}
		if change.Kind == Words {
			if some++; some > mostWords {
				more++
				at[same] = -1
				continue
			}
		}
		at[same] = len(shown)
		shown = append(shown, Shown{Change: change})
	}
	return shown, more
}

// A Lack is what one or more reports leave out.
type Lack struct {
	Reports    []int
	Statements []Ref
	Says       string
}

// lacks parts what a Coverage says of its report from what that lacks.
const lacks = " does not have "

// LeftOut returns what reports leave out, each thing once, what most of them do
// first.
func (f *Findings) LeftOut() []Lack {
	var all []Lack
	at := map[string]int{}
	for _, c := range f.Coverage {
		_, what, found := strings.Cut(c.Says, lacks)
		n, seen := at[what]
		if !seen || !found {
			n, all = len(all), append(all, Lack{Statements: c.Statements, Says: c.Says})
			at[what] = n
		}
		all[n].Reports = append(all[n].Reports, c.Report)
		if of := len(all[n].Reports); of > 1 {
			all[n].Says = letters(all[n].Reports) + " do not have " + what
		}
	}
	slices.SortStableFunc(all, func(a, b Lack) int { return cmp.Compare(len(b.Reports), len(a.Reports)) })
	return all
}

// letters lists reports as a sentence does: "A, B and C".
func letters(reports []int) string {
	var list []string
	for _, report := range reports[:len(reports)-1] {
		list = append(list, Letter(report))
	}
	return strings.Join(list, ", ") + " and " + Letter(reports[len(reports)-1])
}

// A Verdict is a judgement on one or more reports.
type Verdict struct {
	Judgement string
	Flagged   bool
	Reports   []int
}

// Verdicts returns the judgements on reports, each once, those on reports that
// are flagged first.
func (f *Findings) Verdicts() []Verdict {
	var verdicts []Verdict
	for i := range f.Patchwork {
		p := &f.Patchwork[i]
		n := slices.IndexFunc(verdicts, func(v Verdict) bool { return v.Judgement == p.Judgement && v.Flagged == p.Flagged })
		if n < 0 {
			n, verdicts = len(verdicts), append(verdicts, Verdict{Judgement: p.Judgement, Flagged: p.Flagged})
		}
		verdicts[n].Reports = append(verdicts[n].Reports, p.Report)
	}
	slices.SortStableFunc(verdicts, func(a, b Verdict) int {
		switch {
		case a.Flagged == b.Flagged:
			return 0
		case a.Flagged:
			return -1
		}
		return 1
	})
	return verdicts
}

// An Exchange is what two reports share.
type Exchange struct {
	A, B     int     // numbers of the reports
	Passages []Reuse // the longest first
}

// Exchanges returns the passages that reports share, by two reports: those that
// share most first.
func (f *Findings) Exchanges() []Exchange {
	var all []Exchange
	at := map[[2]int]int{}
	for _, r := range f.Reuse {
		between := [2]int{r.A.Report, r.B.Report}
		n, seen := at[between]
		if !seen {
			n, at[between] = len(all), len(all)
			all = append(all, Exchange{A: r.A.Report, B: r.B.Report})
		}
		all[n].Passages = append(all[n].Passages, r)
	}
	for i := range all {
		slices.SortStableFunc(all[i].Passages, func(a, b Reuse) int { return cmp.Compare(b.A.Len(), a.A.Len()) })
	}
	slices.SortStableFunc(all, func(a, b Exchange) int { return cmp.Compare(b.length(), a.length()) })
	return all
}

// length is how many bytes the first report of an exchange shares.
func (e *Exchange) length() (n int) {
	for _, r := range e.Passages {
		n += r.A.Len()
	}
	return n
}

// Evidence returns what a sign points at: its statements, and its places but for
// those whose words the statements show.
func (f *Findings) Evidence(sign *Sign) ([]Ref, []Place) {
	return sign.Statements, slices.DeleteFunc(slices.Clone(sign.Places), func(p Place) bool {
		return slices.ContainsFunc(sign.Statements, func(ref Ref) bool {
			content := f.Statement(ref).Content
			return p.Report == ref.Report && len(content) == 1 && content[0].Start <= p.Start+1 && p.End <= content[0].End+1
		})
	})
}
