package sqlhome

import (
	"context"
	"database/sql"
	"strings"

	"onrecord/record/registry"
)

var mentionColumns = []string{
	"statement", "number", "report", "name", "kind", "gender", "description", "block", "speaker", "sureness", "why",
}

var selectMentions = "SELECT " + strings.Join(mentionColumns, ", ") + ", id, outlet, published" +
	" FROM mentions JOIN (SELECT key, id, outlet, published FROM reports) AS reports ON key = report WHERE "

// mentions returns the mentions that meet a condition, in the order of their
// statements.
func (v *view) mentions(ctx context.Context, condition string, args ...any) ([]registry.Mention, error) {
	found, err := rows(ctx, v, func(row *sql.Rows) (m registry.Mention, err error) {
		err = row.Scan(&m.Statement, &m.Number, &m.Report, (*text)(&m.Name), (*text)(&m.Kind), (*text)(&m.Gender), (*text)(&m.Description), (*text)(&m.Block), (*text)(&m.Speaker), &m.Sureness, (*text)(&m.Why),
			&m.ReportID, (*text)(&m.Outlet), (*day)(&m.Published))
		return m, err
	}, selectMentions+condition+" ORDER BY statement, number", args...)
	return found, explain(ctx, v.dialect, "reading speakers", err)
}

// addMentions keeps mentions.
func (c *change) addMentions(ctx context.Context, said []registry.Mention) error {
	added := make([][]any, len(said))
	for i, m := range said {
		added[i] = []any{m.Statement, m.Number, m.Report, text(m.Name), text(m.Kind), text(m.Gender), text(m.Description), text(m.Block), text(m.Speaker), m.Sureness, text(m.Why)}
	}
	return c.dialect.Insert(ctx, c.tx, "mentions", mentionColumns, added)
}

// Mentions implements record.View.
func (v *view) Mentions(ctx context.Context, blocks []string) ([]registry.Mention, error) {
	if blocks == nil {
		return v.mentions(ctx, inCurrent)
	}
	condition, arg := v.dialect.Among("block", keepAll(blocks))
	return v.mentions(ctx, condition+" AND "+inCurrent, arg)
}

// Names implements record.View.
func (v *view) Names(ctx context.Context) ([]registry.NameCount, error) {
	found, err := rows(ctx, v, func(row *sql.Rows) (n registry.NameCount, err error) {
		err = row.Scan((*text)(&n.Speaker), (*text)(&n.Name), (*text)(&n.Kind), &n.Statements)
		return n, err
	}, "SELECT speaker, name, kind, count(DISTINCT statement) FROM mentions WHERE "+inCurrent+" GROUP BY speaker, name, kind ORDER BY speaker, name, kind")
	return found, explain(ctx, v.dialect, "counting names", err)
}

// Unsettled implements record.View.
func (v *view) Unsettled(ctx context.Context, limit int) ([]string, error) {
	blocks, err := rows(ctx, v, scanText, "SELECT block FROM unsettled ORDER BY block LIMIT ?", max(limit, 0))
	return blocks, explain(ctx, v.dialect, "reading what is unsettled", err)
}

// Unsettle implements record.Change.
func (c *change) Unsettle(ctx context.Context, blocks []string) error {
	condition, arg := c.dialect.Among("block", keepAll(blocks))
	known, err := rows(ctx, &c.view, scanText, "SELECT block FROM unsettled WHERE "+condition, arg)
	if err == nil {
		seen := map[string]bool{}
		for _, block := range known {
			seen[block] = true
		}
		var added [][]any
		for _, block := range blocks {
			if !seen[block] {
				seen[block] = true
				added = append(added, []any{text(block)})
			}
		}
		err = c.dialect.Insert(ctx, c.tx, "unsettled", []string{"block"}, added)
	}
	return c.wrote(ctx, "noting what is unsettled", err)
}

// Settle implements record.Change.
func (c *change) Settle(ctx context.Context, blocks []string) error {
	condition, arg := c.dialect.Among("block", keepAll(blocks))
	_, err := c.exec(ctx, "DELETE FROM unsettled WHERE "+condition, arg)
	return c.wrote(ctx, "noting what is settled", err)
}

// keepAll returns texts as they stand in columns.
func keepAll(texts []string) []string {
	kept := make([]string, len(texts))
	for i, s := range texts {
		kept[i] = keep(s)
	}
	return kept
}
