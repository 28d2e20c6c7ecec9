package record

import (
	"context"
	"strings"

	"onrecord"
)

// copiedAtOnce is how many reports are copied in one change.
const copiedAtOnce = 50

// Copy copies everything in the record to another, which is empty, or holds what
// an earlier copy that was stopped has brought there. One that keeps stories of
// its own goes on keeping those and no others: what is copied stands in none. Copy
// calls step, which may be nil, after each of its changes with the numbers of
// reports it has dealt with so far and of all. It reports whether there were
// stories that were not copied.
func (r *Record) Copy(ctx context.Context, to *Record, step func(done, all int)) (passedOver bool, err error) {
	settings := map[string]string{}
	all, kept := 0, ""
	err = r.home.View(ctx, func(v View) error {
		counts, err := v.Counts(ctx)
		if err != nil {
			return err
		}
		all = counts.Versions
		if kept, err = v.Setting(ctx, storiesSetting); err != nil {
			return err
		}
		settings[textsSetting], err = v.Setting(ctx, textsSetting)
		return err
	})
	if err != nil {
		return false, err
	}
	if err := to.begin(ctx, settings); err != nil {
		return false, err
	}
	mark := ""
	if kept != "" {
		if mark, err = to.beginStories(ctx); err != nil {
			return false, err
		}
	}
	passedOver = kept != "" && mark == ""
	if err := r.copyDecisions(ctx, to); err != nil {
		return passedOver, err
	}
	done := 0
	for after := Key(0); ; {
		var batch []*Kept
		var edits [][]Edit
		err := r.home.View(ctx, func(v View) error {
			batch, edits = nil, nil
			reports, err := v.Reports(ctx, after, copiedAtOnce)
			if err != nil {
				return err
			}
			for _, report := range reports {
				kept, err := withStatements(ctx, v, report)
				if err != nil {
					return err
				}
				made, err := v.EditsOf(ctx, report.ID)
				if err != nil {
					return err
				}
				batch, edits = append(batch, kept), append(edits, made)
			}
			return nil
		})
		if err != nil {
			return passedOver, err
		}
		if len(batch) == 0 {
			break
		}
		after = batch[len(batch)-1].Report.Key // taking over gives them other keys
		if mark == "" {
			for _, kept := range batch {
				kept.Report.Story = ""
			}
		}
		if err := to.take(ctx, batch, edits); err != nil {
			return passedOver, err
		}
		if done += len(batch); step != nil {
			step(done, all)
		}
	}
	if mark == "" {
		return passedOver, nil
	}
	return false, r.copyStories(ctx, to, mark)
}

// begin gives a record that is to become a copy its settings. It returns an
// error with code Invalid when it has others.
func (r *Record) begin(ctx context.Context, settings map[string]string) error {
	return r.home.Change(ctx, func(c Change) error {
		for name, value := range settings {
			before, err := c.Setting(ctx, name)
			if err != nil {
				return err
			}
			if before != "" && before != value {
				return &onrecord.Error{Code: onrecord.Invalid, Message: "the record to copy to keeps other " + name + " than the one to copy", Hint: "copy to a new record"}
			}
			if err := c.SetSetting(ctx, name, value); err != nil {
				return err
			}
		}
		return nil
	})
}

// beginStories gives a record that is to take over stories the mark of that, and
// returns it: "" when the record keeps stories of its own.
func (r *Record) beginStories(ctx context.Context) (mark string, err error) {
	err = r.home.Change(ctx, func(c Change) error {
		mark = ""
		before, err := c.Setting(ctx, storiesSetting)
		if err != nil || before != "" && !strings.HasPrefix(before, copyingMark) {
			return err
		}
		mark = newMark(copyingMark)
		return c.SetSetting(ctx, storiesSetting, mark)
	})
	return mark, err
}

// copyDecisions copies what people decided about speakers, unless it is there.
func (r *Record) copyDecisions(ctx context.Context, to *Record) error {
	return r.home.View(ctx, func(v View) error {
		decisions, err := v.Decisions(ctx)
		if err != nil {
			return err
		}
		return to.home.Change(ctx, func(c Change) error {
			there, err := c.Decisions(ctx)
			if err != nil || len(there) > 0 {
				return err
			}
			for i := range decisions {
				decision := decisions[i]
				if err := c.AddDecision(ctx, &decision); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

// take keeps reports of another record that are not kept yet, as they are there.
func (r *Record) take(ctx context.Context, batch []*Kept, edits [][]Edit) error {
	return r.home.Change(ctx, func(c Change) error {
		ids := make([]string, len(batch))
		for i, kept := range batch {
			ids[i] = kept.Report.ID
		}
		known, err := c.KnownReports(ctx, ids)
		if err != nil {
			return err
		}
		for i, kept := range batch {
			if known[kept.Report.ID] {
				continue
			}
			report := *kept.Report
			report.Key = 0
			if err := c.AddReports(ctx, []*Report{&report}); err != nil {
				return err
			}
			stmts := make([]*Statement, len(kept.Statements))
			for n, stmt := range kept.Statements {
				own := *stmt
				own.Key, own.Report = 0, report.Key
				stmts[n] = &own
				index(stmts[n], &report)
			}
			if err := c.AddStatements(ctx, stmts); err != nil {
				return err
			}
			if err := c.Unsettle(ctx, blocks(stmts)); err != nil {
				return err
			}
			for n := range edits[i] {
				edit := edits[i][n]
				if err := c.AddEdit(ctx, &edit); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// copyStories puts the reports of a copy, which has this mark, into the stories in
// which they stand now: most do already, since each came with its own.
func (r *Record) copyStories(ctx context.Context, to *Record, mark string) error {
	grouping := &Grouping{Of: map[string]string{}}
	err := r.home.View(ctx, func(v View) (err error) {
		if grouping.Labels, err = v.StoryLabels(ctx, nil); err != nil {
			return err
		}
		return eachHead(ctx, v, func(head *Report) { grouping.Of[head.ID] = head.Story })
	})
	if err != nil {
		return err
	}
	k := &keeper{to.home, grouping, mark}
	return k.keep(ctx, nil)
}
