package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"onrecord"
	"onrecord/record"
	"onrecord/story/group"
)

// ofRecord returns the stories of the record: as they are kept, or grouped now,
// and then kept if the flags ask for that.
func (flags *storiesFlags) ofRecord(ctx context.Context) (stories []group.Story, err error) {
	if flags.kept {
		err = flags.with(ctx, toRead, func(rec *record.Record) error {
			stories, err = keptStories(ctx, rec)
			return err
		})
		return stories, err
	}
	access := toRead
	if flags.keep {
		access = toChange
	}
	err = flags.with(ctx, access, func(rec *record.Record) error {
		if stories, err = groupRecord(ctx, rec); err != nil || !flags.keep {
			return err
		}
		return keepStories(ctx, rec, stories)
	})
	return stories, err
}

// groupRecord groups the reports of a record. Stories that go on from those that
// are kept have their IDs.
func groupRecord(ctx context.Context, rec *record.Record) ([]group.Story, error) {
	grouper := group.New()
	all, blanked := 0, 0
	err := rec.Reports(ctx, func(report *record.Report) {
		if all++; !report.Whole {
			blanked++
		}
		of := group.Of(&onrecord.Reading{Report: report.Report, Layout: report.Layout})
		of.ID = report.ID // as it is kept, however IDs are made now
		grouper.Add(of)
	})
	if err != nil {
		return nil, err
	}
	if blanked > 0 {
		warn(fmt.Errorf("of %d of %s no more than the words of statements are kept; grouped by those alone, many will miss their stories", blanked, plural(all, "report")))
	}
	stories := grouper.Stories()
	continued, err := rec.Continued(ctx, grouping(stories).Of)
	for i := range stories {
		if id, known := continued[stories[i].ID]; known {
			stories[i].ID = id
		}
	}
	return stories, err
}

// keptStories returns the stories that the record keeps. Why a report belongs to
// its story is not kept.
func keptStories(ctx context.Context, rec *record.Record) ([]group.Story, error) {
	kept, err := rec.Stories(ctx)
	if err != nil {
		return nil, err
	}
	stories := make([]group.Story, len(kept))
	for i, story := range kept {
		stories[i] = group.Story{ID: story.ID, Label: story.Label, Days: story.Days}
		for _, report := range story.Reports {
			stories[i].Reports = append(stories[i].Reports, group.Member{ID: report.ID, Path: report.Report.Path})
		}
	}
	unfinished, err := rec.StoriesUnfinished(ctx)
	if unfinished {
		warn(errors.New("onrecord stories --keep is at work or was stopped, so that some reports stand where they stood before; called again it goes on"))
	}
	return stories, err
}

// grouping returns stories as a record keeps them.
func grouping(stories []group.Story) *record.Grouping {
	grouping := &record.Grouping{Of: map[string]string{}, Labels: map[string]string{}}
	for i := range stories {
		story := &stories[i]
		grouping.Labels[story.ID] = story.Label
		for _, member := range story.Reports {
			grouping.Of[member.ID] = story.ID
		}
	}
	return grouping
}

// keepStories makes the record keep stories, and says so.
func keepStories(ctx context.Context, rec *record.Record, stories []group.Story) error {
	grouping := grouping(stories)
	bar := newCounter("reports")
	defer bar.done()
	if err := rec.KeepStories(ctx, grouping, func(done int) { bar.set(done, len(grouping.Of)) }); err != nil {
		return err
	}
	bar.done()
	fmt.Fprintf(os.Stderr, "onrecord: kept %s of %s\n", plural(len(stories), "story"), plural(len(grouping.Of), "report"))
	return nil
}
