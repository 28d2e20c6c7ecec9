package utterance_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"onrecord"
	"onrecord/story"
	"onrecord/story/utterance"
)

// A said is a statement of an invented report.
type said struct {
	speaker, content string
	cue              string // "said" when empty
	form             onrecord.Form
	act              onrecord.Act
	day              int // of March 2021; 0 when the report does not tell
}

// report returns the reading of a report that is nothing but these statements.
func report(statements ...said) *onrecord.Reading {
	reading := &onrecord.Reading{}
	var text strings.Builder
	for _, s := range statements {
		cue := onrecord.Span{Start: text.Len() + len(s.speaker) + 1}
		cue.End = cue.Start + len(cmp.Or(s.cue, "said"))
		fmt.Fprintf(&text, "%s %s: ", s.speaker, cmp.Or(s.cue, "said"))
		stmt := onrecord.Statement{Form: s.form, Act: s.act, Cue: []onrecord.Span{cue}, Content: []onrecord.Span{{Start: text.Len(), End: text.Len() + len(s.content)}}}
		if s.act == "" {
			stmt.Act = onrecord.Assert
		}
		if s.speaker != "" {
			stmt.Speakers = []onrecord.Speaker{{Name: s.speaker, Kind: onrecord.Person, Basis: onrecord.Named}}
		}
		if s.day > 0 {
			day := onrecord.Date{Year: 2021, Month: time.March, Day: s.day}
			stmt.Said = onrecord.Period{Start: day, End: day}
		}
		reading.Statements = append(reading.Statements, stmt)
		text.WriteString(s.content + "\n\n")
	}
	reading.Report.Text = text.String()
	id := reading.Report.ID()
	for i := range reading.Statements {
		stmt := &reading.Statements[i]
		stmt.ID = onrecord.StatementID(id, nil, nil, stmt.Content)
	}
	return reading
}

func quote(speaker, words string) said {
	return said{speaker: speaker, content: "“" + words + "”", form: onrecord.Direct}
}

func indirect(speaker, words string) said {
	return said{speaker: speaker, content: words, form: onrecord.Indirect}
}

// groups writes utterances as lists of report and statement.
func groups(utterances []story.Utterance) string {
	var all []string
	for _, u := range utterances {
		var refs []string
		for _, r := range u.Statements {
			refs = append(refs, fmt.Sprintf("%c%d", 'a'+r.Report, r.Statement))
		}
		all = append(all, strings.Join(refs, "+"))
	}
	return strings.Join(all, " ")
}

