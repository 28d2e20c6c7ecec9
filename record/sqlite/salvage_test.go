package sqlite_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"onrecord"
	"onrecord/record"
)

// largeRecord returns the path of a closed record of n reports, every tenth of
// which was removed again.
func largeRecord(t *testing.T, n int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "record.db")
	home := open(t, path)
	var readings []*onrecord.Reading
	for i := range n {
		r := reading("Kim Oduya", fmt.Sprintf("word%d", i))
		r.Report.Text += strings.Repeat(" And so on.", 60)
		readings = append(readings, r)
	}
	add(t, record.New(home), readings...)
	err := home.Change(t.Context(), func(c record.Change) (err error) {
		for key := record.Key(4); key <= record.Key(n); key += 10 {
			err = errors.Join(err, c.RemoveReport(t.Context(), key))
		}
		return err
	})
	if err = errors.Join(err, home.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

// damage overwrites the page of a table that has something.
func damage(t *testing.T, path, table, something string) {
	t.Helper()
	db := raw(t, path)
	rows, err := db.Query("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", table)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		var number int
		if err := rows.Scan(&number); err != nil {
			t.Fatal(err)
		}
		if page := data[(number-1)*4096 : number*4096]; bytes.Contains(page, []byte(something)) {
			for i := range page {
				page[i] = 0xa5
			}
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			return
		}
	}
	t.Fatalf("no page of %s has %q, %v", table, something, rows.Err())
}

func TestDamageCostsOneReportAndNotAll(t *testing.T) {
	const n = 250
	for _, table := range []string{"texts", "reports", "statements", "mentions"} {
		t.Run(table, func(t *testing.T) {
			path := largeRecord(t, n)
			damage(t, path, table, "word220") // or what is left of it where it once stood
			rec := record.New(open(t, path))
			var read, lost []string
			for kept, err := range rec.All(t.Context()) {
				if err == nil {
					read = append(read, kept.Report.Place)
					continue
				}
				if onrecord.CodeOf(err) != onrecord.Damaged || !strings.Contains(err.Error(), "the report word") || !strings.Contains(err.Error(), path) {
					t.Errorf("error %v", err)
				}
				_, after, _ := strings.Cut(err.Error(), "the report ")
				name, _, _ := strings.Cut(after, " ")
				lost = append(lost, name)
			}
			if len(lost) == 0 || len(lost) > 100 {
				t.Errorf("lost are %v", lost)
			}
			all := append(slices.Clone(read), lost...)
			slices.Sort(all)
			if all = slices.Compact(all); len(all) != n-n/10 || len(all) != len(read)+len(lost) {
				t.Errorf("%d are read, %d are lost, of %d", len(read), len(lost), n-n/10)
			}
			readings := 0
			for reading, err := range rec.Readings(t.Context(), nil) {
				if err == nil && reading != nil {
					readings++
				}
			}
			if readings != len(read) {
				t.Errorf("there are %d readings of %d reports", readings, len(read))
			}
		})
	}
}
