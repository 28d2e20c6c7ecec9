package registry

import (
	"strings"
	"testing"

	"onrecord"
)

const aReport = "raaaaaaaaaaaaaaaaaaaa"

const everyDecision = `# who is who

same "Vova Petrov" = "Vladimir Petrov" # his friends' name for him
alias "Shorty" of "Joaquin \"Quino\" Ruiz"
different "Bill Lund" from "William Lund"
split "John Reed" in report ` + aReport + ` in outlet "Harbour Post" from 2021-03-01 to 2021-03-31 as "John Reed (singer)"
name "Vladimir Petrov" as "Vladimir V. Petrov"
id "Vladimir Petrov" wikidata Q123
undo alias "Shorty" of "Joaquin \"Quino\" Ruiz"
`

func TestDecisionsRoundTrip(t *testing.T) {
	d := parse(t, everyDecision)
	var out strings.Builder
	if err := d.Write(&out); err != nil {
		t.Fatal(err)
	}
	if out.String() != everyDecision {
		t.Errorf("written:\n%s\nread:\n%s", out.String(), everyDecision)
	}
	loose := parse(t, "\ufeff  same   “Vova  Petrov”=\"Vladimir Petrov\"#x\r\n")
	if got := loose.Lines()[0]; got != `same "Vova Petrov" = "Vladimir Petrov" #x` {
		t.Errorf("a line in loose spelling is written as %s", got)
	}
}

func TestDecisionsAreRefused(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{`join "A B" = "C D"`, `line 1, column 1: "join" is no decision; begin with same, alias, different, split, name, id or undo`},
		{"\n  same \"Ana Lund", `line 2, column 8: the name has no closing quotation mark; write it as "Ana Lund"`},
		{`same "Ana Lund" "Ana Reed"`, `line 1, column 17: "=" belongs here; write it as in same "Vova Petrov" = "Vladimir Petrov"`},
		{`same "Ana Lund" =`, `line 1, column 18: a name in quotation marks belongs here`},
		{`same "" = "Ana Lund"`, `line 1, column 6: there is no name between the quotation marks`},
		{`same "..." = "Ana Lund"`, `line 1, column 6: "..." is no name`},
		{`same "Ana Lund" = "ANA LUND"`, `line 1, column 19: both names are the same`},
		{`name "Ana Lund" as "Ana R. Lund" "x"`, `line 1, column 34: the decision should end before "x"`},
		{`id "Ana Lund" wikidata Q0`, `line 1, column 24: "Q0" is no ID of an item of Wikidata; they look like Q123`},
		{`id "Ana Lund" wikidata 17`, `"17" is no ID of an item of Wikidata`},
		{`split "Ana Lund" as "Ana Lund (singer)"`, `column 18: split does not say in which reports`},
		{`split "Ana Lund" in report r1 as "Ana Lund (singer)"`, `column 28: "r1" is no ID of a report`},
		{`split "Ana Lund" from yesterday as "Ana Lund (singer)"`, `column 23: "yesterday" is no day; write it as YYYY-MM-DD`},
		{`split "Ana Lund" from 2021-03-02 to 2021-03-01 as "Ana Lund (singer)"`, `the first day comes after the last`},
		{`split "Ana Lund" from 2021-03-01 from 2021-03-02 as "Ana Lund (singer)"`, `the same condition is given twice`},
		{`split "Ana Lund" from 2021-03-01 as "Ana R. Lund"`, `"Ana R. Lund" counts as the same name as "Ana Lund"; tell them apart in parentheses, as in "Ana Lund (singer)"`},
		{`undo`, `nothing is named that undo is to take back`},
		{`undo same "A B" = "C D"`, `line 1: there is no such decision to undo`},
		{"same \"A B\" = \"C D\"\n\nsame \"C D\" = \"A B\"", `line 1 (same "A B" = "C D") and line 3 (same "C D" = "A B") cannot both hold: "A B" would stand for itself`},
		{"different \"A B\" from \"C D\"\nsame \"A B\" = \"C D\"", `line 1 (different "A B" from "C D") and line 2 (same "A B" = "C D") cannot both hold`},
		{"same \"A B\" = \"X Y\"\nsame \"C D\" = \"X Y\"\ndifferent \"A B\" from \"C D\"", `line 2 (same "C D" = "X Y") and line 3 (different "A B" from "C D") cannot both hold`},
		{"split \"A B\" in outlet \"O\" as \"A B (x)\"\nsame \"A B (x)\" = \"A B\"", `line 1 (split "A B" in outlet "O" as "A B (x)") and line 2 (same "A B (x)" = "A B") cannot both hold`},
	} {
		_, err := Parse(strings.NewReader(tt.text))
		if err == nil || !strings.Contains(err.Error(), tt.want) || onrecord.CodeOf(err) != onrecord.Invalid {
			t.Errorf("%s\ngives %v\nwant  %s", tt.text, err, tt.want)
		}
	}
}

