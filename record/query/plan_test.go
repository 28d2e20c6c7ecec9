package query

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"onrecord"
	"onrecord/folding"
	"onrecord/record/terms"
)

func day(t testing.TB, s string) onrecord.Date {
	t.Helper()
	d, err := onrecord.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// sample returns an invented statement with something for each filter.
func sample(t testing.TB) *Candidate {
	return &Candidate{
		Key:     1,
		Content: "“We never denied the new taxes,” … “and won’t.”",
		Stmt: &onrecord.Statement{
			Source:     []onrecord.Span{{Start: 0, End: 12}},
			Speakers:   []onrecord.Speaker{{Name: "Ann Marie Lee", Kind: onrecord.Person}, {Name: "Bob Stone"}},
			Form:       onrecord.Direct,
			Act:        onrecord.Deny,
			Target:     []string{"Carl Wood"},
			Addressee:  []string{"Parliament of Utopia"},
			Said:       onrecord.Period{Start: day(t, "2017-05-29"), End: day(t, "2017-06-02")},
			Venue:      "a radio interview",
			Confidence: 0.85,
		},
		Report:   &onrecord.Report{Text: "The minister said so.", Outlet: "The Evening Post", Published: day(t, "2017-06-30")},
		Speakers: []string{"p1"},
		Stories:  []string{"t9"},
	}
}

// resolve knows one speaker by two names.
func resolve(name string) []string {
	if name == "lee" || name == "The Chancellor" {
		return []string{"p1"}
	}
	return nil
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		query string
		want  bool
	}{
		{"denial", false},
		{"denying", true},
		{"tax never", true},
		{`"never denied"`, true},
		{`"never denying"`, false},
		{`"denied never"`, false},
		{`"taxes and won't"`, true},
		{"tax -levy", true},
		{"-tax", false},
		{"levy OR tax", true},
		{`-"never denying"`, true},
		{`-"never denied"`, false},
		{`speaker:"Ann Lee"`, true},
		{`speaker:"Ann Stone"`, false},
		{`speaker:"Ann Stone",stone`, true},
		{`-speaker:"Ann Stone"`, true},
		{`-speaker:"Ann Lee"`, false},
		{`speaker:"The Chancellor"`, true},
		{`-speaker:"The Chancellor"`, false},
		{"speaker:chancellor", false},
		{"source:minister", true},
		{"source:said", false},
		{"target:wood addressee:utopia venue:radio outlet:post", true},
		{"target:lee", false},
		{"speaker:nobody OR target:wood", true},
		{"act:deny,accuse form:direct kind:person", true},
		{"act:accuse OR form:indirect", false},
		{"-kind:organisation headline:no day:said", true},
		{"story:t9", true},
		{"-story:t9", false},
		{"story:t8", false},
		{"confidence:0.85", true},
		{"confidence:>0.85", false},
		{"confidence:0.86", false},
		{"-confidence:0.86", true},
		{"confidence:<=0.85 confidence:0.8..0.85", true},
		{"confidence:<0.85", false},
		{"before:2017-05-30", true},
		{"before:2017-05-29", false},
		{"before:2017-06", true},
		{"after:2017-06-01", true},
		{"after:2017-06-02", false},
		{"after:2017-06", false},
		{"-after:2017-06", true},
		{"-before:1066 -after:3000", true},
		{"before:2017-06-01 after:2017-05-30", true},
		{"said:2017-05-31", true},
		{"said:2017-06-30", false},
		{"said:2017-06", true},
		{"said:2017-06-02..2018", true},
		{"-said:2016", true},
		{"said:2016 OR tax", true},
	} {
		candidate := sample(t)
		plan := parse(t, c.query).Plan(resolve)
		if got := plan.Match(candidate); got != c.want {
			t.Errorf("%s: got %t", c.query, got)
		}
		if c.want && !found(indexed(candidate), plan.Terms()) {
			t.Errorf("%s: the index does not find what matches: %+v", c.query, plan.Terms())
		}
	}
}

func TestUnknownIsNotFound(t *testing.T) {
	candidate := &Candidate{Content: "a tax", Stmt: &onrecord.Statement{}, Report: &onrecord.Report{}}
	for query, want := range map[string]bool{
		"before:2017": false, "-before:2017": true, "said:2017": false, "day:unknown": true,
		"confidence:0": false, "-confidence:0": true, "speaker:lee": false, "outlet:post": false, "act:other": false,
	} {
		plan := parse(t, query).Plan(nil)
		if got := plan.Match(candidate); got != want {
			t.Errorf("%s: got %t", query, got)
		}
		if want && !found(indexed(candidate), plan.Terms()) {
			t.Errorf("%s: the index does not find what matches", query)
		}
	}
}

