package query

import (
	"errors"
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestDocsAreTrue parses the queries of docs/search.md, those in the first
// column of its tables, and compares the mistake it shows with the real one.
func TestDocsAreTrue(t *testing.T) {
	docs, err := os.ReadFile("../../docs/search.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := regexp.MustCompile("(?m)^\\| `([^`]+)` \\|").FindAllStringSubmatch(string(docs), -1)
	if len(examples) < 30 {
		t.Errorf("only %d examples", len(examples))
	}
	for _, example := range examples {
		if _, err := Parse(example[1]); err != nil {
			t.Error(err)
		}
	}
	for _, name := range filterNames {
		if !strings.Contains(string(docs), "`"+name+":") {
			t.Errorf("no example of %s:", name)
		}
	}
	_, shown, _ := strings.Cut(string(docs), "```\n")
	shown, _, _ = strings.Cut(shown, "\n```")
	lines := strings.Split(shown, "\n")
	_, err = Parse(strings.TrimSpace(lines[1]))
	var e *Error
	if !errors.As(err, &e) || e.Error() != shown {
		t.Errorf("the mistake is shown as\n%s\nand is\n%v", shown, err)
	}
}