func TestLaterLinesWin(t *testing.T) {
	m := []Mention{{ReportID: "r1", Name: "Vova Petrov", Kind: onrecord.Person}}
	for _, tt := range []struct{ text, want string }{
		{"same \"Vova Petrov\" = \"Ivan Petrov\"\nsame \"Vova Petrov\" = \"Vladimir Petrov\"", "Vladimir Petrov"},
		{"same \"Vova Petrov\" = \"Ivan Petrov\"\nundo same \"Vova Petrov\" = \"Ivan Petrov\"", "Vova Petrov"},
		{"same \"Vova Petrov\" = \"Volodya Petrov\"\nsame \"Volodya Petrov\" = \"Vladimir Petrov\"", "Vladimir Petrov"},
	} {
		if got := Settle(m, parse(t, tt.text))[0].Speaker; got != ID(tt.want, onrecord.Person, "") {
			t.Errorf("%s\ndoes not make it %s", tt.text, tt.want)
		}
	}
}

func TestGatherNamesTheDecision(t *testing.T) {
	_, err := Gather([]Decision{{Number: 1, Line: `same "A B" = "C D"`}, {Number: 7, Line: `same "C D" = "A B"`}})
	if err == nil || !strings.Contains(err.Error(), "decision 1") || !strings.Contains(err.Error(), "decision 7") {
		t.Errorf("got %v", err)
	}
}

func TestWithTellsTheBlocks(t *testing.T) {
	var none *Decisions
	d, blocks, err := none.With(`alias "Shorty" of "Joaquin Ruiz"`)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{Block("Shorty", onrecord.Person), Block("Joaquin Ruiz", onrecord.Person), Block("shorty", onrecord.Group)} {
		if !strings.Contains("|"+strings.Join(blocks, "|")+"|", "|"+want+"|") {
			t.Errorf("the blocks %q lack %q", blocks, want)
		}
	}
	if _, _, err := d.With(`alias "Joaquin Ruiz" of "Shorty"`); err == nil {
		t.Error("a circle is taken for a decision")
	}
	if len(d.Lines()) != 1 {
		t.Error("With has changed what it was asked of")
	}
}

func FuzzParse(f *testing.F) {
	f.Add(everyDecision)
	f.Add("same “a” = \"b\\\\\"")
	f.Add("split \"a\" in in as to from")
	f.Add("undo undo #")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := Parse(strings.NewReader(text))
		if err != nil {
			if onrecord.CodeOf(err) != onrecord.Invalid {
				t.Errorf("the error has no code: %v", err)
			}
			return
		}
		written := strings.Join(d.Lines(), "\n") + "\n"
		again, err := Parse(strings.NewReader(written))
		if err != nil {
			t.Fatalf("%q\nis written as\n%q: %v", text, written, err)
		}
		if got := strings.Join(again.Lines(), "\n") + "\n"; got != written {
			t.Errorf("%q is written as %q, and that as %q", text, written, got)
		}
		Build([]NameCount{{Speaker: "p", Name: "Ana Lund", Kind: onrecord.Person, Statements: 1}}, d)
	})
}

func parse(t *testing.T, text string) *Decisions {
	t.Helper()
	d, err := Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return d
}
