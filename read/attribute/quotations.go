package attribute

import (
	"strings"

	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// Quotations that no verb stands beside.

const (
	signedQuote confidence = 0.70
	orphanQuote confidence = 0.01 // reports name the speaker somewhere, so an orphan is hardly ever the whole statement
)

// signedQuotes finds quotations with the name of the speaker behind them and
// no verb: “...” — Commissioner Ruiz; “...” (Ana Ruiz); or the name in a line
// of its own below.
func (f *finder) signedQuotes() {
	for n, u := range f.units {
		if !f.says(u) {
			continue
		}
		for i := u.first; i < u.end; i++ {
			if !f.isQuote(i) || f.taken[i] || !f.opensUnit(u, i) || f.wordsIn(i) < wordsAlone && !f.endsSpeech(i) {
				continue
			}
			source, cue := f.signature(u, i+1)
			switch {
			case i+1 < u.end:
			case !f.endsParagraph(n): // the quotation ended in a full stop
				source, cue = f.signature(f.units[n+1], i+1)
			case f.namesStandAbove(n):
				source, cue = f.signatureLine(f.units[n-1])
			case n+1 < len(f.units):
				source, cue = f.signatureLine(f.units[n+1])
			}
			if !source.empty() {
				f.take(finding{source: source, cue: cue, content: []stretch{{i, i + 1}}, confidence: signedQuote})
			}
		}
	}
}

// namesStandAbove reports whether unit n, a quotation, stands in a list in
// which each name stands above what is said and not below: going up through
// names and quotations in turn, the list begins with a name.
func (f *finder) namesStandAbove(n int) bool {
	above := false
	for n--; n >= 0; n -= 2 {
		source, cue := f.signatureLine(f.units[n])
		if above = !source.empty() && cue.empty() && f.doc.Paragraphs[f.units[n].paragraph].Kind != text.Headline; !above {
			return false
		}
		if n == 0 || !f.quoteAlone(f.units[n-1]) {
			break
		}
	}
	return above
}

// opensUnit reports whether nothing but a bullet or number stands before
// element i in its unit.
func (f *finder) opensUnit(u unit, i int) bool {
	for j := u.first; j < i; j++ {
		if e := &f.elements[j]; e.quote >= 0 || e.word && (e.folded[0] < '0' || e.folded[0] > '9') {
			return false
		}
	}
	return true
}

// endsParagraph reports whether unit n is the last of its paragraph.
func (f *finder) endsParagraph(n int) bool {
	return n+1 == len(f.units) || f.units[n+1].paragraph != f.units[n].paragraph
}

// signature returns the name that signs a quotation in its own unit, from
// element i on, and the dash before it.
func (f *finder) signature(u unit, i int) (source, cue stretch) {
	switch {
	case i+1 >= u.end:
		return stretch{}, stretch{}
	case f.isDash(i) || f.is(i, "~"):
		if source = f.nameAt(u, i+1); f.endsLine(u, source.end) {
			return source, stretch{i, i + 1}
		}
	case f.is(i, "("):
		if source = f.nameAt(u, i+1); f.is(source.end, ")") {
			return source, stretch{}
		}
	}
	return stretch{}, stretch{}
}

// signatureLine returns the name that a unit consists of, when it is a line
// of its own: a dash and a name, or a name without a full stop.
func (f *finder) signatureLine(u unit) (source, cue stretch) {
	paragraph := f.doc.Paragraphs[u.paragraph]
	if !f.says(u) || f.span(u.first, u.end) != paragraph.Span {
		return stretch{}, stretch{}
	}
	first := u.first
	if f.isDash(first) || f.is(first, "~") {
		cue = stretch{first, first + 1}
		first++
	} else if paragraph.Kind != text.Heading && !f.elements[u.end-1].word {
		return stretch{}, stretch{}
	}
	if source = f.nameAt(u, first); !f.endsLine(u, source.end) {
		return stretch{}, stretch{}
	}
	return source, cue
}

// endsLine reports whether nothing but a closing mark or an adverbial follows
// in the unit.
func (f *finder) endsLine(u unit, i int) bool {
	for i < u.end && f.is(i, ".", ",", ")", "]") {
		i++
	}
	return i >= u.end || f.beginsAdverbial(i)
}

// nameAt returns the name, with its title before and description behind, that
// begins at element i. It is empty when what stands there is spelt otherwise:
// up to the first comma, the first word and the last have capitals.
func (f *finder) nameAt(u unit, i int) stretch {
	source := f.phraseAfter(u, i)
	for source.end > source.first && f.is(source.end-1, ")") && !f.holds(source, "(") {
		source.end--
	}
	last := source.first // of the name itself
	for j := source.first; j < source.end; j++ {
		e := &f.elements[j]
		if e.quote >= 0 || e.verb.Takes(en.That|en.Quote) && !e.verb.Takes(en.Noun) || e.classes.In(lang.Auxiliary|lang.PersonalPronoun) && !f.is(j, "'s", "to") {
			return stretch{}
		}
		if f.is(j, ",", "(") {
			break
		}
		last = j
	}
	closed := lang.Determiner | lang.Preposition | lang.Subordinator | lang.Coordinator | lang.VerbAdverb
	if source.empty() || !f.elements[source.first].capital || !f.elements[last].capital || f.in(source.first, closed) || f.shouted(source.first) {
		return stretch{}
	}
	return source
}

// shouted reports whether element i is a word in capitals, as in the titles
// of sections.
func (f *finder) shouted(i int) bool {
	word := f.span(i, i+1).In(f.doc.Text)
	return len(word) > 4 && word == strings.ToUpper(word)
}

// holds reports whether one of the elements of s is spelt as word.
func (f *finder) holds(s stretch, word string) bool {
	for i := s.first; i < s.end; i++ {
		if f.is(i, word) {
			return true
		}
	}
	return false
}

// Quotations of fewer words, in the middle of a sentence, are titles and
// words set apart rather than speech.
const (
	wordsAlone  = 4 // of a quotation that is a sentence of its own
	wordsInText = 9 // of one inside a sentence
)

// orphans keeps the quotations that nobody in reach says, without a source.
func (f *finder) orphans() {
	for _, u := range f.units {
		if !f.says(u) {
			continue
		}
		for i := u.first; i < u.end; i++ {
			if f.isQuote(i) && !f.taken[i] && f.speech(u, i) {
				f.take(finding{content: []stretch{{i, i + 1}}, confidence: orphanQuote})
			}
		}
	}
}

// speech reports whether a quotation is something said rather than words set
// apart.
func (f *finder) speech(u unit, i int) bool {
	alone := true
	for j := u.first; j < u.end; j++ {
		if j != i && (f.elements[j].word || f.isQuote(j)) {
			alone = false
		}
	}
	words := f.wordsIn(i)
	introduced := f.is(i-1, ":") && i > u.first
	headline := i == u.first && f.doc.Paragraphs[u.paragraph].Kind == text.Headline && f.is(i+1, ":")
	if alone || introduced || headline {
		return words >= wordsAlone || f.endsSpeech(i)
	}
	return words >= wordsInText && f.endsSpeech(i)
}

// wordsIn returns how many words a quotation has.
func (f *finder) wordsIn(i int) int {
	words := 0
	for _, token := range f.doc.Tokens[f.elements[i].first:f.elements[i].end] {
		if token.Kind == text.Word {
			words++
		}
	}
	return words
}
