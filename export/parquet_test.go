package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet/file"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"

	"onrecord"
	"onrecord/export"
)

func newParquet(w io.Writer) export.Writer { return export.NewParquet(w) }

// TestParquet reads the file back with the Go library of Apache Arrow, which
// shares nothing with the one that wrote it.
func TestParquet(t *testing.T) {
	data := written(t, newParquet, readings()...)
	schema, lines := readParquet(t, data)
	var columns strings.Builder
	for _, field := range schema.Fields() {
		fmt.Fprintf(&columns, "%s: %v, null: %t\n", field.Name, field.Type, field.Nullable)
	}
	golden(t, "testdata/sample.parquet.schema", []byte(columns.String()))
	golden(t, "testdata/sample.parquet.jsonl", []byte(lines))

	texts := map[string]string{}
	for _, reading := range readings() {
		texts[reading.Report.ID()] = reading.Report.Text
	}
	rows := 0
	for line := range strings.Lines(lines) {
		var row struct {
			Report  string
			Content []struct {
				Start, End int
				Text       string
			}
		}
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatal(err)
		}
		rows++
		for _, span := range row.Content {
			if got := pointsOf(texts[row.Report], span.Start, span.End); got != span.Text {
				t.Errorf("code points %d to %d are %q, and the span says %q", span.Start, span.End, got, span.Text)
			}
		}
	}
	if rows != 9 {
		t.Errorf("%d rows, want 9", rows)
	}
}

func TestParquetOfNothingHasItsSchema(t *testing.T) {
	full, _ := readParquet(t, written(t, newParquet, sample()))
	empty, lines := readParquet(t, written(t, newParquet))
	if !empty.Equal(full) || lines != "" {
		t.Errorf("the schema is %v, the rows are %q", empty, lines)
	}
}

// TestParquetBoundsRowGroups writes contents that are too long for one row
// group.
func TestParquetBoundsRowGroups(t *testing.T) {
	text := strings.Repeat("word ", 1<<20)
	long := &onrecord.Reading{Report: onrecord.Report{Text: text}, Statements: []onrecord.Statement{{Content: []onrecord.Span{{End: len(text)}}}}}
	data := written(t, newParquet, long, long, long, long, long, long, long, long)
	reader, err := file.NewParquetReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reader.Close() }()
	if groups := reader.NumRowGroups(); groups != 2 || reader.NumRows() != 8 {
		t.Errorf("%d rows in %d row groups, want 8 in 2", reader.NumRows(), groups)
	}
}

// readParquet returns the schema of a file and its rows as JSON lines.
func readParquet(t *testing.T, data []byte) (*arrow.Schema, string) {
	t.Helper()
	file, err := file.NewParquetReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	reader, err := pqarrow.NewFileReader(file, pqarrow.ArrowReadProperties{BatchSize: 1 << 10}, memory.DefaultAllocator)
	if err != nil {
		t.Fatal(err)
	}
	schema, err := reader.Schema()
	if err != nil {
		t.Fatal(err)
	}
	records, err := reader.GetRecordReader(t.Context(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer records.Release()
	var lines strings.Builder
	for records.Next() {
		rows, err := records.RecordBatch().MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		var list []json.RawMessage
		if err := json.Unmarshal(rows, &list); err != nil {
			t.Fatal(err)
		}
		for _, row := range list {
			lines.Write(row)
			lines.WriteString("\n")
		}
	}
	if err := records.Err(); err != nil && !errors.Is(err, io.EOF) {
		t.Fatal(err)
	}
	return schema, lines.String()
}
