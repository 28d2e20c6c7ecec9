package record

import (
	"context"
	"maps"
	"slices"

	"onrecord"
)

// storiesSetting is set once stories were kept.
const storiesSetting = "stories"

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

// story returns the story in which a report is to stand. One that the grouping
// does not have stays where it is, if that story is still there: a report that
// was added since stands in none, and a new version where the old one did.
func (g *Grouping) story(report *Report) string {
	if story, grouped := g.Of[report.ID]; grouped {
		return story
	}
	if _, known := g.Labels[report.Story]; known {
		return report.Story
	}
	return ""
}

// KeepStories keeps which report stands in which story, in place of what was
// kept before. It calls step, which may be nil, with the number of reports it has
// dealt with so far.
//
// It may be stopped and called again. Each of its changes takes a number of
// reports to where they belong now: others stand where they stood before.
func (r *Record) KeepStories(ctx context.Context, g *Grouping, step func(done int)) error {
	done := 0
	for after := Key(0); ; {
		var heads []*Report
		err := r.home.View(ctx, func(v View) (err error) {
			heads, err = v.Heads(ctx, after, headsAtOnce)
			return err
		})
		if err != nil {
			return err
		}
		if len(heads) == 0 {
			return r.labelStories(ctx, g)
		}
		after = heads[len(heads)-1].Key
		done += len(heads)
		moved := slices.DeleteFunc(heads, func(head *Report) bool { return head.Story == g.story(head) })
		for part := range slices.Chunk(moved, movedAtOnce) {
			if err := r.home.Change(ctx, func(c Change) error { return g.move(ctx, c, part) }); err != nil {
				return err
			}
		}
		if step != nil {
			step(done)
		}
	}
}

// move puts reports, as far as they are still there, into their stories and
// makes their statements found accordingly.
func (g *Grouping) move(ctx context.Context, c Change, heads []*Report) error {
	var moved []*Statement
	for _, head := range heads {
		report, err := c.ReportByKey(ctx, head.Key)
		if onrecord.CodeOf(err) == onrecord.NotFound {
			continue
		}
		if err != nil {
			return err
		}
		report.Story = g.story(report)
		if err := c.SetStory(ctx, report.Key, report.Story); err != nil {
			return err
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
	return c.Reindex(ctx, moved)
}

// labelStories labels the stories of the grouping and no others, and notes that
// stories are kept.
func (r *Record) labelStories(ctx context.Context, g *Grouping) error {
	reports := map[string][]string{}
	for report, story := range g.Of {
		reports[story] = append(reports[story], report)
	}
	for part := range slices.Chunk(slices.Sorted(maps.Keys(g.Labels)), labelledAtOnce) {
		if err := r.home.Change(ctx, func(c Change) error { return g.label(ctx, c, part, reports) }); err != nil {
			return err
		}
	}
	return r.home.Change(ctx, func(c Change) error {
		labels, err := c.StoryLabels(ctx, nil)
		if err != nil {
			return err
		}
		gone := map[string]string{}
		for story := range labels {
			if _, known := g.Labels[story]; !known {
				gone[story] = ""
			}
		}
		if err := c.LabelStories(ctx, gone); err != nil {
			return err
		}
		return c.SetSetting(ctx, storiesSetting, "kept")
	})
}

// label labels some stories, but for those of which a report was removed since
// they were grouped: its words may be in the label.
func (g *Grouping) label(ctx context.Context, c Change, stories []string, reports map[string][]string) error {
	before, err := c.StoryLabels(ctx, stories)
	if err != nil {
		return err
	}
	labels := map[string]string{}
	var ids []string
	for _, story := range stories {
		if label := g.Labels[story]; label != before[story] {
			labels[story] = label
			ids = append(ids, reports[story]...)
		}
	}
	there, err := c.KnownReports(ctx, ids)
	if err != nil {
		return err
	}
	for story := range labels {
		if slices.ContainsFunc(reports[story], func(id string) bool { return !there[id] }) {
			labels[story] = ""
		}
	}
	return c.LabelStories(ctx, labels)
}
