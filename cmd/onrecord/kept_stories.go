package main

import (
	"context"
	"fmt"
	"os"

	"onrecord"
	"onrecord/record"
	"onrecord/story/group"
)

// ofRecord returns the stories of the record: as they are kept, or grouped now,
// and then kept if the flags ask for that.
func (flags *storiesFlags) ofRecord(ctx context.Context) (stories []group.Story, err error) {
	access := toRead
	if flags.keep {
		access = toChange
	}
	err = flags.with(ctx, access, func(rec *record.Record) error {
		if flags.kept {
			stories, err = keptStories(ctx, rec)
			return err
		}
		grouper := group.New()
		err := rec.Reports(ctx, func(report *record.Report) {
			grouper.Add(group.Of(&onrecord.Reading{Report: report.Report, Layout: report.Layout}))
		})
		if err != nil {
			return err
		}
		stories = grouper.Stories()
		if flags.keep {
			return keepStories(ctx, rec, stories)
		}
		return nil
	})
	return stories, err
}

// keptStories returns the stories that the record keeps. Why a report belongs to
// its story is not kept.
func keptStories(ctx context.Context, rec *record.Record) ([]group.Story, error) {
	kept, err := rec.Stories(ctx)
	stories := make([]group.Story, len(kept))
	for i, story := range kept {
		stories[i] = group.Story{ID: story.ID, Label: story.Label, Days: story.Days}
		for _, report := range story.Reports {
			stories[i].Reports = append(stories[i].Reports, group.Member{ID: report.ID, Path: report.Report.Path})
		}
	}
	return stories, err
}

// keepStories makes the record keep stories, and says so.
func keepStories(ctx context.Context, rec *record.Record, stories []group.Story) error {
	grouping := &record.Grouping{Of: map[string]string{}, Labels: map[string]string{}}
	for i := range stories {
		story := &stories[i]
		grouping.Labels[story.ID] = story.Label
		for _, member := range story.Reports {
			grouping.Of[member.ID] = story.ID
		}
	}
	bar := newCounter("reports")
	defer bar.done()
	if err := rec.KeepStories(ctx, grouping, func(done int) { bar.set(done, len(grouping.Of)) }); err != nil {
		return err
	}
	bar.done()
	fmt.Fprintf(os.Stderr, "onrecord: kept %s of %s\n", plural(len(stories), "story"), plural(len(grouping.Of), "report"))
	return nil
}
