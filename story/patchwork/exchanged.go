package patchwork

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"onrecord"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// misfits match an article before a word that has the other: "a important",
// "an big". Words of which letters and sounds go apart are not among them: hour,
// one, European, unit.
var misfits = regexp.MustCompile(`\b(?:[Aa] (?:[ai][a-z]{3,}|o[a-mo-z][a-z]{2,}|e[a-tvxyz][a-z]{2,}|un[b-hj-z][a-z]{2,})|[Aa]n [bcdfgjklmnpqrtvwyz][a-z]{2,})\b`)

// articles finds articles that do not fit the word behind them, which may stand
// for another.
func (p *page) articles() []finding {
	var found []finding
	for i := range p.body {
		for _, m := range misfits.FindAllStringIndex(p.text(p.body[i].Span), -1) {
			span := onrecord.Span{Start: p.body[i].Start + m[0], End: p.body[i].Start + m[1]}
			found = append(found, finding{wrongArticle, 1, nil, []onrecord.Span{span}, fmt.Sprintf("%q has the wrong article, as if the word were put for another.", p.text(span))})
		}
	}
	return found
}

// An exchange is a pattern of en.ExchangedWords, ready to be looked for.
type exchange struct {
	words   []string
	pattern *regexp.Regexp
}

var exchanges = sync.OnceValue(func() []exchange {
	var list []exchange
	for _, e := range en.ExchangedWords {
		list = append(list, exchange{e.Words, regexp.MustCompile(`(?i)` + e.Pattern)})
	}
	return list
})

// wrongWords finds words that nobody writes where they stand, and that an
// exchange of words by others of like meaning puts there.
func (p *page) wrongWords() []finding {
	var found []finding
	for i := range p.body {
		paragraph := p.text(p.body[i].Span)
		small := strings.ToLower(paragraph)
		for _, e := range exchanges() {
			if !slices.ContainsFunc(e.words, func(word string) bool { return strings.Contains(small, word) }) {
				continue // which saves nearly all of the time
			}
			for _, m := range e.pattern.FindAllStringIndex(paragraph, -1) {
				span := onrecord.Span{Start: p.body[i].Start + m[0], End: p.body[i].Start + m[1]}
				found = append(found, finding{wrongWord, 1, nil, []onrecord.Span{span}, fmt.Sprintf("%q reads as if a word had been put for another.", p.text(span))})
			}
		}
	}
	return found
}

// leastQuoted is among how many words of quotations bookish ones are counted at
// least, so that one of them says little in a report that hardly quotes.
const leastQuoted = 60

// fewestBookish is how many different bookish words a report quotes at least for
// them to tell anything: people do say one of them, "stone upon stone".
const fewestBookish = 2

// bookish finds quotations with words that people write rather than say: the
// strength is how many of a hundred quoted words they are. Translators write too.
func (p *page) bookish() []finding {
	var spans []onrecord.Span
	var different []string // words, in quotation marks
	quoted := 0
	for i := range p.body {
		for _, token := range p.body[i].tokens {
			if token.Kind != text.Word || !p.quoted(token.Start) {
				continue
			}
			quoted++
			if word := p.text(token.Span); en.BookishWords[lang.Fold(word)] && !p.capital(token) {
				spans = append(spans, token.Span)
				if shown := fmt.Sprintf("%q", word); !slices.Contains(different, shown) {
					different = append(different, shown)
				}
			}
		}
	}
	if len(different) < fewestBookish || p.translated() {
		return nil
	}
	return []finding{{bookishSpeech, 100 * float64(len(spans)) / float64(max(leastQuoted, quoted)), nil, spans,
		fmt.Sprintf("Words inside quotations are such as people write rather than say: %s.", strings.Join(different, ", "))}}
}
