package story

import (
	"slices"
	"strings"

	"onrecord"
)

// A Fact is what a heading has of an utterance, a day say, and who tells it.
type Fact struct {
	Words     string
	Statement Ref   // the first that tells it
	Reports   []int // that tell it; nil where all tell the same, or there is but one report
}

// String returns a fact with the letters of its reports: "parliament (A)".
func (f *Fact) String() string { return f.Words + f.Letters() }

// Letters returns the letters of the reports as they stand behind a fact, and ""
// where it has none.
func (f *Fact) Letters() string {
	if len(f.Reports) == 0 {
		return ""
	}
	list := make([]string, len(f.Reports))
	for i, report := range f.Reports {
		list[i] = Letter(report)
	}
	return " (" + strings.Join(list, ", ") + ")"
}

// Facts returns what the statements of an utterance tell by of, each thing once.
// Of what is not the same in all reports it says which tell it, so that nobody
// takes for one report's what two have.
func (f *Findings) Facts(u *Utterance, of func(*onrecord.Statement) string) []Fact {
	facts, reports := f.facts(u.Statements, of), len(u.Reports())
	if reports == 1 || len(facts) == 1 && len(facts[0].Reports) == reports {
		for i := range facts {
			facts[i].Reports = nil
		}
	}
	return facts
}

// facts is Facts of some statements, each with its reports.
func (f *Findings) facts(refs []Ref, of func(*onrecord.Statement) string) []Fact {
	var facts []Fact
	for _, ref := range refs {
		words := of(f.Statement(ref))
		if words == "" {
			continue
		}
		n := slices.IndexFunc(facts, func(fact Fact) bool { return fact.Words == words })
		if n < 0 {
			n, facts = len(facts), append(facts, Fact{Words: words, Statement: ref})
		}
		if !slices.Contains(facts[n].Reports, ref.Report) {
			facts[n].Reports = append(facts[n].Reports, ref.Report)
		}
	}
	return facts
}

// Speakers returns who says an utterance: where reports are in conflict on that,
// each with those that tell so; nobody where none tells.
func (f *Findings) Speakers(u *Utterance) []Fact {
	var disputed []Ref
	for i := range f.Differences {
		d := &f.Differences[i]
		if d.Kind != OtherSpeaker || !slices.ContainsFunc(d.Statements, func(ref Ref) bool { return slices.Contains(u.Statements, ref) }) {
			continue
		}
		for _, ref := range d.Statements {
			if !slices.Contains(disputed, ref) {
				disputed = append(disputed, ref)
			}
		}
	}
	switch {
	case len(disputed) > 0:
		return f.facts(disputed, func(stmt *onrecord.Statement) string {
			names := make([]string, len(stmt.Speakers))
			for i := range names {
				names[i] = stmt.Speakers[i].Name
			}
			return strings.Join(names, ", ")
		})
	case u.Speaker == "":
		return nil
	}
	return []Fact{{Words: u.Speaker, Statement: u.Statements[0]}}
}
