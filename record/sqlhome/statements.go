package sqlhome

import (
	"context"
	"database/sql"
	"strings"

	"onrecord"
	"onrecord/record"
	"onrecord/record/registry"
	"onrecord/record/terms"
)

// statementColumns are the columns of a statement but for its key, ID and
// report, which never change. Most of those up to status are for people and
// for counting: they say what holds after edits, and JSON has the whole.
var statementColumns = []string{
	"number", "content", "form", "act", "said_from", "said_to", "venue", "confidence", "headline", "parent", "status", "read", "edited",
}

// statementRow returns the values of statementColumns.
func statementRow(s *record.Statement) ([]any, error) {
	read, err := spellStatement(&s.Read)
	if err != nil {
		return nil, err
	}
	holds, edited := &s.Read, any(nil)
	if s.Edited != nil {
		holds = s.Edited
		if edited, err = spellStatement(s.Edited); err != nil {
			return nil, err
		}
	}
	return []any{
		s.Number, text(s.Content), orNull(string(holds.Form)), orNull(string(holds.Act)), day(holds.Said.Start), day(holds.Said.End),
		orNull(holds.Venue), holds.Confidence, holds.Headline, orNull(holds.Parent), text(s.Status), read, edited,
	}, nil
}

// scanStatement reads a row of selectStatements.
func scanStatement(row *sql.Rows) (*record.Statement, error) {
	s := &record.Statement{}
	var id, read string
	var edited sql.NullString
	err := row.Scan(&s.Key, &id, &s.Report, &s.Number, (*text)(&s.Content), (*text)(&s.Status), &read, &edited)
	if err != nil {
		return nil, err
	}
	if s.Read, err = readStatement(id, read); err != nil {
		return nil, err
	}
	if edited.Valid {
		holds, err := readStatement(id, edited.String)
		if err != nil {
			return nil, err
		}
		s.Edited = &holds
	}
	return s, nil
}

const selectStatements = "SELECT key, id, report, number, content, status, read, edited FROM statements WHERE "

// statements returns the statements that meet a condition, with their
// speakers.
func (v *view) statements(ctx context.Context, condition string, arg any) ([]*record.Statement, error) {
	found, err := rows(ctx, v, scanStatement, selectStatements+condition, arg)
	if err != nil {
		return nil, explain(ctx, v.dialect, "reading statements", err)
	}
	byKey := make(map[record.Key]*record.Statement, len(found))
	keys := make([]record.Key, len(found))
	for i, stmt := range found {
		byKey[stmt.Key], keys[i] = stmt, stmt.Key
	}
	among, arg := v.dialect.Among("statement", keys)
	said, err := v.mentions(ctx, among, arg)
	if err != nil {
		return nil, err
	}
	for _, mention := range said {
		stmt := byKey[mention.Statement]
		stmt.Said = append(stmt.Said, mention)
	}
	return found, nil
}

// Statement implements record.View.
func (v *view) Statement(ctx context.Context, id string) (*record.Statement, error) {
	found, err := v.statements(ctx, "id = ?", text(id))
	if err != nil {
		return nil, err
	}
	return only(found, "statement", id)
}

// Statements implements record.View.
func (v *view) Statements(ctx context.Context, report record.Key) ([]*record.Statement, error) {
	return v.statements(ctx, "report = ? ORDER BY number, key", report)
}

// StatementsByKey implements record.View.
func (v *view) StatementsByKey(ctx context.Context, keys []record.Key) ([]*record.Statement, error) {
	condition, arg := v.dialect.Among("key", keys)
	found, err := v.statements(ctx, condition, arg)
	if err != nil {
		return nil, err
	}
	byKey := make(map[record.Key]*record.Statement, len(found))
	for _, stmt := range found {
		byKey[stmt.Key] = stmt
	}
	ordered := make([]*record.Statement, 0, len(found))
	for _, key := range keys {
		if stmt := byKey[key]; stmt != nil {
			ordered = append(ordered, stmt)
		}
	}
	return ordered, nil
}

// AddStatements implements record.Change.
func (c *change) AddStatements(ctx context.Context, statements []*record.Statement) error {
	return c.wrote(ctx, "adding statements", c.addStatements(ctx, statements))
}