func TestTerms(t *testing.T) {
	for _, c := range []struct{ query, want string }{
		{"denials -levy", `[denial] -[levi]`},
		{`"the denials" -"the denials"`, `[the denial]`},
		{"tax OR levies", `[tax|levi]`},
		{"speaker:lee", `[speaker0lee|speakerid0p1]`},
		{`speaker:"Ann Lee"`, `[speaker0ann] [speaker0lee]`},
		{`speaker:"Ann Stone",lee`, `[speaker0stone|speaker0lee|speakerid0p1]`},
		{`-speaker:"Ann Stone",lee`, `-[speaker0lee|speakerid0p1]`},
		{"act:deny,accuse story:t9", `[act0deny|act0accuse] [story0t9]`},
		{"-act:deny", `-[act0deny]`},
		{"confidence:0.85", `[confidence0t8|confidence0t9|confidence0t10]`},
		{"-confidence:0.85", `-[confidence0t9]`},
		{"said:2017-06", `[on0201706|all020|all0201|all02017|all02017q2]`},
		{"after:2017-06-29 tax before:2017-07-01", `[on020170630|all020|all0201|all02017|all02017q2|all0201706|all0201706t3] [tax]`},
		{"-before:2017", ``},
	} {
		var clauses []string
		for _, clause := range parse(t, c.query).Plan(resolve).Terms() {
			var options []string
			for _, term := range clause.Any {
				options = append(options, term.Facet+strings.Join(term.Words, " "))
			}
			text := "[" + strings.Join(options, "|") + "]"
			if clause.Not {
				text = "-" + text
			}
			clauses = append(clauses, text)
		}
		if got := strings.Join(clauses, " "); got != c.want {
			t.Errorf("%s: got %s, want %s", c.query, got, c.want)
		}
	}
}

// TestIndexFindsAllThatMatches asks random queries about random statements.
func TestIndexFindsAllThatMatches(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	pick := func(from ...string) string { return from[random.IntN(len(from))] }
	date := func() onrecord.Date {
		d := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, random.IntN(1500))
		return dateOf(d)
	}
	name := func() string { return pick("Ann", "Bob", "Cy") + " " + pick("Lee", "Wood", "Stone") }
	statement := func() *Candidate {
		c := &Candidate{Stmt: &onrecord.Statement{}, Report: &onrecord.Report{Outlet: name()}}
		for range 1 + random.IntN(6) {
			c.Content += pick("tax ", "taxes ", "cut ", "cuts ", "denied ", "… ")
		}
		for range random.IntN(3) {
			c.Stmt.Speakers = append(c.Stmt.Speakers, onrecord.Speaker{Name: name()})
			c.Speakers = append(c.Speakers, pick("p1", "p2"))
		}
		c.Stmt.Act = onrecord.Acts[random.IntN(3)]
		c.Stmt.Confidence = float64(random.IntN(101)) / 100
		if random.IntN(3) > 0 {
			c.Report.Published = date()
		}
		if random.IntN(3) == 0 {
			c.Stmt.Said.Start = date()
			c.Stmt.Said.End = shift(c.Stmt.Said.Start, random.IntN(500))
		}
		return c
	}
	atom := func() string {
		switch random.IntN(9) {
		case 0:
			return pick("tax", "cuts", "deny", "tax-cut")
		case 1:
			return pick(`"tax cut"`, `"taxes"`, `"cut denied tax"`)
		case 2:
			return "act:" + pick("assert", "deny", "accuse,deny")
		case 3:
			return fmt.Sprintf("confidence:%s0.%d", pick("", ">", "<"), 1+random.IntN(99))
		case 4:
			return pick("before:", "after:", "said:") + pick(date().String(), date().String()[:7], date().String()[:4])
		case 5:
			return "outlet:" + pick("ann", "lee")
		}
		return "speaker:" + pick("lee", "ann", `"Ann Lee"`, `"The Chancellor"`, `"Bob Wood",lee`, `"Lee, Ann"`)
	}
	matches := 0
	for range 6_000 {
		var query []string
		for range 1 + random.IntN(3) {
			switch random.IntN(4) {
			case 0:
				query = append(query, "-"+atom())
			case 1:
				query = append(query, atom()+" OR "+atom())
			default:
				query = append(query, atom())
			}
		}
		q, err := Parse(strings.Join(query, " "))
		if err != nil {
			continue // no day lies between
		}
		plan, candidate := q.Plan(resolve), statement()
		if plan.Match(candidate) {
			matches++
			if !found(indexed(candidate), plan.Terms()) {
				t.Fatalf("%s matches %+v %+v %+v, but the index does not find it", q, candidate, candidate.Stmt, candidate.Report)
			}
		}
	}
	if matches < 600 {
		t.Errorf("only %d matches", matches)
	}
}

// indexed returns what the candidate is found by.
func indexed(c *Candidate) terms.Index {
	facets := terms.Facets(c.Stmt, c.Report, c.Speakers)
	for _, story := range c.Stories {
		facets = append(facets, terms.Facet("story", story))
	}
	return terms.Index{Words: folding.Stems(c.Content), Facets: facets}
}

// found reports whether the question finds what is indexed so, as a home does.
func found(index terms.Index, question terms.Query) bool {
	for _, clause := range question {
		if slices.ContainsFunc(clause.Any, func(term terms.Term) bool { return has(index, term) }) == clause.Not {
			return false
		}
	}
	return true
}

func has(index terms.Index, term terms.Term) bool {
	if term.Facet != "" {
		return slices.Contains(index.Facets, term.Facet)
	}
	for i := range index.Words {
		if i+len(term.Words) <= len(index.Words) && slices.Equal(index.Words[i:i+len(term.Words)], term.Words) {
			return true
		}
	}
	return false
}
