package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/story/words"
)

// alike reports whether two words are the same to a reader: "Twelfth", with a
// capital, is "12th".
func alike(a, b *words.Word) bool {
	return a.Exact == b.Exact || ordinal(a) == ordinal(b)
}

func ordinal(w *words.Word) string {
	if digits, ok := en.Ordinals[w.Exact]; ok {
		return digits
	}
	return w.Exact
}

// withoutGlosses returns the words that do not stand in brackets: those are the
// reporter's and no part of what was said: "[The police] have a hard time".
func withoutGlosses(text string, list []words.Word) []words.Word {
	var kept []words.Word
	depth, at := 0, -1
	for _, word := range list {
		if at < 0 {
			at = word.Start
			if before, _ := utf8.DecodeLastRuneInString(text[:at]); strings.ContainsRune("[(", before) {
				depth = 1
			}
		}
		for _, r := range text[min(at, word.Start):word.Start] {
			switch {
			case strings.ContainsRune("[(", r):
				depth++
			case strings.ContainsRune("])", r):
				depth = max(depth-1, 0)
			}
		}
		at = word.End
		if depth == 0 {
			kept = append(kept, word)
		}
	}
	if len(kept) == 0 {
		return list
	}
	return kept
}

// compounded returns a with two words made one where b writes them as one:
// "oil fields" for "oilfields".
func compounded(a, b []words.Word) []words.Word {
	whole := map[string]bool{}
	for i := range b {
		whole[b[i].Exact] = true
	}
	var out []words.Word
	for i := 0; i < len(a); i++ {
		word := a[i]
		if i+1 < len(a) && a[i+1].Sentence == word.Sentence && a[i+1].Span != word.Span && len(a[i+1].Exact) > 1 && len(word.Exact) > 1 && whole[word.Exact+a[i+1].Exact] {
			word.Exact += a[i+1].Exact
			word.End = a[i+1].End
			word.Class &^= words.Function
			i++
		}
		out = append(out, word)
	}
	return out
}

// contracted reports whether a word that one side has stands on the other as the
// end of a contraction behind its word before: "has" in "my daughter's been
// shot".
func contracted(word *words.Word, lacks *side, before int) bool {
	if before < 0 || !lang.English.Classes(word.Exact).In(lang.Auxiliary) {
		return false
	}
	last := lacks.words[before]
	return apostrophe(lacks.text[last.Start:last.End]) || apostropheNext(lacks.text[last.End:])
}

func apostrophe(s string) bool { return strings.ContainsAny(s, "'’") }

// apostropheNext reports whether an apostrophe with a letter stands next, with
// blanks between as tokenised text has them: "It ’ s".
func apostropheNext(s string) bool {
	s = strings.TrimLeft(s, " ")
	r, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[size:], " "))
	return strings.ContainsRune("'’", r) && unicode.IsLower(next)
}

// abbreviates reports whether one word is the first letters of others: "IE" for
// "Internet Explorer".
func abbreviates(short, long []words.Word) bool {
	if len(short) != 1 || len(long) < 2 {
		return false
	}
	all, telling := "", ""
	for i := range long {
		first, _ := utf8.DecodeRuneInString(long[i].Exact)
		all += string(first)
		if !long[i].Class.In(words.Function) {
			telling += string(first)
		}
	}
	return slices.Contains([]string{all, telling}, short[0].Exact)
}

// denials returns the words among from..to that turn what is said. "Not just",
// which adds to it, does not.
func denials(list []words.Word, from, to int) []string {
	var found []string
	for i := from; i < to; i++ {
		if list[i].Class.In(words.Negation) && (i+1 == len(list) || !slices.Contains(en.NotOnly, list[i+1].Exact)) {
			found = append(found, list[i].Exact)
		}
	}
	return found
}

// turns reports whether a passage turns what is said: one side denies and the
// other does not, in all of the sentences that the passage is of. Who does not
// believe that she won believes that she did not win.
func turns(a, b []words.Word, r region) bool {
	if (len(denials(a, r.fromA, r.toA)) > 0) == (len(denials(b, r.fromB, r.toB)) > 0) {
		return false
	}
	fromA, toA := r.fromA, r.toA
	fromB, toB := r.fromB, r.toB
	switch { // what one side lacks belongs to the sentence in which the other has it
	case fromA == toA && fromA > 0 && goesOn(b, fromB):
		fromA--
	case fromB == toB && fromB > 0 && goesOn(a, fromA):
		fromB--
	}
	fromA, toA = sentences(a, fromA, toA)
	fromB, toB = sentences(b, fromB, toB)
	return len(denials(a, fromA, toA)) != len(denials(b, fromB, toB))
}

// goesOn reports whether a word stands in the sentence of the word before it.
func goesOn(list []words.Word, at int) bool {
	return at > 0 && at < len(list) && list[at-1].Sentence == list[at].Sentence
}

// sentences widens a passage to the sentences that it touches.
func sentences(list []words.Word, from, to int) (int, int) {
	if len(list) == 0 {
		return from, to
	}
	first, last := list[min(from, len(list)-1)].Sentence, list[max(to-1, min(from, len(list)-1))].Sentence
	for from > 0 && list[from-1].Sentence == first {
		from--
	}
	for to < len(list) && list[to].Sentence == last {
		to++
	}
	return from, to
}
