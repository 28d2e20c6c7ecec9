package query

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"math"
	"slices"

	"onrecord"
)

// A Cursor says how far somebody has read the answers to a query. Answers come
// in windows: so many of the newest matching statements, ranked, then as many
// before them. A cursor holds the window by its largest key, which
// stays the same when statements are added, and the place within it.
type Cursor struct {
	Window int64   // the largest key of the window; 0: the newest window
	Score  float64 // of the last answer that was read
	Key    int64   // its key; 0: none of the window has been read
}

// After returns the answers of the cursor's window that come after its place.
func (c Cursor) After(ranked []Ranked) []Ranked {
	if c.Key == 0 {
		return ranked
	}
	read := Ranked{Key: c.Key, Score: c.Score}
	i := slices.IndexFunc(ranked, func(r Ranked) bool { return byScore(r, read) > 0 })
	if i < 0 {
		return nil
	}
	return ranked[i:]
}

// What a spelt cursor begins with: a version, and a digest of the query and
// of what follows.
const (
	cursorVersion = 1
	cursorDigest  = 6
	cursorHead    = 1 + 2*cursorDigest
)

// Spell writes a cursor of this query as a short string of letters, digits, -
// and _.
func (q *Query) Spell(c Cursor) string {
	body := binary.AppendUvarint(nil, uint64(c.Window))
	body = binary.AppendUvarint(body, uint64(c.Key))
	body = binary.BigEndian.AppendUint64(body, math.Float64bits(c.Score))
	return base64.RawURLEncoding.EncodeToString(append(q.cursorStart(body), body...))
}

// cursorStart returns what stands before this body: the digest of the query
// refuses cursors of other queries, that of the body those that were changed
// or cut on their way.
func (q *Query) cursorStart(body []byte) []byte {
	whose, what := sha256.Sum256([]byte(q.String())), sha256.Sum256(body)
	return slices.Concat([]byte{cursorVersion}, whose[:cursorDigest], what[:cursorDigest])
}

// ReadCursor reads a cursor that Spell has written for the same query; "" is
// the start. Errors have the code Invalid.
func (q *Query) ReadCursor(spelt string) (Cursor, error) {
	if spelt == "" {
		return Cursor{}, nil
	}
	data, err := base64.RawURLEncoding.Strict().DecodeString(spelt)
	if err != nil || len(data) < cursorHead || data[0] != cursorVersion {
		return Cursor{}, notCursor()
	}
	head, body := data[:cursorHead], data[cursorHead:]
	want := q.cursorStart(body)
	if !slices.Equal(head[1+cursorDigest:], want[1+cursorDigest:]) {
		return Cursor{}, notCursor()
	}
	if !slices.Equal(head, want) {
		return Cursor{}, &onrecord.Error{Code: onrecord.Invalid, Message: "the cursor belongs to another query", Hint: "go on with the query that gave it, or start without a cursor"}
	}
	window, n := binary.Uvarint(body)
	if n <= 0 {
		return Cursor{}, notCursor()
	}
	key, m := binary.Uvarint(body[n:])
	if m <= 0 || len(body) != n+m+8 {
		return Cursor{}, notCursor()
	}
	return Cursor{Window: int64(window), Key: int64(key), Score: math.Float64frombits(binary.BigEndian.Uint64(body[n+m:]))}, nil
}

func notCursor() error {
	return &onrecord.Error{Code: onrecord.Invalid, Message: "this is no cursor that onrecord has given", Hint: "copy it whole, or start without a cursor"}
}
