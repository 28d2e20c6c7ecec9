package query

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord"
)

// parse returns the query, which must be one.
func parse(t testing.TB, s string) *Query {
	t.Helper()
	q, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func TestRank(t *testing.T) {
	direct := onrecord.Statement{Form: onrecord.Direct, Confidence: 0.9}
	with := func(change func(*onrecord.Statement)) *onrecord.Statement {
		stmt := direct
		change(&stmt)
		return &stmt
	}
	for _, c := range []struct {
		name, query   string
		better, worse Candidate
	}{
		{"the ending asked for", "denial", Candidate{Content: "a denial was made"}, Candidate{Content: "the denials we made"}},
		{"the ending asked for, once", "denial", Candidate{Content: "a denial was made and we said no more"}, Candidate{Content: "denials denials denials denials made"}},
		{"close together", "tax cut", Candidate{Content: "the tax should be cut in May of that year"}, Candidate{Content: "the tax of May should in that year be cut"}},
		{"in order", "tax cut", Candidate{Content: "no tax cut is due"}, Candidate{Content: "no cut tax is due"}},
		{"shorter", "tax", Candidate{Content: "no tax is due"}, Candidate{Content: "no tax is due in May of any year that we know of"}},
		{"more often", "tax", Candidate{Content: "the tax is a tax to us"}, Candidate{Content: "the tax is a sum to us"}},
		{"the rarer alternative", "tax OR levy", Candidate{Content: "the levy is due"}, Candidate{Content: "the tax is due"}},
		{"both alternatives", "tax OR due", Candidate{Content: "the tax is due"}, Candidate{Content: "the tax is low"}},
		{"direct above mixed", "tax", Candidate{Content: "a tax"}, Candidate{Content: "a tax", Stmt: with(func(s *onrecord.Statement) { s.Form = onrecord.Mixed })}},
		{"mixed above indirect", "tax", Candidate{Content: "a tax", Stmt: with(func(s *onrecord.Statement) { s.Form = onrecord.Mixed })}, Candidate{Content: "a tax", Stmt: with(func(s *onrecord.Statement) { s.Form = onrecord.Indirect })}},
		{"confidence", "tax", Candidate{Content: "a tax"}, Candidate{Content: "a tax", Stmt: with(func(s *onrecord.Statement) { s.Confidence = 0.3 })}},
		{"a word counts more than a form", "denial", Candidate{Content: "a denial", Stmt: with(func(s *onrecord.Statement) { s.Form = onrecord.Indirect })}, Candidate{Content: "the denials"}},
		{"newest first", "tax", Candidate{Content: "a tax", Key: 1}, Candidate{Content: "a tax", Key: 0}},
		{"newest first without words", "act:deny", Candidate{Content: "a tax", Key: 1, Stmt: with(func(s *onrecord.Statement) { s.Form = onrecord.Indirect })}, Candidate{Content: "no levy", Key: 0}},
	} {
		candidates := []Candidate{c.worse, c.better, {Content: "the tax and the tax", Key: 7}}
		for i := range candidates {
			candidates[i].Key += 10
			if candidates[i].Stmt == nil {
				candidates[i].Stmt = &direct
			}
		}
		ranked := Rank(candidates, parse(t, c.query))
		place := func(candidate int) int {
			return slices.IndexFunc(ranked, func(r Ranked) bool { return r.Candidate == candidate })
		}
		if place(1) > place(0) {
			t.Errorf("%s: %q stands above %q: %+v", c.name, c.worse.Content, c.better.Content, ranked)
		}
	}
}

// invented returns candidates with contents of so many words, drawn as the
// words of a language are: few often, many seldom.
func invented(n, length int) []Candidate {
	random := rand.New(rand.NewPCG(3, 4))
	vocabulary := []string{"the", "of", "tax", "cuts", "we", "denied", "that", "is", "not", "“true,”", "president’s", "denials"}
	for i := range 3000 {
		vocabulary = append(vocabulary, fmt.Sprintf("%c%cnvent%cing", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26))
	}
	forms := []onrecord.Form{onrecord.Direct, onrecord.Mixed, onrecord.Indirect}
	var candidates []Candidate
	for i := range n {
		var content []string
		for range length {
			content = append(content, vocabulary[int(float64(len(vocabulary))*random.Float64()*random.Float64()*random.Float64())])
		}
		candidates = append(candidates, Candidate{
			Key:     int64(n - i),
			Content: strings.Join(content, " "),
			Stmt:    &onrecord.Statement{Form: forms[i%3], Confidence: random.Float64()},
			Report:  &onrecord.Report{},
		})
	}
	return candidates
}

func TestRankIsTheSameAnyWayRound(t *testing.T) {
	q := parse(t, `tax cut "not true" OR denial`)
	candidates := invented(300, 25)
	keys := func(ranked []Ranked) []int64 {
		var all []int64
		for _, r := range ranked {
			all = append(all, r.Key)
		}
		return all
	}
	want := keys(Rank(candidates, q))
	rand.New(rand.NewPCG(5, 6)).Shuffle(len(candidates), func(i, j int) { candidates[i], candidates[j] = candidates[j], candidates[i] })
	if diff := cmp.Diff(want, keys(Rank(candidates, q))); diff != "" {
		t.Error(diff)
	}
}

func BenchmarkRank(b *testing.B) {
	q, candidates := parse(b, "tax cut denial"), invented(1000, 25)
	for b.Loop() {
		Rank(candidates, q)
	}
}

func BenchmarkMatch(b *testing.B) {
	plan, candidates := parse(b, "tax OR cut confidence:0.1").Plan(nil), invented(1000, 25)
	for b.Loop() {
		for i := range candidates {
			plan.Match(&candidates[i])
		}
	}
}
