// Package words cuts what is said into words as comparisons see them: folded,
// with where they stand, whether a quotation holds them, and what they do there
// (deny, hold back, count, name). The lists of words are in package lang/en.
package words

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord"
	"onrecord/folding"
)

// A Text is a report of which it is known which words are names: those with a
// capital within a sentence and never without one.
type Text struct {
	reading *onrecord.Reading
	tokens  []folding.Token
	names   map[string]bool
	places  map[string][]int32 // of each word, by its number in tokens
}

// NewText takes a pass over the report of a reading.
func NewText(reading *onrecord.Reading) *Text {
	text := reading.Report.Text
	t := &Text{reading: reading, tokens: folding.Tokens(text), names: map[string]bool{}, places: map[string][]int32{}}
	headline := reading.Layout.Headline
	common := map[string]bool{}
	for i := range t.tokens {
		token := &t.tokens[i]
		t.places[token.Term] = append(t.places[token.Term], int32(i))
		switch {
		case token.Start < headline.End && token.Start >= headline.Start:
		case !capital(text[token.Start:]):
			common[token.Exact] = true
		case !opens(text[:token.Start]):
			t.names[token.Exact] = true
		}
	}
	for name := range t.names {
		if common[name] {
			delete(t.names, name)
		}
	}
	return t
}

// NewTexts returns a Text of each reading.
func NewTexts(readings []*onrecord.Reading) []*Text {
	texts := make([]*Text, len(readings))
	for i, reading := range readings {
		texts[i] = NewText(reading)
	}
	return texts
}

// Holds reports whether the words stand one behind the other anywhere in the
// report, by their stems.
func (t *Text) Holds(words []Word) bool {
	if len(words) == 0 {
		return true
	}
	rarest := 0 // the word to begin with: it stands in the fewest places
	for i := range words {
		if len(t.places[words[i].Stem]) < len(t.places[words[rarest].Stem]) {
			rarest = i
		}
	}
next:
	for _, place := range t.places[words[rarest].Stem] {
		start := int(place) - rarest
		if start < 0 || start+len(words) > len(t.tokens) {
			continue
		}
		for i := range words {
			if t.tokens[start+i].Term != words[i].Stem {
				continue next
			}
		}
		return true
	}
	return false
}

// capital reports whether s begins with an upper-case letter.
func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// opens reports whether a sentence or a quotation begins behind before.
func opens(before string) bool {
	trimmed := strings.TrimRight(before, " \t\u00a0")
	r, _ := utf8.DecodeLastRuneInString(trimmed)
	return trimmed == "" || strings.ContainsRune(".!?:;…\n\r\"“”„‘'«»([-–—•*", r) || trimmed == before
}

// Share returns the largest share of the words, by their stems, that stands in
// any stretch of the report as long as a paragraph.
func (t *Text) Share(list []Word) float64 {
	wanted := map[string]bool{}
	for i := range list {
		wanted[list[i].Stem] = true
	}
	var places []int32
	at := map[int32]string{}
	for stem := range wanted {
		for _, place := range t.places[stem] {
			places = append(places, place)
			at[place] = stem
		}
	}
	slices.Sort(places)
	count := map[string]int{} // in the stretch from places[first] on
	first, most := 0, 0
	for _, place := range places {
		count[at[place]]++
		for place-places[first] > stretch {
			if stem := at[places[first]]; count[stem] == 1 {
				delete(count, stem)
			} else {
				count[stem]--
			}
			first++
		}
		most = max(most, len(count))
	}
	return float64(most) / float64(max(len(wanted), 1))
}

// stretch is the length of a paragraph in words, as news has them.
const stretch = 60
