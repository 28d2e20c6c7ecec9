// Package language tells what language a report is written in.
package language

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"onrecord"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// Read lists the languages that onrecord reads, by ISO 639-1 code.
var Read = []string{"en"}

// Stage finds the language of a document and refuses the ones that the later
// stages would read wrongly.
type Stage struct {
	// Insist is the language to take the text for, whatever it looks like;
	// empty lets the text decide.
	Insist string
}

// Name implements text.Stage.
func (Stage) Name() string { return "language" }

// Requires implements text.Stage.
func (Stage) Requires() []text.Layer { return nil }

// Provides implements text.Stage.
func (Stage) Provides() text.Layer { return text.LayerLanguage }

// Annotate implements text.Stage. It returns an error with code Unsupported
// for a text in a language that is not read.
func (s Stage) Annotate(_ context.Context, doc *text.Document) error {
	if s.Insist != "" {
		doc.Language = text.Language{Code: s.Insist}
		return nil
	}
	language, why := detect(doc.Text)
	if language.Code != "" && !slices.Contains(Read, language.Code) || language.Code == "" && language.Name != "" {
		return &onrecord.Error{
			Code: onrecord.Unsupported, Path: doc.Report.Path,
			Message: fmt.Sprintf("not in English: it looks like %s (%s)", language.Name, why),
			Hint:    "--language en reads it all the same",
		}
	}
	doc.Language = language
	return nil
}

// English running text is made of function words to a fifth or more. Names,
// quotations of another language and headlines have fewer, so that a low share
// alone proves nothing: another language must show itself too.
const (
	wordsLookedAt = 4000
	bytesLookedAt = 64 << 10
	surelyEnglish = 0.20 // share of English function words above which nothing else is asked
	maybeEnglish  = 0.10 // share above which a guess at another language must be a sure one
	wordsToJudge  = 40   // with fewer words, trigrams are no guide, and foreign function words decide
	surelyForeign = 0.15 // the share of them, or of words with accents, that does
)

var functionWords = func() map[string]bool {
	m := map[string]bool{}
	for _, word := range en.FunctionWords {
		m[word] = true
	}
	return m
}()

// detect returns the language of s, with an empty code and name when s does
// not tell, and the reason in words. Function words decide; where they do not,
// trigrams and scripts do (whatlanggo, after Cavnar and Trenkle 1994).
func detect(s string) (language text.Language, why string) {
	c := count(s)
	if c.words == 0 {
		return text.Language{}, ""
	}
	english := text.Language{Code: "en", Name: "English"}
	share := float64(c.english) / float64(c.words)
	if share >= surelyEnglish {
		return english, ""
	}
	guess := whatlanggo.Detect(s[:c.bytes])
	if guess.Script == nil {
		return text.Language{}, ""
	}
	if guess.Script == unicode.Latin {
		foreign := float64(c.foreign) >= surelyForeign*float64(c.words) && c.foreign > c.english ||
			c.english == 0 && float64(c.accented) >= surelyForeign*float64(c.words)
		switch short := c.words < wordsToJudge; {
		case guess.Lang == whatlanggo.Eng, short && !foreign, !short && share >= maybeEnglish && !guess.IsReliable():
			return english, ""
		}
	}
	name := guess.Lang.String()
	if guess.Lang < 0 || name == "" {
		name = "a language in " + whatlanggo.Scripts[guess.Script] + " letters"
	}
	if !guess.IsReliable() {
		name += " or one like it"
	}
	return text.Language{Code: guess.Lang.Iso6391(), Name: name}, fmt.Sprintf("%d of its first %d words are common English words", c.english, c.words)
}

// A census counts the words at the beginning of a text.
type census struct {
	words    int
	english  int // function words of English
	foreign  int // function words of other languages
	accented int // words with letters that English spells without
	bytes    int // that were looked at
}

func count(s string) census {
	if len(s) > bytesLookedAt {
		s = strings.ToValidUTF8(s[:bytesLookedAt], "")
	}
	c := census{bytes: len(s)}
	for start, word := range wordsOf(s) {
		if c.words == wordsLookedAt {
			c.bytes = start
			break
		}
		c.words++
		switch {
		case functionWords[word]:
			c.english++
		case lang.Foreign[word]:
			c.foreign++
		}
		if strings.ContainsFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) {
			c.accented++
		}
	}
	return c
}

// wordsOf yields the words of s in lower case with where they start.
func wordsOf(s string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		start := -1
		for i, r := range s {
			letter := unicode.IsLetter(r)
			if letter && start < 0 {
				start = i
			} else if !letter && start >= 0 {
				if !yield(start, strings.ToLower(s[start:i])) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(start, strings.ToLower(s[start:]))
		}
	}
}
