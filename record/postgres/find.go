package postgres

import (
	"context"
	"math"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5/pgtype"

	"onrecord/record"
	"onrecord/record/sqlhome"
	"onrecord/record/terms"
)

// What a tsvector can hold. Words beyond are found alone and not in phrases,
// or, past maxLexemes, not at all: that concerns contents of more words than
// a newspaper page has.
const (
	maxPosition  = 16383   // in the text
	maxPositions = 255     // of one word
	maxLexemes   = 900_000 // bytes of all different words
)

// facet starts the lexemes that are facets, so that they never meet words:
// words that start with a mark are written with an escape.
const (
	facet  = "="
	escape = "!"
)

// lexeme returns the lexeme of a word.
func lexeme(word string) string {
	if strings.HasPrefix(word, facet) || strings.HasPrefix(word, blockMark) || strings.HasPrefix(word, escape) {
		return escape + word
	}
	return word
}

// vector returns the tsvector of what a statement is found by.
func vector(entry sqlhome.Entry) pgtype.TSVector {
	number := make(map[string]int, blockSizes+len(entry.Words)+len(entry.Facets))
	var lexemes []pgtype.TSVectorLexeme
	size := 0
	add := func(word string) *pgtype.TSVectorLexeme {
		i, known := number[word]
		if !known {
			if size += len(word); size > maxLexemes {
				return nil
			}
			i = len(lexemes)
			number[word] = i
			lexemes = append(lexemes, pgtype.TSVectorLexeme{Word: word})
		}
		return &lexemes[i]
	}
	for _, name := range blocks(entry.Key) {
		add(name)
	}
	for _, name := range entry.Facets {
		add(facet + name)
	}
	for i, word := range entry.Words {
		if l := add(lexeme(word)); l != nil && i < maxPosition && len(l.Positions) < maxPositions {
			l.Positions = append(l.Positions, pgtype.TSVectorPosition{Position: uint16(i + 1), Weight: pgtype.TSVectorWeightD})
		}
	}
	return pgtype.TSVector{Lexemes: lexemes, Valid: true}
}

// Index implements sqlhome.Dialect.
func (d *dialect) Index(_ context.Context, tx *sqlhome.Tx, entries []sqlhome.Entry) error {
	rows := make([][]any, len(entries))
	for i, entry := range entries {
		rows[i] = []any{entry.Key, vector(entry)}
	}
	return copyRows(tx, "terms", []string{"statement", "tokens"}, rows)
}

// Unindex implements sqlhome.Dialect.
func (d *dialect) Unindex(ctx context.Context, tx *sqlhome.Tx, keys []record.Key) error {
	_, err := tx.ExecContext(ctx, "DELETE FROM terms WHERE statement = ANY($1)", keys)
	return err
}

// Find implements sqlhome.Dialect.
func (d *dialect) Find(ctx context.Context, tx *sqlhome.Tx, q sqlhome.Query, before record.Key, limit int) ([]record.Key, error) {
	query := match(q)
	if query == "" { // everything matches
		return sqlhome.Keys(ctx, tx, "SELECT statement FROM terms WHERE statement < $1 ORDER BY statement DESC LIMIT $2", ceiling(before), limit)
	}
	newest, err := sqlhome.Keys(ctx, tx, "SELECT statement FROM terms WHERE statement < $1 ORDER BY statement DESC LIMIT 1", ceiling(before))
	if err != nil || len(newest) == 0 {
		return nil, err
	}
	var found []record.Key
	for walk := (walk{top: newest[0]}); walk.top > 0 && len(found) < limit; {
		top, within := walk.top, query
		if block := walk.next(); block != "" {
			within += " & " + block
		}
		// The sum keeps the planner from walking the keys.
		more, err := sqlhome.Keys(ctx, tx, "SELECT statement FROM terms WHERE statement <= $1 AND tokens @@ $3::tsquery ORDER BY statement + 0 DESC LIMIT $2", top, limit-len(found), within)
		if err != nil {
			return nil, err
		}
		found = append(found, more...)
	}
	return found, nil
}

// ceiling returns a key above all that are asked for.
func ceiling(before record.Key) record.Key {
	if before <= 0 {
		return math.MaxInt64
	}
	return before
}

// match writes a query as a tsquery, "" when everything matches.
func match(q sqlhome.Query) string {
	var all []string
	for _, clause := range q.All {
		all = append(all, either(clause))
	}
	for _, term := range q.None {
		all = append(all, "!"+either([]terms.Term{term}))
	}
	return strings.Join(all, " & ")
}

// either writes that one of some terms holds.
func either(clause []terms.Term) string {
	phrases := make([]string, len(clause))
	for i, term := range clause {
		lexemes := []string{quote(facet + term.Facet)}
		if len(term.Words) > 0 {
			lexemes = slices.Clone(term.Words)
			for i, word := range lexemes {
				lexemes[i] = quote(lexeme(word))
			}
		}
		phrases[i] = strings.Join(lexemes, " <-> ")
	}
	return "(" + strings.Join(phrases, " | ") + ")"
}

// quote writes a lexeme in a tsquery.
func quote(lexeme string) string {
	return "'" + strings.NewReplacer(`'`, `''`, `\`, `\\`).Replace(lexeme) + "'"
}
