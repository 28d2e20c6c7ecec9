package registry

import (
	"slices"
	"strings"
	"testing"

	"onrecord"
)

// settled returns the registry of mentions after settling.
func settled(t *testing.T, d *Decisions, lines ...string) *Registry {
	t.Helper()
	counts := map[NameCount]int{}
	for _, m := range Settle(said(t, lines...), d) {
		counts[NameCount{Speaker: m.Speaker, Name: m.Name, Kind: m.Kind}]++
	}
	var names []NameCount
	for count, n := range counts {
		count.Statements = n
		names = append(names, count)
	}
	return Build(names, d)
}

var port = []string{
	"r1 2021-03-01 Vladimir Petrov|male", "r2 2021-03-01 Vladimir Petrov|male", "r2 2021-03-01 Vladimir N. Petrov|male", "r3 2021-03-02 Petrov|male",
	"r4 2021-03-01 Anna Petrov|female", "r5 2011-03-01 Vova Petrov", "r6 2021-03-01 Shorty", "r7 2021-03-01 two officials",
	"r8 2021-03-01 [Port Ellery Watch]", "r9 2021-03-01 [PEW]",
}

func TestBuild(t *testing.T) {
	r := settled(t, nil, port...)
	first := r.All()[0]
	if first.Name != "Vladimir Petrov" || first.Statements != 4 || first.Kind != onrecord.Person || first.Local || !slices.Equal(first.Unsure, []string{"Petrov"}) {
		t.Errorf("the first speaker is %+v", first)
	}
	for _, tt := range []struct{ asked, want string }{
		{"vladimir petrov", "Vladimir Petrov"},
		{"Vladimir  N. Petrov", "Vladimir Petrov"},
		{"petrov", "Vladimir Petrov, Anna Petrov, Vova Petrov"},
		{"Petrov Anna", "Anna Petrov"},
		{"PEW", "Port Ellery Watch"},
		{"Ellery", "Port Ellery Watch"},
		{first.ID, "Vladimir Petrov"},
		{"two officials", "two officials"},
		{"nobody", ""},
		{"", ""},
	} {
		if got := namesOf(r.Lookup(tt.asked)); got != tt.want {
			t.Errorf("Lookup(%q) = %s, want %s", tt.asked, got, tt.want)
		}
	}
	if officials := r.Lookup("two officials")[0]; !officials.Local {
		t.Error("what has no name is taken for somebody of several reports")
	}
}

func TestBuildByHand(t *testing.T) {
	d := parse(t, `
same "Vova Petrov" = "Volodya Petrov"
same "Volodya Petrov" = "Vladimir Petrov"
alias "Shorty" of "Joaquin Ruiz"
name "Vova Petrov" as "Vladimir N. Petrov"
id "Vladimir Petrov" wikidata Q17
split "Anna Petrov" in outlet "Harbour Post" as "Anna Petrov (singer)"
`)
	r := settled(t, d, port...)
	petrov := r.All()[0]
	if petrov.Name != "Vladimir N. Petrov" || petrov.Statements != 5 || petrov.Wikidata != "Q17" {
		t.Errorf("the first speaker is %+v", petrov)
	}
	for _, old := range []string{"Vova Petrov", "Volodya Petrov", "Vladimir Petrov"} {
		if id := r.Canonical(ID(old, onrecord.Person, "")); id != petrov.ID {
			t.Errorf("the ID of %s leads to %s, not to %s", old, id, petrov.ID)
		}
	}
	for asked, want := range map[string]string{"Volodya Petrov": "Vladimir N. Petrov", "shorty": "Joaquin Ruiz", "singer": "Anna Petrov (singer)", "Joaquin Ruiz": "Joaquin Ruiz"} {
		if got := namesOf(r.Lookup(asked)); got != want {
			t.Errorf("Lookup(%q) = %s, want %s", asked, got, want)
		}
	}
	if id := r.Canonical("pnobody"); id != "pnobody" {
		t.Errorf("an ID that nobody decided about becomes %s", id)
	}
}

// namesOf returns the names of speakers.
func namesOf(speakers []Speaker) string {
	names := make([]string, len(speakers))
	for i := range speakers {
		names[i] = speakers[i].Name
	}
	return strings.Join(names, ", ")
}

func TestSuggest(t *testing.T) {
	lines := []string{
		"r1 2021-03-01 Michael Reed", "r2 2021-03-01 Mickey Reed",
		"r3 2021-03-01 Julia Arden", "r4 2021-03-01 J. K. Arden",
		"r5 2021-03-01 Tom Zeda", "r6 2021-03-01 Tom Zeda Jr.",
		"r7 2021-03-01 Ana Lindqvist||harbour master", "r8 2021-03-01 Ana Lindkvist||harbour master of Port Ellery",
		"r9 2021-03-01 Nicolas Ortiz", "r10 2021-03-01 Nicolas Ortiz Vega",
		"r11 2021-03-01 Ottilie Brand", "r12 2021-03-01 Ottilie",
		"r13 2021-03-01 Kate Moor|female", "r13 2021-03-01 Katherine Moor", // one report has both
		"r14 2021-03-01 Alex Fenn|female", "r15 2021-03-01 Alexander Fenn|male", // another gender
		"r16 2021-03-01 Ed Holm", "r17 2021-03-01 Edward Holm", // decided
		"r18 2021-03-01 Ana Vester||singer", "r19 2021-03-01 Ana Wester||mayor", // nothing in common
	}
	d := parse(t, `different "Ed Holm" from "Edward Holm"`)
	mentions := Settle(said(t, lines...), d)
	want := map[string]string{
		`same "Mickey Reed" = "Michael Reed"`:         `may be one given name`,
		`same "J. K. Arden" = "Julia Arden"`:          `the initials of one are those of the other`,
		`same "Tom Zeda Jr." = "Tom Zeda"`:            `one name ends in "jr"`,
		`same "Ana Lindqvist" = "Ana Lindkvist"`:      `differ by one letter, and both are called "harbour master"`,
		`same "Nicolas Ortiz Vega" = "Nicolas Ortiz"`: `has the whole of "Nicolas Ortiz" in it`,
		`same "Ottilie" = "Ottilie Brand"`:            `the only speaker with the given name "Ottilie"`,
	}
	for _, s := range Suggest(mentions, d) {
		a, b, _ := strings.Cut(strings.TrimPrefix(s.Line, "same "), " = ")
		why, ok := want[s.Line]
		if !ok {
			s.Line = "same " + b + " = " + a // neither is the greater one
			why, ok = want[s.Line]
		}
		if !ok || !strings.Contains(s.Why, why) {
			t.Errorf("suggested %s: %s", s.Line, s.Why)
		}
		delete(want, s.Line)
	}
	for line := range want {
		t.Errorf("not suggested: %s", line)
	}
}
