package export_test

import (
	"strings"
	"testing"

	"onrecord/export"
)

// TestFormatsAreDocumented looks for every format, and every column of
// Parquet and of the table of reports, in the manual.
func TestFormatsAreDocumented(t *testing.T) {
	manual := readFile(t, "..", "docs", "exports.md")
	var names []string
	for _, format := range export.Formats {
		names = append(names, format.Name)
		if format.Extension != "" {
			names = append(names, format.Extension)
		}
	}
	schema, _ := readParquet(t, written(t, newParquet))
	for _, field := range schema.Fields() {
		names = append(names, field.Name)
	}
	for _, cell := range openWorkbook(t, written(t, newXLSX)).sheets[1].rows[0] {
		names = append(names, cell.value)
	}
	for _, name := range names {
		if !strings.Contains(manual, "`"+name+"`") {
			t.Errorf("docs/exports.md does not name `%s`", name)
		}
	}
}
