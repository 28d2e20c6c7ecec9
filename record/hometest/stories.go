package hometest

import (
	"context"
	"testing"

	"onrecord/record"
	"onrecord/record/terms"
)

// inStory returns the IDs of the reports that stand in a story.
func inStory(t *testing.T, home record.Home, story string) (ids []string) {
	t.Helper()
	for _, head := range get(t, home, func(ctx context.Context, v record.View) ([]*record.Report, error) { return v.InStory(ctx, story) }) {
		if head.Story != story || head.Report.Text != "" {
			t.Errorf("in story %s stands %+v", story, head)
		}
		ids = append(ids, head.ID)
	}
	return ids
}

// labels returns the labels of stories.
func labels(t *testing.T, home record.Home, ids []string) map[string]string {
	t.Helper()
	return get(t, home, func(ctx context.Context, v record.View) (map[string]string, error) { return v.StoryLabels(ctx, ids) })
}

func testStories(t *testing.T, home record.Home) {
	reports := fillWith(t, home, []string{"a"}, []string{"b"}, []string{"c"}, nil)
	put := func(stories ...string) {
		t.Helper()
		change(t, home, func(ctx context.Context, c record.Change) error {
			for i, story := range stories {
				reports[i].Story = story
				if err := c.SetStory(ctx, reports[i].Key, story); err != nil {
					return err
				}
			}
			return nil
		})
	}
	put("t1", odd, "t1", "")
	same(t, "a story", inStory(t, home, "t1"), []string{"r0", "r2"})
	same(t, "another", inStory(t, home, odd), []string{"r1"})
	same(t, "none", len(inStory(t, home, "")), 0)
	all := get(t, home, func(ctx context.Context, v record.View) ([]*record.Report, error) { return v.Reports(ctx, 0, 9) })
	same(t, "reports", all, reports)
	counted := func() int {
		return get(t, home, func(ctx context.Context, v record.View) (record.Counts, error) { return v.Counts(ctx) }).Stories
	}
	same(t, "stories", counted(), 2)

	change(t, home, func(ctx context.Context, c record.Change) error {
		return c.LabelStories(ctx, map[string]string{"t1": "first", odd: "label " + odd, "t0": "of no report"})
	})
	same(t, "labels", labels(t, home, []string{odd, "t1", "t7"}), map[string]string{"t1": "first", odd: "label " + odd})
	same(t, "labels of none", len(labels(t, home, []string{})), 0)
	change(t, home, func(ctx context.Context, c record.Change) error {
		return c.LabelStories(ctx, map[string]string{"t1": "other", odd: "", "t7": ""})
	})
	same(t, "all labels", labels(t, home, nil), map[string]string{"t0": "of no report", "t1": "other"})

	put("t1", "t1", "", "")
	same(t, "another grouping", inStory(t, home, "t1"), []string{"r0", "r1"})
	same(t, "stories left", counted(), 1)
	change(t, home, func(ctx context.Context, c record.Change) error { return c.RemoveReport(ctx, reports[0].Key) })
	same(t, "after a removal", inStory(t, home, "t1"), []string{"r1"})
	change(t, home, func(ctx context.Context, c record.Change) error { return c.RemoveReport(ctx, reports[1].Key) })
	same(t, "stories without reports", counted(), 0)
}

func testStoriesOfVersions(t *testing.T, home record.Home) {
	old, current := report(0), report(1)
	old.Current, old.Story, current.Story = false, "t1", "t2"
	change(t, home, func(ctx context.Context, c record.Change) error {
		return c.AddReports(ctx, []*record.Report{old, current})
	})
	same(t, "the story of an old version", len(inStory(t, home, "t1")), 0)
	same(t, "that of the current one", inStory(t, home, "t2"), []string{"r1"})
	counts := get(t, home, func(ctx context.Context, v record.View) (record.Counts, error) { return v.Counts(ctx) })
	same(t, "stories", counts.Stories, 1)
	heads := get(t, home, func(ctx context.Context, v record.View) ([]*record.Report, error) { return v.Heads(ctx, 0, 9) })
	same(t, "what the old one has", heads[0].Story, "t1")
}

func testReindex(t *testing.T, home record.Home) {
	reports := fillWith(t, home, []string{"the tax", "the toll"}, []string{"the tax"})
	before := get(t, home, func(ctx context.Context, v record.View) ([]*record.Statement, error) {
		return v.Statements(ctx, reports[0].Key)
	})
	change(t, home, func(ctx context.Context, c record.Change) error {
		tax, toll := *before[0], *before[1]
		tax.Index = terms.Index{Words: []string{"levy"}, Facets: []string{"story0t1"}}
		toll.Index, toll.Content = terms.Index{}, "is not kept by this"
		return c.Reindex(ctx, []*record.Statement{&tax, &toll})
	})
	same(t, "by the new word and facet", find(t, home, terms.Query{is(phrase("levy")), is(facet("story0t1"))}, 9), []string{"the tax"})
	same(t, "by the old word", find(t, home, terms.Query{is(phrase("tax"))}, 9), []string{"the tax"})
	same(t, "by the old facet", find(t, home, terms.Query{is(facet("number0"))}, 9), []string{"the tax"})
	same(t, "what has none", len(find(t, home, terms.Query{is(phrase("toll"))}, 9)), 0)
	same(t, "all", find(t, home, nil, 9), []string{"the tax", "the tax"})
	after := get(t, home, func(ctx context.Context, v record.View) ([]*record.Statement, error) {
		return v.Statements(ctx, reports[0].Key)
	})
	same(t, "all else about them", after, before)
}
