package sqlhome

import (
	"context"
	"database/sql"

	"onrecord/record"
	"onrecord/record/registry"
)

// Edits implements record.View.
func (v *view) Edits(ctx context.Context, statement string) ([]record.Edit, error) {
	return v.edits(ctx, "statement = ?", statement)
}

// EditsOf implements record.View.
func (v *view) EditsOf(ctx context.Context, report string) ([]record.Edit, error) {
	return v.edits(ctx, "report = ?", report)
}

// edits returns the edits that meet a condition.
func (v *view) edits(ctx context.Context, condition, id string) ([]record.Edit, error) {
	edits, err := rows(ctx, v, func(row *sql.Rows) (e record.Edit, err error) {
		err = row.Scan(&e.Number, (*text)(&e.Statement), (*text)(&e.Report), (*text)(&e.Field), (*text)(&e.Value), (*text)(&e.Author), (*moment)(&e.Made))
		return e, err
	}, "SELECT number, statement, report, field, value, author, made FROM edits WHERE "+condition+" ORDER BY number", text(id))
	return edits, explain(ctx, v.dialect, "reading edits", err)
}

// AddEdit implements record.Change.
func (c *change) AddEdit(ctx context.Context, edit *record.Edit) error {
	number, err := c.reserve(ctx, "edits", 1)
	if err == nil {
		edit.Number = number
		_, err = c.exec(ctx, "INSERT INTO edits (number, statement, report, field, value, author, made) VALUES ("+placeholders(7)+")",
			edit.Number, text(edit.Statement), text(edit.Report), text(edit.Field), text(edit.Value), text(edit.Author), moment(edit.Made))
	}
	return c.wrote(ctx, "keeping an edit", err)
}

// Decisions implements record.View.
func (v *view) Decisions(ctx context.Context) ([]registry.Decision, error) {
	decisions, err := rows(ctx, v, func(row *sql.Rows) (d registry.Decision, err error) {
		err = row.Scan(&d.Number, (*text)(&d.Line), (*text)(&d.Author), (*moment)(&d.Made))
		return d, err
	}, "SELECT number, line, author, made FROM decisions ORDER BY number")
	return decisions, explain(ctx, v.dialect, "reading decisions", err)
}

// AddDecision implements record.Change.
func (c *change) AddDecision(ctx context.Context, decision *registry.Decision) error {
	number, err := c.reserve(ctx, "decisions", 1)
	if err == nil {
		decision.Number = number
		_, err = c.exec(ctx, "INSERT INTO decisions (number, line, author, made) VALUES ("+placeholders(4)+")",
			decision.Number, text(decision.Line), text(decision.Author), moment(decision.Made))
	}
	return c.wrote(ctx, "keeping a decision", err)
}
