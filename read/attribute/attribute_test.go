package attribute_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/read/attribute"
	"onrecord/read/segment"
	"onrecord/text"
)

var update = flag.Bool("update", false, "write what the rules find into the file of cases")

const casesFile = "testdata/statements.txt"

// A statementCase is a text and what is to be found in it.
type statementCase struct {
	name, text, want string
}

// TestRulesFindStatements runs the cases that anyone can add to
// testdata/statements.txt.
func TestRulesFindStatements(t *testing.T) {
	data, err := os.ReadFile(casesFile)
	if err != nil {
		t.Fatal(err)
	}
	head, cases := parseCases(string(data))
	if len(cases) < 50 {
		t.Fatalf("%s holds %d cases; some were lost", casesFile, len(cases))
	}
	out := head
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := spell(annotate(t, c.text))
			out += fmt.Sprintf("== %s\n%s\n--\n%s\n", c.name, c.text, got)
			if diff := cmp.Diff(c.want, got); diff != "" && !*update {
				t.Errorf("statements (-want +got):\n%s", diff)
			}
		})
	}
	if *update {
		if err := os.WriteFile(casesFile, []byte(strings.TrimRight(out, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func parseCases(data string) (head string, cases []statementCase) {
	parts := strings.Split(data, "== ")
	for _, part := range parts[1:] {
		name, rest, _ := strings.Cut(part, "\n")
		text, want, _ := strings.Cut(rest, "\n--\n")
		want = strings.TrimRight(want, "\n")
		if want != "" {
			want += "\n"
		}
		cases = append(cases, statementCase{name, text, want})
	}
	return parts[0], cases
}

// annotate runs the stages up to the rules.
func annotate(t testing.TB, s string) *text.Document {
	t.Helper()
	doc := text.NewDocument(&onrecord.Report{Text: s})
	for _, stage := range []text.Stage{segment.Shape{}, segment.Quotes{}, segment.Tokens{}, segment.Sentences{}, attribute.Rules{}} {
		if err := stage.Annotate(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
	}
	return doc
}

// spell writes the statements of a document as the cases do.
func spell(doc *text.Document) string {
	join := func(spans []onrecord.Span) string {
		var pieces []string
		for _, span := range spans {
			pieces = append(pieces, strings.Join(strings.Fields(span.In(doc.Text)), " "))
		}
		if len(pieces) == 0 {
			return "·"
		}
		return strings.Join(pieces, " … ")
	}
	var b strings.Builder
	for i := range doc.Statements {
		stmt := &doc.Statements[i]
		fmt.Fprintf(&b, "%s | %s | %s\n", join(stmt.Source), join(stmt.Cue), join(stmt.Content))
	}
	return b.String()
}

func TestFormIsAMatterOfMarks(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       onrecord.Form
	}{
		{"all inside marks", "“It is over,” he said. “All of it.”", onrecord.Direct},
		{"one word inside marks", "He said that it was “over” by then.", onrecord.Mixed},
		{"none inside marks", "He said that it was over.", onrecord.Indirect},
		{"a full stop outside the mark changes nothing", `He said: "It is over".`, onrecord.Direct},
		{"marks over paragraphs", "“It began.\n\n“It ended,” he said.", onrecord.Direct},
		{"words between marks in marks", "He said: “She said ‘no’ to me.”", onrecord.Direct},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := annotate(t, c.text)
			if len(doc.Statements) == 0 {
				t.Fatal("no statement found")
			}
			if got := doc.Statements[0].Form; got != c.want {
				t.Errorf("form is %s, want %s", got, c.want)
			}
		})
	}
}

func TestStatementInHeadline(t *testing.T) {
	doc := annotate(t, "Putin: Patriots May Have Done It\n\nThe town was calm on Tuesday. Nothing was said.")
	if len(doc.Statements) != 1 || !doc.Statements[0].Headline {
		t.Errorf("got %d statements, the first in the headline: %v", len(doc.Statements), doc.Statements)
	}
}
