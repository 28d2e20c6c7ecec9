package group

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/lang/en"
)

// A Kind says what sort of term a word is.
type Kind uint8

// The kinds of terms.
const (
	Word     Kind = iota // an ordinary word, without its ending
	Name                 // a word written with a capital where others are not
	FullName             // two names side by side, with a space between them; no title is one of them
	Number               // digits
)

// A Term is a word of a report, or two that make a name.
type Term struct {
	Word  string // a name as the report writes it first other than in capitals throughout, all else in small letters
	Kind  Kind
	Often float32 // 0 to 1: how much the report makes of it

	shown   string  // for people, of a name behind "St."; empty where that is Word
	telling float64 // how much it tells of the report, as far as can be known without others
}

// spelt is how a term is shown to people.
func (t *Term) spelt() string { return cmp.Or(t.shown, t.Word) }

// weights says how much a term of each kind tells of the event beside an
// ordinary word that is as rare: who and where come before what.
var weights = [...]float64{Word: 1, Name: 2, FullName: 1.5, Number: 1.5}

// key returns what is equal for terms that are taken for the same: names and
// other words with the same stem.
func (t *Term) key() string {
	norm := strings.ToLower(t.Word)
	if t.Kind == Number || t.Kind == FullName {
		return norm
	}
	return stem(norm)
}

// leadSentences is how many sentences open a report. News tells first what
// matters most, so words of the lead count twice.
const leadSentences = 3

// How much a report makes of a term grows ever less with how often it has it,
// and one mention in a long report, which may be an aside, counts for less than
// in a short one: Okapi BM25 (Robertson and others 1994) with k = 1 and this b.
const lengthMatters = 0.5

// termsOf returns the terms of a report's passages, in no order.
func termsOf(passages []string) []Term {
	words := wordsOf(passages)
	capitals := capitalsOf(words)
	counts := map[string]*Term{}
	add := func(word string, kind Kind, often float32, saint string) {
		term := Term{Word: word, Kind: kind}
		if saint != "" {
			term.shown = saint + word
		}
		if known := counts[term.key()]; known != nil {
			known.Often += often
			known.shown = cmp.Or(known.shown, term.shown)
			if kind > known.Kind || kind == known.Kind && allCapitals(known.Word) && !allCapitals(word) {
				known.Kind, known.Word = kind, word
			}
		} else {
			term.Often = often
			counts[term.key()] = &term
		}
	}
	isName := func(word *word) bool { return !word.number && capitals[word.norm].isName(word.norm) }
	isTitle := func(i int) bool { return slices.Contains(en.Titles, words[i].norm) }
	for i := range words {
		word := &words[i]
		var often float32 = 1
		if word.sentence < leadSentences {
			often = 2
		}
		switch {
		case word.number:
			add(word.norm, Number, often, "")
		case !isName(word):
			add(word.norm, Word, often, "")
		default:
			add(word.spelt, Name, often, word.saint)
			last := !isTitle(i) || i+1 == len(words) || !isName(&words[i+1]) // not "Gov" in "Braunton Gov. Pike"
			if word.joined && isName(&words[i-1]) && !isTitle(i-1) && last {
				add(words[i-1].spelt+" "+word.spelt, FullName, often, words[i-1].saint)
			}
		}
	}
	terms := make([]Term, 0, len(counts))
	half := float32(1 - lengthMatters + lengthMatters*float64(len(words))/usualLength)
	for key, term := range counts {
		term.Often /= term.Often + half
		term.telling = float64(term.Often) * weights[term.Kind] * rarity(commonness(key))
		terms = append(terms, *term)
	}
	return terms
}

// capitals counts the places of a word where writing it with a capital is a
// choice, and those where it has one.
type capitals struct{ with, all int }

// isName reports whether the word is mostly written with a capital. Where the
// report leaves that open, English decides.
func (c capitals) isName(norm string) bool {
	if c.all == 0 {
		return usuallyName(norm)
	}
	return 2*c.with >= c.all
}

// capitalsOf counts capitals, of words that have any.
func capitalsOf(words []word) map[string]capitals {
	counts := map[string]capitals{}
	for i := range words {
		if word := &words[i]; word.free && !word.number {
			count := counts[word.norm]
			count.all++
			if word.capital {
				count.with++
			}
			counts[word.norm] = count
		}
	}
	return counts
}

// allCapitals reports whether a word is written in capitals throughout.
func allCapitals(word string) bool { return !strings.ContainsFunc(word, unicode.IsLower) }

