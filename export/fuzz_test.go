package export_test

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"onrecord"
)

// FuzzFormats writes a statement with a source, and a content in two pieces,
// about any text, in every format, and reads it back.
func FuzzFormats(f *testing.F) {
	f.Add("a.txt", nasty().Report.Text, 3, 9, 14, 30)
	f.Add("=\x00", "\r\n\u2028 \x1f“A\u0085\ufffe” \U0001F98A", 0, 1, 2, 9)
	f.Fuzz(func(t *testing.T, path, text string, a, b, c, d int) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		cuts := []int{a, b, c, d}
		for i := range cuts { // ascending, and on rune boundaries
			least := 0
			if i > 0 {
				least = cuts[i-1]
			}
			cuts[i] = least + max(cuts[i]%(len(text)+1), 0)*(len(text)-least)/(len(text)+1)
			for !utf8.RuneStart((text + " ")[cuts[i]]) {
				cuts[i]++
			}
		}
		reading := &onrecord.Reading{
			Report: onrecord.Report{Path: path, Text: text, URL: path, Headline: text, Outlet: text},
			Statements: []onrecord.Statement{{
				ID: "s", Source: []onrecord.Span{{Start: 0, End: cuts[0]}}, Content: []onrecord.Span{{Start: cuts[0], End: cuts[1]}, {Start: cuts[2], End: cuts[3]}},
				Form: onrecord.Mixed, Speakers: []onrecord.Speaker{{Name: text, Basis: onrecord.Named}}, Venue: text,
			}},
		}
		dir, names := bratFolder(t, reading)
		checkStandoff(t, dir, names[0])
		if filepath.Base(names[0]) != names[0] {
			t.Errorf("a file named %q", names[0])
		}
		for _, document := range [][]byte{written(t, newJSONLD, reading), written(t, newWebAnnotation, reading)} {
			if !json.Valid(document) {
				t.Errorf("no JSON: %s", document)
			}
		}
		expanded(t, written(t, newJSONLD, reading))
		for name, cell := range openWorkbook(t, written(t, newXLSX, reading)).sheets[0].rows[1] {
			if cell.kind == "formula" {
				t.Errorf("%s is a formula", name)
			}
		}
		if schema, rows := readParquet(t, written(t, newParquet, reading)); schema == nil || strings.Count(rows, "\n") != 1 {
			t.Errorf("rows: %q", rows)
		}
	})
}
