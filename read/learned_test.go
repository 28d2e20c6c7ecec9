package read

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"onrecord"
)

// TestStatementsOfInventedReports holds what the whole reader finds in
// sentences of our own about invented people: what any reader of news would
// find, so that a new model that misses one of them shows here.
func TestStatementsOfInventedReports(t *testing.T) {
	reader := newReader(t, "test", Options{Language: "en"})
	for _, c := range []struct{ name, text, want string }{
		{"that", "Mayor Ines Calder said that the bridge was shut.", "Mayor Ines Calder | said | that the bridge was shut"},
		{"speaker behind", "The bridge was shut on Friday, officials said.", "officials | said | The bridge was shut on Friday"},
		{"split quotation", "“It is over,” Reyes said. “All of it.”", "Reyes | said | “It is over,” … “All of it.”"},
		{"two speakers in turn", "“We lost everything,” Rosa Diaz told CNN. “But we are alive,” her husband added.", "Rosa Diaz | told | “We lost everything,”\nher husband | added | “But we are alive,”"},
		{"a question in answer", "“I quit,” Lee said. “Are you sure?” Ray asked.", "Lee | said | “I quit,”\nRay | asked | “Are you sure?”"},
		{"mixed", "Ruiz argued that the weld was “older than the bridge itself.”", "Ruiz | argued | that the weld was “older than the bridge itself.”"},
		{"accusation", "Residents accused the council of hiding the report.", "Residents | accused | the council of hiding the report"},
		{"denial", "The company denied that it had been warned.", "The company | denied | that it had been warned"},
		{"subject of a passive is no source", "Smith is said to be considering a bid for the club.", "· | is said | Smith … to be considering a bid for the club"},
		{"half a word is no source", "Let's say it rains tomorrow.", ""},
		{"nothing said", "The square was empty on Sunday. A dog slept in the shade.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			reading, err := reader.Read(context.Background(), &onrecord.Report{Text: c.text})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, stmt := range reading.Statements {
				got = append(got, fmt.Sprintf("%s | %s | %s", pieces(c.text, stmt.Source), pieces(c.text, stmt.Cue), pieces(c.text, stmt.Content)))
			}
			if all := strings.Join(got, "\n"); all != c.want {
				t.Errorf("found\n%s\nwant\n%s", all, c.want)
			}
		})
	}
}

func pieces(text string, spans []onrecord.Span) string {
	var out []string
	for _, span := range spans {
		out = append(out, span.In(text))
	}
	if len(out) == 0 {
		return "·"
	}
	return strings.Join(out, " … ")
}