func (c *change) addStatements(ctx context.Context, statements []*record.Statement) error {
	next, err := c.reserve(ctx, "statements", len(statements))
	if err != nil {
		return err
	}
	added := make([][]any, len(statements))
	for i, stmt := range statements {
		stmt.Key = next + record.Key(i)
		row, err := statementRow(stmt)
		if err != nil {
			return err
		}
		added[i] = append([]any{stmt.Key, stmt.Read.ID, stmt.Report}, row...)
	}
	if err := c.dialect.Insert(ctx, c.tx, "statements", append([]string{"key", "id", "report"}, statementColumns...), added); err != nil {
		return err
	}
	return c.addRelated(ctx, statements)
}

// addRelated adds what statements are found by and the speakers they mention.
func (c *change) addRelated(ctx context.Context, statements []*record.Statement) error {
	var said []registry.Mention
	for _, stmt := range statements {
		for i := range stmt.Said {
			stmt.Said[i].Statement, stmt.Said[i].Report = stmt.Key, stmt.Report
		}
		said = append(said, stmt.Said...)
	}
	if err := c.index(ctx, statements); err != nil {
		return err
	}
	return c.addMentions(ctx, said)
}

// index makes statements findable that were not.
func (c *change) index(ctx context.Context, statements []*record.Statement) error {
	var entries []Entry
	for _, stmt := range statements {
		if len(stmt.Index.Words) > 0 || len(stmt.Index.Facets) > 0 {
			entries = append(entries, Entry{stmt.Key, terms.Index{Words: indexed(stmt.Index.Words), Facets: keepAll(stmt.Index.Facets)}})
		}
	}
	return c.dialect.Index(ctx, c.tx, entries)
}

// Reindex implements record.Change.
func (c *change) Reindex(ctx context.Context, statements []*record.Statement) error {
	keys := make([]record.Key, len(statements))
	for i, stmt := range statements {
		keys[i] = stmt.Key
	}
	err := c.dialect.Unindex(ctx, c.tx, keys)
	if err == nil {
		err = c.index(ctx, statements)
	}
	return c.wrote(ctx, "changing what statements are found by", err)
}

// UpdateStatements implements record.Change.
func (c *change) UpdateStatements(ctx context.Context, statements []*record.Statement) error {
	return c.wrote(ctx, "changing statements", c.updateStatements(ctx, statements))
}

func (c *change) updateStatements(ctx context.Context, statements []*record.Statement) error {
	update, err := c.tx.PrepareContext(ctx, c.dialect.Query("UPDATE statements SET "+strings.Join(statementColumns, " = ?, ")+" = ? WHERE key = ?"))
	if err != nil {
		return err
	}
	defer update.Close()
	keys := make([]record.Key, len(statements))
	for i, stmt := range statements {
		keys[i] = stmt.Key
		row, err := statementRow(stmt)
		if err != nil {
			return err
		}
		result, err := update.ExecContext(ctx, append(row, stmt.Key)...)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n == 0 {
			return onrecord.Errorf(onrecord.NotFound, "there is no statement with key %d in the record", stmt.Key)
		}
	}
	if err := c.removeRelated(ctx, keys); err != nil {
		return err
	}
	return c.addRelated(ctx, statements)
}

// removeRelated undoes addRelated.
func (c *change) removeRelated(ctx context.Context, keys []record.Key) error {
	condition, arg := c.dialect.Among("statement", keys)
	if _, err := c.exec(ctx, "DELETE FROM mentions WHERE "+condition, arg); err != nil {
		return err
	}
	return c.dialect.Unindex(ctx, c.tx, keys)
}

// RemoveStatements implements record.Change.
func (c *change) RemoveStatements(ctx context.Context, keys []record.Key) error {
	err := c.removeRelated(ctx, keys)
	if err == nil {
		condition, arg := c.dialect.Among("key", keys)
		_, err = c.exec(ctx, "DELETE FROM statements WHERE "+condition, arg)
	}
	return c.wrote(ctx, "removing statements", err)
}
