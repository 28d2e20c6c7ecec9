package export_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"onrecord/export"
	"onrecord/internal/storytest"
	"onrecord/story"
)

func findingsJSON(t *testing.T, f *story.Findings) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := export.WriteFindings(&out, f); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestFindings(t *testing.T) {
	golden(t, "testdata/findings.json", findingsJSON(t, storytest.Findings()))
}

func TestFindingsOfNothing(t *testing.T) {
	const want = `{"reports":[],"utterances":[],"differences":[],"coverage":[],"claims":[],"reuse":[],"patchwork":[]}`
	var got bytes.Buffer
	if err := json.Compact(&got, findingsJSON(t, &story.Findings{})); err != nil {
		t.Fatal(err)
	}
	if got.String() != want+"\n" && got.String() != want {
		t.Errorf("got %s", got.String())
	}
}

// TestFindingsOffsetsAreCodePoints reads every span of the findings back, as
// another program would.
func TestFindingsOffsetsAreCodePoints(t *testing.T) {
	f := storytest.Findings()
	points := map[string][]rune{}
	for _, reading := range f.Readings {
		points[reading.Report.Path] = []rune(reading.Report.Text)
	}
	var found any
	if err := json.Unmarshal(findingsJSON(t, f), &found); err != nil {
		t.Fatal(err)
	}
	spans := 0
	var visit func(value any, path string)
	visit = func(value any, path string) {
		switch value := value.(type) {
		case []any:
			for _, item := range value {
				visit(item, path)
			}
		case map[string]any:
			if own, has := value["path"].(string); has {
				path = own
			}
			start, isSpan := value["start"].(float64)
			end, _ := value["end"].(float64)
			words, _ := value["text"].(string)
			if isSpan && words != "" && path != "" {
				spans++
				if got := string(points[path][int(start):int(end)]); got != words {
					t.Errorf("code points %v to %v of %s are %q, and the span says %q", start, end, path, got, words)
				}
			}
			for _, item := range value {
				visit(item, path)
			}
		}
	}
	visit(found, "")
	if spans < 50 {
		t.Errorf("%d spans were looked at", spans)
	}
}
