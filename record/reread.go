package record

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"onrecord"
)

// Stale calls visit with the reports that another program or model than info
// read, old versions included, in the order in which they were added, but for
// those without a text, in which there is nothing to read. Reports of which only
// the words of statements are kept cannot be read again: they are passed to
// blanked instead.
func (r *Record) Stale(ctx context.Context, info onrecord.ReaderInfo, visit, blanked func(*Report) error) error {
	return r.eachReport(ctx, func(report *Report) error {
		switch {
		case report.Reader == info || report.Whole && strings.TrimSpace(report.Report.Text) == "":
			return nil
		case !report.Whole:
			return blanked(report)
		}
		return visit(report)
	})
}

// Reread replaces what was read of reports that are kept by new readings of the
// same texts. Statements whose spans hold keep their IDs, and all edits stand: a
// statement that somebody has confirmed, corrected or rejected stays even where
// the new reading does not find it, and one that the new reading finds in its
// place is left out. Settle makes the change complete.
func (r *Record) Reread(ctx context.Context, readings []*onrecord.Reading) error {
	return r.home.Change(ctx, func(c Change) error {
		for _, reading := range readings {
			if err := r.reread(ctx, c, reading); err != nil {
				return err
			}
		}
		return nil
	})
}

func (r *Record) reread(ctx context.Context, c Change, reading *onrecord.Reading) error {
	report, err := c.Report(ctx, reading.Report.ID())
	if err != nil {
		return err
	}
	report.Report, report.Layout, report.Reader = reading.Report, reading.Layout, reading.Reader
	if err := c.UpdateReport(ctx, report); err != nil {
		return err
	}
	kept, err := c.Statements(ctx, report.Key)
	if err != nil {
		return err
	}
	touched := blocks(kept)
	known := map[string]*Statement{}
	for _, stmt := range kept {
		known[stmt.Read.ID] = stmt
	}
	var updated, added []*Statement
	for i := range reading.Statements {
		read := &reading.Statements[i]
		if stmt := known[read.ID]; stmt != nil {
			delete(known, read.ID)
			stmt.Read = *read
			updated = append(updated, stmt)
		} else if !slices.ContainsFunc(kept, func(s *Statement) bool { return s.Status != onrecord.Unchecked && sameSaying(s.Effective(), read) }) {
			added = append(added, &Statement{Report: report.Key, Read: *read})
		}
	}
	var gone []Key
	for _, stmt := range kept {
		switch {
		case known[stmt.Read.ID] == nil:
		case stmt.Status != onrecord.Unchecked:
			updated = append(updated, stmt)
		default:
			gone = append(gone, stmt.Key)
		}
	}
	for _, stmt := range updated {
		if stmt.Status == onrecord.Unchecked {
			stmt.Edited = nil
			continue
		}
		edits, err := c.Edits(ctx, stmt.Read.ID)
		if err != nil {
			return err
		}
		if err := edited(stmt, report, edits); err != nil {
			return err
		}
	}
	all := slices.Concat(updated, added)
	slices.SortStableFunc(all, func(a, b *Statement) int {
		return cmp.Or(cmp.Compare(a.Read.Content[0].Start, b.Read.Content[0].Start), cmp.Compare(a.Read.Content[0].End, b.Read.Content[0].End))
	})
	for i, stmt := range all {
		stmt.Number = i
		complete(stmt, report)
	}
	if err := c.RemoveStatements(ctx, gone); err != nil {
		return err
	}
	if err := c.UpdateStatements(ctx, updated); err != nil {
		return err
	}
	if err := c.AddStatements(ctx, added); err != nil {
		return err
	}
	return c.Unsettle(ctx, append(touched, blocks(all)...))
}

// sameSaying reports whether two statements of one report are about the same
// saying: they share a byte of their cues, or neither has one, and half of the
// bytes of both contents.
func sameSaying(a, b *onrecord.Statement) bool {
	if len(a.Cue)+len(b.Cue) > 0 && common(a.Cue, b.Cue) == 0 {
		return false
	}
	both := common(a.Content, b.Content)
	return 2*both >= length(a.Content)+length(b.Content)-both
}

// common returns how many bytes two lists of spans have in common.
func common(a, b []onrecord.Span) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	return n
}

func length(spans []onrecord.Span) int {
	n := 0
	for _, span := range spans {
		n += span.Len()
	}
	return n
}
