package sqlite

import (
	"context"
	"math"
	"strings"

	"onrecord/record"
	"onrecord/record/sqlhome"
	"onrecord/record/terms"
)

// FTS5's tokenizer "ascii" takes ASCII letters and digits and all that is not
// ASCII for parts of a token, and folds A to Z. So lower-case letters, digits
// and what is not ASCII stand for themselves, and other ASCII characters are
// moved to code points for private use, from which the tokenizer keeps its
// hands. Code points of that range in a word follow an escape, and tokens that
// are no words start with one of their own.
const (
	moved    = 0xe000   // and the value of the ASCII character
	escape   = '\ue080' // the next one stands for itself
	anything = "\ue081" // a token that every findable statement has
	facet    = "\ue082" // and the facet
)

// token spells a word or facet.
func token(word string) string {
	if strings.IndexFunc(word, special) < 0 {
		return word
	}
	var b strings.Builder
	for _, r := range word {
		switch {
		case !special(r):
			b.WriteRune(r)
		case r < 0x80:
			b.WriteRune(moved + r)
		default:
			b.WriteRune(escape)
			b.WriteRune(r)
		}
	}
	return b.String()
}

// special reports whether r cannot stand for itself.
func special(r rune) bool {
	return r < 0x80 && (r < '0' || r > '9') && (r < 'a' || r > 'z') || r >= moved && r <= 0xe0ff
}

// Index implements sqlhome.Dialect.
func (d *dialect) Index(ctx context.Context, tx *sqlhome.Tx, entries []sqlhome.Entry) error {
	rows := make([][]any, len(entries))
	for i, entry := range entries {
		var b strings.Builder
		for _, word := range entry.Words {
			b.WriteString(token(word) + " ")
		}
		for _, name := range entry.Facets {
			b.WriteString(facet + token(name) + " ")
		}
		b.WriteString(anything)
		rows[i] = []any{entry.Key, b.String()}
	}
	return insert(ctx, tx, "INSERT INTO terms (rowid, tokens) VALUES (?, ?)", rows)
}

// Unindex implements sqlhome.Dialect.
func (d *dialect) Unindex(ctx context.Context, tx *sqlhome.Tx, keys []record.Key) error {
	condition, arg := d.Among("rowid", keys)
	_, err := tx.ExecContext(ctx, "DELETE FROM terms WHERE "+condition, arg)
	return err
}

// Find implements sqlhome.Dialect. FTS5 walks its lists of statements from
// the newest on and stops at the limit, so that common words cost no more than
// rare ones.
func (d *dialect) Find(ctx context.Context, tx *sqlhome.Tx, q sqlhome.Query, before record.Key, limit int) ([]record.Key, error) {
	if before <= 0 {
		before = math.MaxInt64
	}
	return sqlhome.Keys(ctx, tx, "SELECT rowid FROM terms WHERE terms MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?", match(q), before, limit)
}

// match writes a query in the language of FTS5.
func match(q sqlhome.Query) string {
	var all []string
	for _, clause := range q.All {
		all = append(all, either(clause))
	}
	if len(all) == 0 {
		all = []string{`"` + anything + `"`}
	}
	query := strings.Join(all, " AND ")
	if len(q.None) > 0 {
		query = "(" + query + ") NOT " + either(q.None)
	}
	return query
}

// either writes that one of some terms holds.
func either(clause []terms.Term) string {
	phrases := make([]string, len(clause))
	for i, term := range clause {
		tokens := []string{facet + token(term.Facet)}
		if len(term.Words) > 0 {
			tokens = tokens[:0]
			for _, word := range term.Words {
				tokens = append(tokens, token(word))
			}
		}
		phrases[i] = `"` + strings.Join(tokens, " ") + `"`
	}
	return "(" + strings.Join(phrases, " OR ") + ")"
}