// stem takes the endings of inflection and of adverbs from a word: enough to
// let "killed" meet "kills", and less than a stemmer that makes one word of
// "universe" and "university".
func stem(norm string) string {
	if len(norm) <= 4 {
		return norm
	}
	for _, ending := range [...]string{"ing", "ed", "es", "s", "ly"} {
		if rest, ok := strings.CutSuffix(norm, ending); ok {
			return rest
		}
	}
	return norm
}

// A word is a word or number of a passage.
type word struct {
	spelt    string // without the ending of the genitive or separators of thousands
	norm     string // the same in small letters
	sentence int    // counted through all passages
	number   bool
	capital  bool   // begins with one
	free     bool   // stands where a capital would be a choice
	joined   bool   // nothing but a space parts it from the word before
	saint    string // "St. " where that stands before it, as it is written
}

// longestWord is the length in bytes of what is taken for a word; more is
// data.
const longestWord = 40

// wordsOf cuts passages into words.
func wordsOf(passages []string) []word {
	var words []word
	sentence := 0
	for _, passage := range passages {
		first := len(words)
		for end := 0; end < len(passage); {
			start := end + strings.IndexFunc(passage[end:], isWordRune)
			if start < end {
				break
			}
			gap := passage[end:start]
			if len(words) > first && endsSentence(gap) {
				settleCase(words[first:])
				first = len(words)
				sentence++
			}
			end = start + wordLength(passage[start:])
			if word, ok := newWord(passage[start:end]); ok {
				word.sentence = sentence
				word.free = len(words) > first
				word.joined = word.free && gap == " "
				word.saint = saintBefore(words, gap)
				words = append(words, word)
			}
		}
		settleCase(words[first:])
		sentence++
	}
	return words
}

// saintBefore returns "St. " or the like where that ends these words and nothing
// parts it from the next. Behind another name it is a street.
func saintBefore(words []word, gap string) string {
	last := len(words) - 1
	if last < 0 || !slices.Contains([]string{" ", ". ", "-"}, gap) || !words[last].capital || !slices.Contains(en.Saints, words[last].norm) {
		return ""
	}
	if words[last].joined && words[last-1].capital && words[last-1].free {
		return ""
	}
	return words[last].spelt + gap
}

// endsSentence reports whether what stands between two words parts sentences,
// or may: a capital behind it tells nothing.
func endsSentence(gap string) bool {
	return strings.ContainsRune(gap, '\n') || strings.ContainsAny(gap, ".!?\"”“:") && strings.ContainsFunc(gap, unicode.IsSpace)
}

// settleCase looks at the capitals of a sentence. Where most long words have
// one, as in a headline in title case, they tell nothing.
func settleCase(sentence []word) {
	long, with := 0, 0
	for i := range sentence {
		if word := &sentence[i]; !word.number && len(word.norm) > 3 {
			long++
			if word.capital {
				with++
			}
		}
	}
	if 3*with > 2*long {
		for i := range sentence {
			sentence[i].free = false
		}
	}
}

// newWord returns the word that is written so, and false for what tells
// nothing: single letters, and strings that are no words.
func newWord(written string) (word, bool) {
	first, _ := utf8.DecodeRuneInString(written)
	w := word{number: !strings.ContainsFunc(written, unicode.IsLetter), capital: unicode.IsUpper(first)}
	if w.number {
		w.spelt = strings.ReplaceAll(written, ",", "")
	} else {
		w.spelt = strings.TrimSuffix(strings.ReplaceAll(written, "’", "'"), "'s")
	}
	w.norm = strings.ToLower(w.spelt)
	return w, len(w.norm) <= longestWord && (w.number || utf8.RuneCountInString(w.norm) > 1)
}

// isWordRune reports whether a word may begin with r.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// wordLength returns the length in bytes of the word at the start of s: letters,
// marks and digits, with apostrophes between letters and with points and commas
// between digits.
func wordLength(s string) int {
	var before rune
	for i, r := range s {
		inside := isWordRune(r) || unicode.IsMark(r)
		if !inside {
			_, size := utf8.DecodeRuneInString(s[i:])
			after, _ := utf8.DecodeRuneInString(s[i+size:])
			switch r {
			case '\'', '’':
				inside = unicode.IsLetter(before) && unicode.IsLetter(after)
			case '.', ',':
				inside = unicode.IsDigit(before) && unicode.IsDigit(after)
			}
		}
		if !inside {
			return i
		}
		before = r
	}
	return len(s)
}
