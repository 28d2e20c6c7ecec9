package record

import (
	"context"

	"onrecord"
)

// Remove takes a report out of the record, with everything that was made from
// it: its statements, what they are found by, and what people did about them.
// Named by its URL or path, all its versions go; named by its ID, that version,
// and the one before becomes current again. It returns what went. Settle and
// Erase make the removal complete.
func (r *Record) Remove(ctx context.Context, name string) ([]*Report, error) {
	var gone []*Report
	err := r.home.Change(ctx, func(c Change) error {
		gone = nil
		report, err := c.Report(ctx, name)
		switch {
		case err == nil:
			gone = append(gone, report)
		case onrecord.CodeOf(err) != onrecord.NotFound:
			return err
		default:
			if gone, err = c.ReportsAt(ctx, name); err != nil {
				return err
			}
			if len(gone) == 0 {
				return noReport(name)
			}
		}
		for _, report := range gone {
			if err := r.remove(ctx, c, report); err != nil {
				return err
			}
		}
		return r.restore(ctx, c, gone[0])
	})
	return gone, err
}

// Erase overwrites what was removed from the record, where its home can do so
// (Eraser). It comes after Settle, which rewrites what the record says about
// other speakers because of those that went.
func (r *Record) Erase(ctx context.Context) error {
	if eraser, ok := r.home.(Eraser); ok {
		return eraser.Erase(ctx)
	}
	return nil
}

func (r *Record) remove(ctx context.Context, c Change, report *Report) error {
	stmts, err := c.Statements(ctx, report.Key)
	if err != nil {
		return err
	}
	if err := c.RemoveReport(ctx, report.Key); err != nil {
		return err
	}
	if report.Story != "" { // its words may be in the label
		if err := c.LabelStories(ctx, map[string]string{report.Story: ""}); err != nil {
			return err
		}
	}
	return c.Unsettle(ctx, blocks(stmts))
}

// restore makes the latest version that is left at the place of a report that
// went the current one.
func (r *Record) restore(ctx context.Context, c Change, gone *Report) error {
	if gone.Place == "" {
		return nil
	}
	versions, err := c.ReportsAt(ctx, gone.Place)
	if err != nil || len(versions) == 0 || versions[len(versions)-1].Current {
		return err
	}
	latest := versions[len(versions)-1]
	latest.Current = true
	if err := c.UpdateReport(ctx, latest); err != nil {
		return err
	}
	stmts, err := c.Statements(ctx, latest.Key)
	if err != nil {
		return err
	}
	for _, stmt := range stmts {
		index(stmt, latest)
	}
	if err := c.Reindex(ctx, stmts); err != nil {
		return err
	}
	return c.Unsettle(ctx, blocks(stmts))
}
