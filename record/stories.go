package record

import (
	"context"

	"onrecord"
	"onrecord/record/query"
	"onrecord/record/terms"
)

// A Story is reports of the same event, as they were last grouped and kept.
type Story struct {
	ID      string
	Label   string          // its most telling words; "" when a report of it was removed or left it since, which they may be from
	Days    onrecord.Period // on which its reports were published; zero when none is dated
	Reports []*Report       // without their texts and layouts, in the order in which they were added
}

// add adds a report to the story.
func (s *Story) add(head *Report) {
	s.Reports = append(s.Reports, head)
	day := head.Report.Published
	if day.IsZero() {
		return
	}
	if s.Days.IsZero() || terms.Compare(day, s.Days.Start) < 0 {
		s.Days.Start = day
	}
	if s.Days.End.IsZero() || terms.Compare(day, s.Days.End) > 0 {
		s.Days.End = day
	}
}

// Stories returns the stories that were kept, in the order in which their first
// reports were added. It returns an error with code NotFound when none ever were.
func (r *Record) Stories(ctx context.Context) ([]*Story, error) {
	var stories []*Story
	err := r.home.View(ctx, func(v View) error {
		stories = nil
		if err := storiesKept(ctx, v); err != nil {
			return err
		}
		labels, err := v.StoryLabels(ctx, nil)
		if err != nil {
			return err
		}
		known := map[string]*Story{}
		return eachHead(ctx, v, func(head *Report) {
			if !head.Current || head.Story == "" {
				return
			}
			story := known[head.Story]
			if story == nil {
				story = &Story{ID: head.Story, Label: labels[head.Story]}
				known[head.Story], stories = story, append(stories, story)
			}
			story.add(head)
		})
	})
	return stories, err
}

// Story returns the story with this ID.
func (r *Record) Story(ctx context.Context, id string) (*Story, error) {
	var story *Story
	err := r.home.View(ctx, func(v View) error {
		story = &Story{ID: id}
		heads, err := standing(ctx, v, id)
		if err != nil {
			return err
		}
		for _, head := range heads {
			story.add(head)
		}
		labels, err := v.StoryLabels(ctx, []string{id})
		story.Label = labels[id]
		return err
	})
	return story, err
}

// InStory returns the reports of the story with this ID with their statements, in
// the order in which they were added. It returns an error with code TooLarge when
// there are more than most.
func (r *Record) InStory(ctx context.Context, id string, most int) ([]*Kept, error) {
	var all []*Kept
	err := r.home.View(ctx, func(v View) error {
		all = nil
		heads, err := standing(ctx, v, id)
		if err != nil {
			return err
		}
		if len(heads) > most {
			return onrecord.Errorf(onrecord.TooLarge, "the story %s has %d reports, and %d can be dealt with at once", id, len(heads), most)
		}
		for _, head := range heads {
			report, err := v.ReportByKey(ctx, head.Key)
			if err != nil {
				return err
			}
			kept, err := withStatements(ctx, v, report)
			if err != nil {
				return err
			}
			all = append(all, kept)
		}
		return nil
	})
	return all, err
}

// standing returns the reports that stand in a story, and an error with code
// NotFound when there are none.
func standing(ctx context.Context, v View, id string) ([]*Report, error) {
	heads, err := v.InStory(ctx, id)
	if err != nil || len(heads) > 0 {
		return heads, err
	}
	if err := storiesKept(ctx, v); err != nil {
		return nil, err
	}
	return nil, &onrecord.Error{Code: onrecord.NotFound, Message: "the record has no story " + id, Hint: "onrecord stories --kept lists those that it has"}
}

// StoriesUnfinished reports whether stories are being kept now, or were when that
// was stopped, so that some reports stand where they stood before.
func (r *Record) StoriesUnfinished(ctx context.Context) (unfinished bool, err error) {
	err = r.home.View(ctx, func(v View) error {
		mark, err := v.Setting(ctx, storiesSetting)
		unfinished = mark != "" && mark != keptMark
		return err
	})
	return unfinished, err
}

// eachHead calls visit with all reports in one state of the record, old versions
// included, without their texts and layouts.
func eachHead(ctx context.Context, v View, visit func(*Report)) error {
	for after := Key(0); ; {
		heads, err := v.Heads(ctx, after, headsAtOnce)
		if err != nil || len(heads) == 0 {
			return err
		}
		for _, head := range heads {
			visit(head)
		}
		after = heads[len(heads)-1].Key
	}
}

// storiesKept returns an error unless stories were kept, or it was begun.
func storiesKept(ctx context.Context, v View) error {
	mark, err := v.Setting(ctx, storiesSetting)
	if err != nil || mark != "" {
		return err
	}
	return &onrecord.Error{Code: onrecord.NotFound, Message: "no stories are kept in this record", Hint: "onrecord stories --keep groups its reports and keeps which story each stands in"}
}

// answerable returns an error when a query asks for a story that is not there.
func answerable(ctx context.Context, v View, q *query.Query) error {
	for _, id := range q.Stories() {
		if _, err := standing(ctx, v, id); err != nil {
			return err
		}
	}
	return nil
}
