package record

import (
	"context"
	"crypto/rand"
	"maps"
	"slices"

	"onrecord"
)

// storiesSetting is not set until stories are first kept. Then it has a mark of
// who is at it: one of the marks, a blank and a word of its own, so that of two who
// keep stories at once the later one goes on and the other stops. When all is kept
// it is keptMark.
const (
	storiesSetting = "stories"
	keptMark       = "kept"
	keepingMark    = "keeping"
	copyingMark    = "copying"
)

// How many reports are looked through at a time, how many are put into other
// stories in one change, and how many stories are labelled in one.
const (
	headsAtOnce    = 1000
	movedAtOnce    = 200
	labelledAtOnce = 1000
)

// A Grouping says which report stands in which story, by their IDs.
type Grouping struct {
	Of     map[string]string // stories by reports; "" for none
	Labels map[string]string // of each story: its most telling words, for people
}

// KeepStories keeps which report stands in which story, in place of what was
// kept before. It calls step, which may be nil, with the number of reports it has
// dealt with so far.
//
// It may be stopped and called again. Each of its changes takes a number of
// reports to where they belong now: others stand where they stood before. When
// stories are kept by another call meanwhile it returns an error with code Busy.
//
// All versions at a place stand in one story, and what a label may have words of
// stands in its story: so the label goes with the first of them that leaves it or
// is removed.
func (r *Record) KeepStories(ctx context.Context, g *Grouping, step func(done int)) error {
	k := &keeper{r.home, g, newMark(keepingMark)}
	err := r.home.Change(ctx, func(c Change) error { return c.SetSetting(ctx, storiesSetting, k.mark) })
	if err != nil {
		return err
	}
	return k.keep(ctx, step)
}

// newMark returns a mark that nobody else has.
func newMark(mark string) string { return mark + " " + rand.Text() }

// A keeper keeps stories in a home that has its mark.
type keeper struct {
	home     Home
	grouping *Grouping
	mark     string
}

// keep puts all reports into their stories, and then labels those.
func (k *keeper) keep(ctx context.Context, step func(done int)) error {
	done := 0
	for after := Key(0); ; {
		heads, misplaced, err := k.look(ctx, after)
		if err != nil {
			return err
		}
		if len(heads) == 0 {
			return k.labelAll(ctx)
		}
		after = heads[len(heads)-1].Key
		for part := range slices.Chunk(misplaced, movedAtOnce) {
			if err := k.change(ctx, func(c Change) error { return k.move(ctx, c, part) }); err != nil {
				return err
			}
		}
		if done += len(heads); step != nil {
			step(done)
		}
	}
}

// change makes a change, unless others are at it meanwhile.
func (k *keeper) change(ctx context.Context, fn func(Change) error) error {
	return k.home.Change(ctx, func(c Change) error {
		mark, err := c.Setting(ctx, storiesSetting)
		if err != nil {
			return err
		}
		if mark != k.mark {
			return &onrecord.Error{Code: onrecord.Busy, Message: "another program keeps the stories of this record now", Hint: "what it keeps stands; onrecord stories --keep groups them anew"}
		}
		return fn(c)
	})
}

// look returns the next reports with keys above after, and which of them do not
// stand where they belong.
func (k *keeper) look(ctx context.Context, after Key) (heads, misplaced []*Report, err error) {
	err = k.home.View(ctx, func(v View) error {
		misplaced = nil
		if heads, err = v.Heads(ctx, after, headsAtOnce); err != nil {
			return err
		}
		for _, head := range heads {
			story, grouped := k.grouping.Of[head.ID]
			switch {
			case grouped:
			case !head.Current:
				continue // it comes with the current one
			case head.Version > 1:
				versions, err := versions(ctx, v, head)
				if err != nil {
					return err
				}
				story = k.story(versions)
			}
			if head.Story != story {
				misplaced = append(misplaced, head)
			}
		}
		return nil
	})
	return heads, misplaced, err
}

// versions returns the versions of a report that are there, oldest first.
func versions(ctx context.Context, v View, head *Report) ([]*Report, error) {
	if head.Place != "" {
		return v.ReportsAt(ctx, head.Place)
	}
	report, err := v.ReportByKey(ctx, head.Key)
	if onrecord.CodeOf(err) == onrecord.NotFound {
		return nil, nil
	}
	return []*Report{report}, err
}

// story returns the story in which the versions of a report are to stand: that of
// the latest which was grouped, since others may have come later. Without one
// they stand in none.
func (k *keeper) story(versions []*Report) string {
	for _, report := range slices.Backward(versions) {
		if story, grouped := k.grouping.Of[report.ID]; grouped {
			return story
		}
	}
	return ""
}

// move puts reports with their versions, as far as they are still there, into
// their stories, and makes their statements found accordingly.
func (k *keeper) move(ctx context.Context, c Change, heads []*Report) error {
	var moved []*Statement
	left := map[string]string{} // labels of the stories that they leave
	for _, head := range heads {
		versions, err := versions(ctx, c, head)
		if err != nil {
			return err
		}
		story := k.story(versions)
		for _, report := range versions {
			if report.Story == story {
				continue
			}
			if report.Story != "" {
				left[report.Story] = ""
			}
			report.Story = story
			if err := c.SetStory(ctx, report.Key, story); err != nil {
				return err
			}
			if !report.Current {
				continue
			}
			stmts, err := c.Statements(ctx, report.Key)
			if err != nil {
				return err
			}
			for _, stmt := range stmts {
				index(stmt, report)
			}
			moved = append(moved, stmts...)
		}
	}
	if err := c.LabelStories(ctx, left); err != nil {
		return err
	}
	return c.Reindex(ctx, moved)
}

// labelAll labels the stories of the grouping and no others, and notes that all
// is kept.
func (k *keeper) labelAll(ctx context.Context) error {
	var before map[string]string
	err := k.home.View(ctx, func(v View) (err error) {
		before, err = v.StoryLabels(ctx, nil)
		return err
	})
	if err != nil {
		return err
	}
	labels := map[string]string{} // that change
	for story := range before {
		labels[story] = ""
	}
	maps.Copy(labels, k.grouping.Labels)
	maps.DeleteFunc(labels, func(story, label string) bool { return label == before[story] })
	reports := map[string][]string{}
	for report, story := range k.grouping.Of {
		if labels[story] != "" {
			reports[story] = append(reports[story], report)
		}
	}
	for part := range slices.Chunk(slices.Sorted(maps.Keys(labels)), labelledAtOnce) {
		if err := k.change(ctx, func(c Change) error { return label(ctx, c, part, labels, reports) }); err != nil {
			return err
		}
	}
	return k.change(ctx, func(c Change) error { return c.SetSetting(ctx, storiesSetting, keptMark) })
}

// label labels stories, but for those of which a report was removed since they
// were grouped: its words may be in the label.
func label(ctx context.Context, c Change, stories []string, labels map[string]string, reports map[string][]string) error {
	var ids []string
	for _, story := range stories {
		ids = append(ids, reports[story]...)
	}
	there, err := c.KnownReports(ctx, ids)
	if err != nil {
		return err
	}
	given := map[string]string{}
	for _, story := range stories {
		if given[story] = labels[story]; slices.ContainsFunc(reports[story], func(id string) bool { return !there[id] }) {
			given[story] = ""
		}
	}
	return c.LabelStories(ctx, given)
}
