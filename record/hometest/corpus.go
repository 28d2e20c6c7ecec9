package hometest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"onrecord"
	"onrecord/folding"
	"onrecord/record"
	"onrecord/record/registry"
	"onrecord/record/terms"
)

// A corpus makes up reports about nothing, always the same ones, in which
// words and speakers are as common and as rare as in news.
type corpus struct {
	random   *rand.Rand
	words    *rand.Zipf
	speakers *rand.Zipf
	reports  int
}

const (
	knownWords    = 100_000
	knownSpeakers = 30_000
)

func newCorpus() *corpus {
	random := rand.New(rand.NewPCG(1, 2))
	return &corpus{random: random, words: rand.NewZipf(random, 1.07, 2.7, knownWords-1), speakers: rand.NewZipf(random, 1.1, 5, knownSpeakers-1)}
}

// word returns the word of a rank, 0 the most common: one of 20 words is it.
func word(rank uint64) string {
	syllables := [...]string{"ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "wo", "zu", "an", "el", "is", "or", "un"}
	w := ""
	for rank += 20; rank > 0; rank /= 20 {
		w += syllables[rank%20]
	}
	return w
}

// sentence returns from least to most words and a full stop.
func (c *corpus) sentence(least, most int) string {
	words := make([]string, least+c.random.IntN(most-least+1))
	for i := range words {
		words[i] = word(c.words.Uint64())
	}
	return strings.Join(words, " ") + "."
}

// next makes up a report of some 4 kB with the statements in it.
func (c *corpus) next() (*record.Report, []*record.Statement) {
	c.reports++
	of := &record.Report{
		ID: fmt.Sprintf("r%020d", c.reports), Place: fmt.Sprintf("https://news%d.example/%d", c.reports%50, c.reports), Version: 1, Current: true, Whole: true, Added: added,
		Hash: fmt.Sprintf("%064x", c.reports), Reader: onrecord.ReaderInfo{Version: "1.0", Model: "made up"},
		Report: onrecord.Report{
			Outlet: fmt.Sprintf("Daily %s", word(uint64(c.reports%50))), Headline: c.sentence(5, 10), Language: "en", Byline: []string{word(c.words.Uint64()) + " " + word(c.words.Uint64())},
			Published: onrecord.Date{Year: 2010 + c.reports/8%15, Month: 1, Day: 1 + c.reports%28},
		},
	}
	of.Report.URL, of.Report.Path = of.Place, of.Place
	var text strings.Builder
	write := func(s string) onrecord.Span {
		start := text.Len()
		text.WriteString(s)
		return onrecord.Span{Start: start, End: text.Len()}
	}
	var statements []*record.Statement
	for n := range 10 + c.random.IntN(15) {
		start := text.Len()
		write(c.sentence(5, 25) + " ")
		rank := c.speakers.Uint64()
		block, name := word(rank%5000), word(rank)+" "+word(rank%5000)
		stmt := &record.Statement{Number: n, Said: []registry.Mention{{
			Name: name, Kind: onrecord.Person, Block: block, Speaker: fmt.Sprintf("p%020d", rank), Sureness: 0.875,
		}}}
		if n%4 == 0 { // the others stand under their full names
			stmt.Said[0].Why = "the only one of this name in the record"
		}
		stmt.Read = onrecord.Statement{
			ID: fmt.Sprintf("s%016x%04d", c.random.Uint64(), n), Source: []onrecord.Span{write(block)}, Cue: []onrecord.Span{write(" said ")},
			Form: onrecord.Indirect, Act: onrecord.Acts[min(c.random.IntN(9), c.random.IntN(9))], Confidence: float64(c.random.IntN(100)) / 100,
			Speakers: []onrecord.Speaker{{Name: name, Kind: onrecord.Person, Basis: onrecord.Surname, Confidence: 0.9375, Description: c.sentence(2, 4)}},
		}
		stmt.Content = c.sentence(5, 35)
		stmt.Read.Content = []onrecord.Span{write(stmt.Content)}
		of.Layout.Paragraphs = append(of.Layout.Paragraphs, onrecord.Span{Start: start, End: text.Len()})
		write("\n\n")
		stmt.Index.Words = folding.Stems(stmt.Content)
		statements = append(statements, stmt)
	}
	of.Report.Text = text.String()
	for _, stmt := range statements {
		stmt.Index.Facets = terms.Facets(&stmt.Read, &of.Report, []string{stmt.Said[0].Speaker})
	}
	return of, statements
}
