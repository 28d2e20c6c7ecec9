package record

import (
	"context"
	"slices"

	"onrecord"
)

// replace makes report the latest version at its place, and returns the one
// that was before it, or nil when there is none. A report of the same text that
// was added from the same path when its URL was not known yet is one before it.
func (r *Record) replace(ctx context.Context, c Change, report *Report, path string) (*Report, error) {
	var versions []*Report
	for _, place := range []string{report.Place, path} {
		if place == "" || len(versions) > 0 {
			continue
		}
		var err error
		if versions, err = c.ReportsAt(ctx, place); err != nil {
			return nil, err
		}
		if place != report.Place {
			versions = slices.DeleteFunc(versions, func(v *Report) bool { return !v.Current || v.Hash != report.Hash })
		}
	}
	if len(versions) == 0 {
		return nil, nil
	}
	latest := versions[len(versions)-1]
	report.Version, report.Story = latest.Version+1, latest.Story
	latest.Current = false
	if err := c.UpdateReport(ctx, latest); err != nil {
		return nil, err
	}
	// Its statements stay, but are not found any more.
	stmts, err := c.Statements(ctx, latest.Key)
	if err != nil {
		return nil, err
	}
	for _, stmt := range stmts {
		index(stmt, latest)
	}
	if err := c.Reindex(ctx, stmts); err != nil {
		return nil, err
	}
	return latest, c.Unsettle(ctx, blocks(stmts))
}

// inherit hands on to the statements of a new version what people did about the
// same statements of the version before: those with the same words.
func (r *Record) inherit(ctx context.Context, c Change, before, report *Report, stmts []*Statement) error {
	old, err := c.Statements(ctx, before.Key)
	if err != nil {
		return err
	}
	for _, pair := range match(old, before, stmts, report) {
		if pair.old == nil || pair.new == nil || pair.old.Status == onrecord.Unchecked || !pair.same() {
			continue
		}
		edits, err := c.Edits(ctx, pair.old.Read.ID)
		if err != nil {
			return err
		}
		var kept []Edit
		for _, edit := range edits {
			if edit.Field == SourceField || edit.Field == CueField || edit.Field == ContentField {
				continue // they point into the other text
			}
			edit.Number, edit.Statement, edit.Report = 0, pair.new.Read.ID, report.ID
			if err := c.AddEdit(ctx, &edit); err != nil {
				return err
			}
			kept = append(kept, edit)
		}
		if err := edited(pair.new, report, kept); err != nil {
			return err
		}
		complete(pair.new, report)
	}
	return nil
}

// A History is the versions of the report at one place.
type History struct {
	Place    string
	Versions []*Report // oldest first
	Changes  []Changes // from each version to the next
}

// Changes says what became of the statements of one version in the next.
type Changes struct {
	Same     int
	Changed  []Pair
	Vanished []*Statement
	New      []*Statement
}

// A Pair is a statement in two versions of a report.
type Pair struct {
	Old, New *Statement
}

// History returns the versions of the report with this ID, or at this place,
// and what changed between them.
func (r *Record) History(ctx context.Context, idOrPlace string) (*History, error) {
	h := &History{}
	err := r.home.View(ctx, func(v View) error {
		*h = History{Place: idOrPlace}
		if report, err := v.Report(ctx, idOrPlace); err == nil {
			if h.Place = report.Place; h.Place == "" {
				h.Versions = []*Report{report}
				return nil
			}
		} else if onrecord.CodeOf(err) != onrecord.NotFound {
			return err
		}
		var err error
		if h.Versions, err = v.ReportsAt(ctx, h.Place); err != nil {
			return err
		}
		if len(h.Versions) == 0 {
			return noReport(idOrPlace)
		}
		for i := 1; i < len(h.Versions); i++ {
			changes, err := compare(ctx, v, h.Versions[i-1], h.Versions[i])
			if err != nil {
				return err
			}
			h.Changes = append(h.Changes, changes)
		}
		return nil
	})
	return h, err
}

// Revised calls visit with the history of each place with several versions, in
// the order in which their first versions were added.
func (r *Record) Revised(ctx context.Context, visit func(*History) error) error {
	return r.eachReport(ctx, func(report *Report) error {
		if !report.Current || report.Version == 1 {
			return nil
		}
		h, err := r.History(ctx, report.ID)
		if err != nil {
			return err
		}
		return visit(h)
	})
}

// compare tells what became of the statements of a version.
func compare(ctx context.Context, v View, old, latest *Report) (Changes, error) {
	var changes Changes
	before, err := v.Statements(ctx, old.Key)
	if err != nil {
		return changes, err
	}
	after, err := v.Statements(ctx, latest.Key)
	if err != nil {
		return changes, err
	}
	for _, p := range match(before, old, after, latest) {
		switch {
		case p.new == nil:
			changes.Vanished = append(changes.Vanished, p.old)
		case p.old == nil:
			changes.New = append(changes.New, p.new)
		case p.same():
			changes.Same++
		default:
			changes.Changed = append(changes.Changed, Pair{p.old, p.new})
		}
	}
	return changes, nil
}

// A matched pair has the same statement in two versions; one of the two may be
// nil.
type matched struct {
	old, new         *Statement
	oldSaid, newSaid [2]string // the words of source and cue
}

// same reports whether the words are the same.
func (m *matched) same() bool { return m.old.Content == m.new.Content && m.oldSaid == m.newSaid }

// alike is from which share of the words of both contents on two statements are
// versions of one.
const alike = 0.5

// match pairs the statements of two versions of a report: those with the same
// words first, then those most alike. Statements without a partner stand alone.
// They come in the order of the new version, those that vanished last.
func match(old []*Statement, oldReport *Report, latest []*Statement, newReport *Report) []matched {
	said := func(stmt *Statement, report *Report) [2]string {
		effective := stmt.Effective()
		return [2]string{onrecord.Quote(report.Report.Text, effective.Source), onrecord.Quote(report.Report.Text, effective.Cue)}
	}
	pairs := make([]matched, len(latest))
	for i, stmt := range latest {
		pairs[i] = matched{new: stmt, newSaid: said(stmt, newReport)}
	}
	left := make([]matched, len(old))
	bags := make([]map[string]int, len(old))
	for i, stmt := range old {
		left[i] = matched{old: stmt, oldSaid: said(stmt, oldReport)}
		bags[i] = bag(stmt)
	}
	type candidate struct {
		old, new int
		likeness float64
	}
	var candidates []candidate
	for n := range pairs {
		words := bag(pairs[n].new)
		for o := range left {
			likeness := overlap(bags[o], words)
			if likeness < alike {
				continue
			}
			if m := (matched{old: left[o].old, new: pairs[n].new, oldSaid: left[o].oldSaid, newSaid: pairs[n].newSaid}); m.same() {
				likeness = 2
			} else if left[o].old.Content == pairs[n].new.Content {
				likeness = 1.5
			}
			candidates = append(candidates, candidate{o, n, likeness})
		}
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int {
		switch {
		case a.likeness > b.likeness:
			return -1
		case a.likeness < b.likeness:
			return 1
		}
		return 0
	})
	taken := make([]bool, len(old))
	for _, c := range candidates {
		if taken[c.old] || pairs[c.new].old != nil {
			continue
		}
		taken[c.old] = true
		pairs[c.new].old, pairs[c.new].oldSaid = left[c.old].old, left[c.old].oldSaid
	}
	for o := range left {
		if !taken[o] {
			pairs = append(pairs, left[o])
		}
	}
	return pairs
}
