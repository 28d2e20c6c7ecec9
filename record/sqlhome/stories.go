package sqlhome

import (
	"context"
	"database/sql"
	"maps"
	"slices"

	"onrecord/record"
)

// InStory implements record.View.
func (v *view) InStory(ctx context.Context, story string) ([]*record.Report, error) {
	return v.heads(ctx, "WHERE current AND story = ? ORDER BY key", text(story))
}

// StoryLabels implements record.View.
func (v *view) StoryLabels(ctx context.Context, ids []string) (map[string]string, error) {
	query, args := "SELECT id, label FROM stories", []any(nil)
	if ids != nil {
		condition, arg := v.dialect.Among("id", keepAll(ids))
		query, args = query+" WHERE "+condition, []any{arg}
	}
	found, err := rows(ctx, v, func(row *sql.Rows) (s [2]text, err error) {
		err = row.Scan(&s[0], &s[1])
		return s, err
	}, query, args...)
	labels := make(map[string]string, len(found))
	for _, story := range found {
		labels[string(story[0])] = string(story[1])
	}
	return labels, explain(ctx, v.dialect, "reading the labels of stories", err)
}

// SetStory implements record.Change.
func (c *change) SetStory(ctx context.Context, report record.Key, story string) error {
	n, err := c.exec(ctx, "UPDATE reports SET story = ? WHERE key = ?", orNull(story), report)
	if err == nil && n == 0 {
		err = noReport(report)
	}
	return c.wrote(ctx, "putting a report into a story", err)
}

// LabelStories implements record.Change.
func (c *change) LabelStories(ctx context.Context, labels map[string]string) error {
	condition, arg := c.dialect.Among("id", keepAll(slices.Collect(maps.Keys(labels))))
	_, err := c.exec(ctx, "DELETE FROM stories WHERE "+condition, arg)
	if err == nil {
		var added [][]any
		for id, label := range labels {
			if label != "" {
				added = append(added, []any{text(id), text(label)})
			}
		}
		err = c.dialect.Insert(ctx, c.tx, "stories", []string{"id", "label"}, added)
	}
	return c.wrote(ctx, "labelling stories", err)
}
