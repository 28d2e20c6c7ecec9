package sqlhome

import (
	"database/sql/driver"
	"encoding/hex"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"onrecord"
)

// A text is a string in a column. PostgreSQL keeps valid UTF-8 without NUL
// and nothing else, and tools for SQLite take NUL for the end of a text; texts
// of reports and names of files hold what they hold. So a byte that is NUL or
// no UTF-8 is kept as the mark and its value in two hexadecimal digits, and so
// are the bytes of the mark itself.
type text string

// mark is U+FDD1, a code point that Unicode leaves to programs and never
// gives to a character.
const mark = "\ufdd1"

// Value implements driver.Valuer.
func (t text) Value() (driver.Value, error) { return keep(string(t)), nil }

// Scan implements sql.Scanner. NULL is "".
func (t *text) Scan(value any) error {
	switch value := value.(type) {
	case nil:
		*t = ""
	case string:
		*t = text(restore(value))
	case []byte:
		*t = text(restore(string(value)))
	default:
		return fmt.Errorf("a text is of type %T", value)
	}
	return nil
}

// keep returns s as it stands in a column.
func keep(s string) string {
	if utf8.ValidString(s) && strings.IndexByte(s, 0) < 0 && !strings.Contains(s, mark) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		if r == 0 || r == utf8.RuneError && size == 1 || s[:size] == mark {
			for i := range size {
				b.WriteString(mark + hex.EncodeToString([]byte{s[i]}))
			}
		} else {
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	return b.String()
}

// restore undoes keep.
func restore(s string) string {
	before, rest, found := strings.Cut(s, mark)
	if !found {
		return s
	}
	var b strings.Builder
	for found {
		b.WriteString(before)
		if octet, err := hex.DecodeString(rest[:min(2, len(rest))]); err == nil && len(octet) == 1 {
			b.WriteByte(octet[0])
			rest = rest[2:]
		} else { // not written by keep
			b.WriteString(mark)
		}
		before, rest, found = strings.Cut(rest, mark)
	}
	b.WriteString(before)
	return b.String()
}

// A moment is a time in a column, to the second, UTC.
type moment time.Time

// momentFormat is how SQLite keeps it: RFC 3339 with a blank, as both
// databases read and compare it.
const momentFormat = "2006-01-02 15:04:05Z07:00"

// Value implements driver.Valuer.
func (m moment) Value() (driver.Value, error) {
	return time.Time(m).UTC().Format(momentFormat), nil
}

// Scan implements sql.Scanner.
func (m *moment) Scan(value any) error {
	switch value := value.(type) {
	case time.Time:
		*m = moment(value.UTC())
		return nil
	case string:
		t, err := time.Parse(momentFormat, value)
		*m = moment(t.UTC())
		return err
	}
	return fmt.Errorf("a time is of type %T", value)
}

// A day is a date in a column: YYYY-MM-DD in SQLite, NULL when it is none.
type day onrecord.Date

// Value implements driver.Valuer. PostgreSQL has no year 0, and neither have
// reports.
func (d day) Value() (driver.Value, error) {
	date := onrecord.Date(d)
	if date.IsZero() {
		return nil, nil
	}
	if !date.Valid() || date.Year < 1 || date.Year > 9999 {
		return nil, onrecord.Errorf(onrecord.Invalid, "%s is no day of a report", date)
	}
	return date.String(), nil
}

// Scan implements sql.Scanner.
func (d *day) Scan(value any) error {
	switch value := value.(type) {
	case nil:
		*d = day{}
		return nil
	case time.Time:
		*d = day{Year: value.Year(), Month: value.Month(), Day: value.Day()}
		return nil
	case string:
		date, err := onrecord.ParseDate(value)
		*d = day(date)
		return err
	}
	return fmt.Errorf("a day is of type %T", value)
}
