package hometest

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"onrecord"
	"onrecord/folding"
	"onrecord/record"
	"onrecord/record/query"
	"onrecord/record/terms"
)

// statementsVariable of the environment says how many statements benchmarks
// have in their record.
const statementsVariable = "ONRECORD_BENCH_STATEMENTS"

// Bench fills an empty home and measures it. filled is called when it is full;
// it does what a server does by itself sooner or later, and returns the bytes
// that the record takes on the disk.
func Bench(b *testing.B, home record.Home, filled func() int64) {
	size := 20_000
	if s := os.Getenv(statementsVariable); s != "" {
		var err error
		if size, err = strconv.Atoi(s); err != nil {
			b.Fatalf("%s: %v", statementsVariable, err)
		}
	}
	var took time.Duration
	var n int
	var bytes int64
	b.Run("add", func(b *testing.B) {
		if n == 0 { // benchmarks are called again with a larger b.N; a record is filled once
			n, took = fill(b, home, size)
			bytes = filled()
		}
		b.ReportMetric(float64(n)/took.Seconds(), "statements/s")
		b.ReportMetric(float64(bytes)/float64(n), "bytes/statement")
		b.ReportMetric(0, "ns/op")
	})
	for _, query := range benchQueries {
		b.Run("find/"+query.name, func(b *testing.B) { benchFind(b, home, query.of) })
	}
	for _, typed := range typedQueries {
		b.Run("search/"+typed.name, func(b *testing.B) { benchSearch(b, home, typed.as) })
	}
	for _, look := range []struct {
		name string
		at   func(context.Context, record.View, int) error
	}{
		{"report", func(ctx context.Context, v record.View, i int) error {
			_, err := v.Statements(ctx, record.Key(1+i*7919%(n/20)))
			return err
		}},
		{"mentions", func(ctx context.Context, v record.View, i int) error {
			_, err := v.Mentions(ctx, []string{word(uint64(500 + i%4000))})
			return err
		}},
		{"names", func(ctx context.Context, v record.View, _ int) error { _, err := v.Names(ctx); return err }},
		{"counts", func(ctx context.Context, v record.View, _ int) error { _, err := v.Counts(ctx); return err }},
		{"tally by act", func(ctx context.Context, v record.View, _ int) error {
			_, err := v.Tally(ctx, record.ByAct, 9)
			return err
		}},
		{"tally by outlet", func(ctx context.Context, v record.View, _ int) error {
			_, err := v.Tally(ctx, record.ByOutlet, 99)
			return err
		}},
	} {
		b.Run("look/"+look.name, func(b *testing.B) {
			times(b, func(i int) {
				see(b, home, func(ctx context.Context, v record.View) error { return look.at(ctx, v, i) })
			})
		})
	}
	var kept, keptAgain time.Duration
	b.Run("keep stories", func(b *testing.B) {
		if kept == 0 { // as above
			keep := storyKeeper(b, home, n)
			kept, keptAgain = keep(), keep()
		}
		b.ReportMetric(float64(n)/kept.Seconds(), "statements/s")
		b.ReportMetric(float64(n)/keptAgain.Seconds(), "statements-again/s")
		b.ReportMetric(0, "ns/op")
	})
	b.Run("search/story and word", func(b *testing.B) {
		benchSearch(b, home, func(i uint64) string { return fmt.Sprintf("story:t%d %s", i%uint64(n/200), word(i%50)) })
	})
	if eraser, erases := home.(record.Eraser); erases {
		b.Run("erase", func(b *testing.B) { // what a removal takes at its end
			for b.Loop() {
				if err := eraser.Erase(b.Context()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// fill adds size statements, 64 reports a change, and returns how many it
// added and how long the changes took.
func fill(b *testing.B, home record.Home, size int) (n int, took time.Duration) {
	made := newCorpus()
	for n < size {
		var reports []*record.Report
		var of [][]*record.Statement
		for range 64 {
			report, statements := made.next()
			reports, of = append(reports, report), append(of, statements)
		}
		start := time.Now()
		change(b, home, func(ctx context.Context, c record.Change) error {
			if err := c.AddReports(ctx, reports); err != nil {
				return err
			}
			var all []*record.Statement
			for i, statements := range of {
				for _, stmt := range statements {
					stmt.Report = reports[i].Key
				}
				all = append(all, statements...)
			}
			n += len(all)
			return c.AddStatements(ctx, all)
		})
		took += time.Since(start)
	}
	return n, took
}

// storyKeeper groups the reports of a record by ten. What it returns keeps these
// stories, and says how long that took.
func storyKeeper(b *testing.B, home record.Home, reports int) func() time.Duration {
	grouping := &record.Grouping{Of: map[string]string{}, Labels: map[string]string{}}
	see(b, home, func(ctx context.Context, v record.View) error {
		heads, err := v.Heads(ctx, 0, reports)
		for i, head := range heads {
			story := fmt.Sprintf("t%d", i/10)
			grouping.Of[head.ID], grouping.Labels[story] = story, "label of "+story
		}
		return err
	})
	return func() time.Duration {
		start := time.Now()
		if err := record.New(home).KeepStories(b.Context(), grouping, nil); err != nil {
			b.Fatal(err)
		}
		return time.Since(start)
	}
}

// benchQueries are what people ask for; i varies the words.
var benchQueries = []struct {
	name string
	of   func(i uint64) terms.Query
}{
	{"rare word", func(i uint64) terms.Query { return terms.Query{is(stem(20_000 + i%20_000))} }},
	{"word", func(i uint64) terms.Query { return terms.Query{is(stem(500 + i%500))} }},
	{"common word", func(i uint64) terms.Query { return terms.Query{is(stem(i % 10))} }},
	{"two common words", func(i uint64) terms.Query { return terms.Query{is(stem(i % 10)), is(stem(10 + i%10))} }},
	{"common and rare word", func(i uint64) terms.Query { return terms.Query{is(stem(i % 10)), is(stem(5000 + i%5000))} }},
	{"phrase", func(i uint64) terms.Query { return terms.Query{is(stem(i%20, i%50))} }},
	{"phrase of rare words", func(i uint64) terms.Query { return terms.Query{is(stem(300+i%200, 400+i%300))} }},
	{"one of three words", func(i uint64) terms.Query {
		return terms.Query{is(stem(100+i%10), stem(900+i%100), stem(5000+i%100))}
	}},
	{"common word without another", func(i uint64) terms.Query {
		return terms.Query{is(stem(i % 10)), {Any: []terms.Term{stem(i%5 + 10)}, Not: true}}
	}},
	{"only without a word", func(i uint64) terms.Query { return terms.Query{{Any: []terms.Term{stem(i % 10)}, Not: true}} }},
	{"facet", func(i uint64) terms.Query {
		return terms.Query{is(facet(terms.Facet("act", string(onrecord.Acts[i%9]))))}
	}},
	{"common word with facet", func(i uint64) terms.Query {
		return terms.Query{is(stem(i % 10)), is(facet(terms.Facet("act", string(onrecord.Acts[i%9]))))}
	}},
	{"speaker", func(i uint64) terms.Query {
		return terms.Query{is(facet(terms.Facet("speakerid", fmt.Sprintf("p%020d", i%1000))))}
	}},
	{"speaker with word", func(i uint64) terms.Query {
		return terms.Query{is(facet(terms.Facet("speakerid", fmt.Sprintf("p%020d", i%100)))), is(stem(100 + i%100))}
	}},
	{"common word within days", func(i uint64) terms.Query {
		return terms.Query{is(stem(i % 10)), is(days(2010+int(i%12), 2)...)}
	}},
	{"word since a day", func(i uint64) terms.Query {
		return terms.Query{is(stem(200 + i%100)), is(days(2010+int(i%14), 100)...)}
	}},
}

// typedQueries are queries as people type them; i varies the words.
var typedQueries = []struct {
	name string
	as   func(i uint64) string
}{
	{"three words", func(i uint64) string { return word(i%50) + " " + word(100+i%200) + " " + word(500+i%500) }},
	{"common word", func(i uint64) string { return word(i % 10) }},
	{"rare word", func(i uint64) string { return word(20_000 + i%20_000) }},
	{"phrase", func(i uint64) string { return `"` + word(20+i%30) + " " + word(100+i%100) + `"` }},
	{"speaker and word", func(i uint64) string { return "speaker:" + word(i%1000) + " " + word(20+i%50) }},
	{"speaker and act", func(i uint64) string { return "speaker:" + word(i%1000) + " act:deny" }},
	{"word, act, since", func(i uint64) string { return fmt.Sprintf("%s act:deny,accuse after:%d", word(20+i%50), 2015+i%8) }},
	{"outlet and word", func(i uint64) string { return "outlet:" + word(i%50) + " " + word(100+i%100) }},
	{"confidence and form", func(i uint64) string { return word(50+i%50) + " form:direct confidence:0.8" }},
}

// benchSearch asks for the first page of what typed queries find, ranked and with
// snippets, as the search command does.
func benchSearch(b *testing.B, home record.Home, as func(uint64) string) {
	rec, found, asked := record.New(home), 0, 0
	times(b, func(i int) {
		q, err := query.Parse(as(uint64(i)))
		if err != nil {
			b.Fatal(err)
		}
		page, err := rec.Search(b.Context(), q, record.PageOptions{Limit: 20, Width: 200})
		if err != nil {
			b.Fatal(err)
		}
		found, asked = found+len(page.Hits), asked+1
	})
	b.ReportMetric(float64(found)/float64(asked), "found")
}

// stem returns the term of words by their ranks.
func stem(ranks ...uint64) terms.Term {
	var term terms.Term
	for _, rank := range ranks {
		term.Words = append(term.Words, folding.Stems(word(rank))...)
	}
	return term
}

// days returns the facets of some years from the 5th of March of one.
func days(year, years int) []terms.Term {
	var all []terms.Term
	for _, name := range terms.Within(onrecord.Date{Year: year, Month: 3, Day: 5}, onrecord.Date{Year: min(year+years, 2199), Month: 12, Day: 31}) {
		all = append(all, facet(name))
	}
	return all
}

// benchFind finds up to 500 statements and reads them.
func benchFind(b *testing.B, home record.Home, of func(uint64) terms.Query) {
	found, asked := 0, 0
	times(b, func(i int) {
		see(b, home, func(ctx context.Context, v record.View) error {
			keys, err := v.Find(ctx, of(uint64(i)), 0, 500)
			if err != nil {
				return err
			}
			statements, err := v.StatementsByKey(ctx, keys)
			found, asked = found+len(statements), asked+1
			return err
		})
	})
	b.ReportMetric(float64(found)/float64(asked), "found")
}

// times calls fn for as long as the benchmark runs, and reports the median
// and the 95th percentile of the time that it takes.
func times(b *testing.B, fn func(i int)) {
	var all []time.Duration
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		fn(i)
		all = append(all, time.Since(start))
	}
	slices.Sort(all)
	b.ReportMetric(float64(all[len(all)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(all[len(all)*95/100].Microseconds())/1000, "p95-ms")
	b.ReportMetric(0, "ns/op")
}
