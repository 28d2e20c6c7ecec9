package sqlhome

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"onrecord/record"
	"onrecord/record/terms"
)

// MaxWord is the greatest length, in bytes, of a word that statements are
// found by: PostgreSQL takes 2,046, dialects add marks and escapes. Of longer
// ones the start and a hash stand for the word, in the index as in queries.
const MaxWord = 500

// A Query is a terms.Query that something may match, with words as they are
// indexed. A statement matches when it is findable, has one of each of All and
// none of None.
type Query struct {
	All  [][]terms.Term
	None []terms.Term
}

// prepare returns the query as homes ask it, and whether anything can match.
func prepare(q terms.Query) (prepared Query, possible bool) {
	for _, clause := range q {
		var holding []terms.Term
		for _, term := range clause.Any {
			term.Facet = keep(term.Facet)
			if term.Words = indexed(term.Words); len(term.Words) > 0 || term.Facet != "" {
				holding = append(holding, term)
			}
		}
		switch {
		case clause.Not:
			prepared.None = append(prepared.None, holding...)
		case len(holding) == 0:
			return Query{}, false
		default:
			prepared.All = append(prepared.All, holding)
		}
	}
	return prepared, true
}

// indexed returns the words under which words are found.
func indexed(words []string) []string {
	kept := make([]string, 0, len(words))
	for _, word := range words {
		if word = keep(word); len(word) > MaxWord {
			hash := sha256.Sum256([]byte(word))
			word = strings.ToValidUTF8(word[:MaxWord-2*len(hash)], "") + hex.EncodeToString(hash[:])
		}
		if word != "" {
			kept = append(kept, word)
		}
	}
	return kept
}

// Keys returns the keys that a query of a dialect finds, in its order.
func Keys(ctx context.Context, tx *Tx, query string, args ...any) ([]record.Key, error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var keys []record.Key
	for rows.Next() {
		var key record.Key
		if err := rows.Scan(&key); err != nil {
			return nil, err
		}
		keys = append(keys, key)
	}
	return keys, rows.Err()
}