func TestJoin(t *testing.T) {
	on := func(day int, s said) said { s.day = day; return s }
	for _, c := range []struct {
		name    string
		reports []*onrecord.Reading
		want    string
	}{
		{"the same words", []*onrecord.Reading{
			report(quote("Ana Lund", "The harbour bridge will stay closed until the rust is gone"), quote("Ana Lund", "Nobody was hurt")),
			report(quote("Lund", "The harbour bridge will stay closed until the rust is gone.")),
		}, "a0+b0 a1"},
		{"trimmed", []*onrecord.Reading{
			report(quote("Ana Lund", "We looked at the harbour bridge twice and found rust in every bolt, and so it stays closed")),
			report(quote("Lund", "We found rust in every bolt")),
		}, "a0+b0"},
		{"reported", []*onrecord.Reading{
			report(quote("Ana Lund", "The harbour bridge will stay closed until every rusty bolt is replaced")),
			report(indirect("Lund", "that the harbour bridge would stay closed until its rusty bolts were replaced")),
		}, "a0+b0"},
		{"no speaker in one", []*onrecord.Reading{
			report(quote("", "Our fishermen cannot wait for a new pier")),
			report(quote("Tom Reid", "Our fishermen can not wait for a new pier any longer")),
		}, "a0+b0"},
		{"another point", []*onrecord.Reading{
			report(quote("Ana Lund", "The harbour bridge will stay closed until the rust is gone")),
			report(quote("Ana Lund", "Ferries will carry the workers for free")),
		}, "a0 b0"},
		{"said every day", []*onrecord.Reading{report(quote("Ana Lund", "I hope so")), report(quote("Tom Reid", "I hope so"))}, "a0 b0"},
		{"another speaker, reported", []*onrecord.Reading{
			report(indirect("Ana Lund", "the harbour bridge was rusty and should be closed")),
			report(indirect("Tom Reid", "the harbour bridge was old but should be kept")),
		}, "a0 b0"},
		{"another day", []*onrecord.Reading{
			report(on(2, indirect("Ana Lund", "the harbour bridge would be closed for repairs"))),
			report(on(9, indirect("Ana Lund", "the harbour bridge would be closed by winter"))),
		}, "a0 b0"},
		{"the same promise a week later", []*onrecord.Reading{
			report(on(3, indirect("Ana Lund", "the harbour bridge will be open to traffic before the summer"))),
			report(on(10, indirect("Ana Lund", "the harbour bridge will be open to traffic before the summer"))),
		}, "a0 b0"},
		{"what somebody would not say", []*onrecord.Reading{
			report(indirect("the harbour office", "the northern pier was last examined in 2019")),
			report(said{speaker: "the harbour office", cue: "declined", content: "to say when the northern pier was last examined", form: onrecord.Indirect}),
		}, "a0 b0"},
		{"whole here and in two pieces there", []*onrecord.Reading{
			report(quote("Ana Lund", "We found rust in every bolt of the harbour bridge. Ferries will carry the workers for free")),
			report(quote("Lund", "We found rust in every bolt of the harbour bridge"), quote("Lund", "Ferries will carry the workers for free")),
		}, "a0+b0+b1"},
		{"held with tongs", []*onrecord.Reading{
			report(said{speaker: "Ana Lund", content: "that some “seafaring” councillors may have lent the boats", form: onrecord.Mixed, act: onrecord.Suggest}),
			report(said{speaker: "Lund", content: "“private seafaring” councillors could be behind the boats at the pier", form: onrecord.Mixed, act: onrecord.Suggest}),
		}, "a0+b0"},
		{"nothing", []*onrecord.Reading{report(), report()}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := groups(utterance.Join(c.reports)); got != c.want {
				for _, p := range utterance.Pairs(c.reports) {
					t.Logf("%v", p)
				}
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestUtterance(t *testing.T) {
	a := report(quote("Ana Lund", "The harbour bridge will stay closed until the rust is gone"))
	b := report(quote("Mayor Ana Lund", "The Harbour Bridge will stay closed until the rust is gone!"))
	c := report(quote("Lund", "The harbour bridge will stay closed until all the rust is gone"))
	got := utterance.Join([]*onrecord.Reading{a, b, c})
	if len(got) != 1 {
		t.Fatalf("%d utterances: %s", len(got), groups(got))
	}
	u := got[0]
	if len(u.Wordings) != 2 || len(u.Wordings[0]) != 2 {
		t.Errorf("wordings %v", u.Wordings)
	}
	if u.Confidence <= 0.9 || u.Confidence > 1 {
		t.Errorf("confidence %f", u.Confidence)
	}
	if want := `They have “The harbour bridge will stay closed until” in common, and the speaker is the same.`; u.Why != want {
		t.Errorf("why: %s", u.Why)
	}
	if !strings.HasSuffix(u.Speaker, "Ana Lund") {
		t.Errorf("speaker %q", u.Speaker)
	}
	if again := utterance.Join([]*onrecord.Reading{c, b, a}); again[0].ID != u.ID || !strings.HasPrefix(u.ID, "u") {
		t.Errorf("the ID is %s, and %s when the reports come in another order", u.ID, again[0].ID)
	}
}

// TestStatementWithinAnother: the words of the inner one are the outer one's.
func TestStatementWithinAnother(t *testing.T) {
	r := report(indirect("Ana Lund", "that Tom Reid had called the harbour bridge a rusty disgrace"))
	inner := r.Statements[0]
	inner.ID = "inner"
	inner.Content = []onrecord.Span{{Start: inner.Content[0].End - len("the harbour bridge a rusty disgrace"), End: inner.Content[0].End}}
	r.Statements = append(r.Statements, inner)
	if got := groups(utterance.Join([]*onrecord.Reading{r})); got != "a0 a1" {
		t.Errorf("got %q", got)
	}
}

// TestEveryStatementOnce: wire copy in many reports is one utterance, and each
// statement stands in one.
func TestEveryStatementOnce(t *testing.T) {
	readings := wire(30, 5)
	seen := map[story.Ref]bool{}
	for _, u := range utterance.Join(readings) {
		if len(u.Statements) != 30 {
			t.Errorf("an utterance of %d statements: %v", len(u.Statements), u.Statements)
		}
		for _, ref := range u.Statements {
			if seen[ref] {
				t.Errorf("%v stands in two utterances", ref)
			}
			seen[ref] = true
		}
	}
	if len(seen) != 150 {
		t.Errorf("%d statements", len(seen))
	}
}

// wire returns so many reports of the same statements, each of its own words;
// every other report calls the speaker otherwise.
func wire(reports, statements int) []*onrecord.Reading {
	var readings []*onrecord.Reading
	for r := range reports {
		var all []said
		for s := range statements {
			words := slices.Repeat([]string{""}, 8)
			for i := range words {
				words[i] = fmt.Sprintf("w%cx%c%c", 'a'+s/26%26, 'a'+i, 'a'+s%26)
			}
			all = append(all, quote([]string{"Ana Lund", "Lund"}[r%2], strings.Join(words, " ")))
		}
		readings = append(readings, report(all...))
		readings[r].Report.URL = fmt.Sprint(r)
	}
	return readings
}

func BenchmarkJoin(b *testing.B) {
	for _, reports := range []int{2, 20, 200} {
		readings := wire(reports, 15)
		b.Run(fmt.Sprint(reports), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				utterance.Join(readings)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(15*reports), "µs/statement")
		})
	}
}
