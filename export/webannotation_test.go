package export_test

import (
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/export"
)

func newWebAnnotation(w io.Writer) export.Writer { return export.NewWebAnnotation(w) }

// python runs a script of Python's standard library and returns what it prints.
func python(t *testing.T, arguments ...string) string {
	t.Helper()
	if _, err := exec.LookPath("python3"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("CI=true, and there is no python3")
		}
		t.Skip("SKIPPED, since there is no python3")
	}
	cmd := exec.Command("python3", append([]string{"-B"}, arguments...)...)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %v\n%s", cmd, err, &stderr)
	}
	return string(out)
}

// TestWebAnnotation lets a reader of its own find all segments.
func TestWebAnnotation(t *testing.T) {
	data := written(t, newWebAnnotation, readings()...)
	golden(t, "testdata/sample.webannotation.json", data)
	want, texts := "", map[string][]string{}
	for _, reading := range readings() {
		report := &reading.Report
		source := report.URL
		if source == "" {
			source = "urn:onrecord:" + report.ID()
		}
		texts[source] = append(texts[source], report.Text)
		for _, stmt := range reading.Statements {
			for _, role := range []struct {
				name  string
				spans []onrecord.Span
			}{{"content", stmt.Content}, {"source", stmt.Source}, {"cue", stmt.Cue}} {
				for _, span := range role.spans {
					line, _ := json.Marshal([]string{"urn:onrecord:" + stmt.ID, role.name, span.In(report.Text)})
					want += string(line) + "\n"
				}
			}
		}
	}
	dir := t.TempDir()
	collection, textsFile := filepath.Join(dir, "collection.json"), filepath.Join(dir, "texts.json")
	byIRI, _ := json.Marshal(texts)
	for file, content := range map[string][]byte{collection: data, textsFile: byIRI} {
		if err := os.WriteFile(file, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got := python(t, "testdata/resolve_annotations.py", collection, textsFile)
	if diff := cmp.Diff(segments(t, want), segments(t, got)); diff != "" {
		t.Errorf("segments (-want +got):\n%s", diff)
	}
}

// segments parses lines of JSON lists.
func segments(t *testing.T, lines string) (list [][]string) {
	t.Helper()
	for line := range strings.Lines(lines) {
		var segment []string
		if err := json.Unmarshal([]byte(line), &segment); err != nil {
			t.Fatal(err)
		}
		list = append(list, segment)
	}
	return list
}

// TestWebAnnotationIsNamedByItsContent makes collections of the same and of
// other statements.
func TestWebAnnotationIsNamedByItsContent(t *testing.T) {
	id := func(readings ...*onrecord.Reading) string {
		var collection struct {
			ID    string
			Total int
			First struct{ Items []any }
		}
		if err := json.Unmarshal(written(t, newWebAnnotation, readings...), &collection); err != nil {
			t.Fatal(err)
		}
		if len(collection.First.Items) != collection.Total {
			t.Errorf("%d items of %d", len(collection.First.Items), collection.Total)
		}
		return collection.ID
	}
	name := id(sample())
	if again := id(sample()); again != name || id(nasty()) == name || id() == name {
		t.Error("the names do not follow the content")
	}
}
