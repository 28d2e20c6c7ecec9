package words

import (
	"regexp"
	"strings"

	"onrecord"
	"onrecord/folding"
	"onrecord/lang"
	"onrecord/lang/en"
)

// A Class says what words do in what is said. A word may be of several.
type Class uint8

// The classes. Words of none of them carry what is said.
const (
	Negation Class = 1 << iota // not, never, nobody
	Hedge                      // may, if, reportedly
	Number                     // 40, two million
	Name                       // Port Alder
	Function                   // the, of, was: words that others carry
)

// In reports whether c and d share a class.
func (c Class) In(d Class) bool { return c&d != 0 }

// A Word is one word of what is said. "won't" is two words, both with its span;
// "two million" is one.
type Word struct {
	onrecord.Span         // bytes of the report
	Exact         string  // folded; of a number its value in digits
	Stem          string  // of the folded word
	Class         Class   // what it does
	Quoted        bool    // stands inside quotation marks
	Value         float64 // of a number
	Joined        bool    // to the word before, by a hyphen
	Sentence      int     // number of its sentence in what is said
}

var (
	classes       = map[string]Class{}
	contractables = setOf(en.Contractables)
)

// american writes words as Americans do. Short words are left alone: "four" is
// not "for".
var american = strings.NewReplacer(en.Spellings...)

const longSpelling = 6

func init() {
	for class, lists := range map[Class][][]string{
		Negation: {en.Nots},
		Hedge:    {en.Holders},
		Function: {en.SubjectPronouns, en.ObjectPronouns, en.Determiners, en.Prepositions, en.Subordinators, en.Coordinators, en.Auxiliaries, en.FunctionWords, en.Nots, en.Holders, en.VerbAdverbs},
	} {
		for _, list := range lists {
			for _, word := range list {
				classes[word] |= class
			}
		}
	}
}

func setOf(list []string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, word := range list {
		set[word] = true
	}
	return set
}

// Content returns the words of what a statement says, in their order.
func (t *Text) Content(stmt *onrecord.Statement) []Word {
	return t.Words(stmt.Content, stmt.Form)
}

// Words returns the words in spans of the report, of which form says how much
// stands inside quotation marks.
func (t *Text) Words(spans []onrecord.Span, form onrecord.Form) []Word {
	var found []Word
	sentence := 0
	for _, span := range spans {
		quoted := quotedIn(span.In(t.reading.Report.Text), form)
		tokens := folding.Tokens(span.In(t.reading.Report.Text))
		for i := range tokens {
			token := &tokens[i]
			word := Word{Quoted: quoted(token.Start)}
			if len(found) > 0 {
				between := ""
				if i > 0 {
					between = span.In(t.reading.Report.Text)[tokens[i-1].End:token.Start]
				}
				word.Joined = between == "-" || between == "‑"
				if i == 0 || strings.ContainsAny(between, ".!?") {
					sentence++
				}
			}
			word.Sentence = sentence
			word.Span = onrecord.Span{Start: span.Start + token.Start, End: span.Start + token.End}
			found = append(found, t.expand(word, token)...)
		}
	}
	return joinNumbers(found)
}

// expand returns the words that a token stands for: several for a contraction.
func (t *Text) expand(word Word, token *folding.Token) []Word {
	text := t.reading.Report.Text
	spelt := word.In(text)
	as := func(exact string) Word {
		w := word
		w.Exact, w.Stem, w.Class = exact, folding.Stem(exact), classes[exact]
		return w
	}
	if full, ok := t.clipped(word.Start, token.Exact); ok {
		if full == "" {
			return nil
		}
		return []Word{as(full)}
	}
	name := capital(spelt) && (t.names[token.Exact] || !opens(text[:word.Start]) && !t.headline(word.Start)) && token.Exact != "i"
	if auxiliary, ok := en.NegatedAuxiliaries[token.Exact]; ok && !name {
		return []Word{as(auxiliary), as("not")}
	}
	if i := strings.LastIndexAny(spelt, "'’"); i > 0 && !name {
		behind := strings.TrimLeft(spelt[i:], "'’")
		head := token.Exact
		if full, ok := en.Contractions[behind]; ok {
			return []Word{as(strings.TrimSuffix(head, behind)), as(full)}
		}
		if strings.HasSuffix(head, "nt") && lang.English.Classes(head[:len(head)-2]).In(lang.Auxiliary) {
			return []Word{as(head[:len(head)-2]), as("not")}
		}
	}
	plain := as(token.Exact)
	plain.Stem = token.Term
	if ordinal, ok := en.Ordinals[token.Exact]; ok && !name {
		plain.Exact = ordinal
	} else if len(token.Exact) >= longSpelling {
		plain.Exact = american.Replace(token.Exact)
	}
	if name {
		plain.Class = Name
		if initials(spelt) { // "US" is not "us", and "USA" is no other country
			if country := Country(token.Exact); country != "" {
				plain.Exact, plain.Stem = country, country
			}
		}
	}
	if value, ok := numberOf(token.Exact); ok && !name {
		plain.Class, plain.Value = Number, value
	}
	if contractables[token.Exact] && !name && (strings.HasPrefix(text[word.End:], "'s") || strings.HasPrefix(text[word.End:], "’s")) {
		return []Word{plain, as("is")}
	}
	return []Word{plain}
}

// cutNot matches the end of a contracted "not" that stands apart.
var cutNot = regexp.MustCompile(`^ ['’] t\b`)

// clipped returns what a word stands for that is a part of a contraction cut
// apart, as tokenised text has it: "do n't", "we 're", "Lund 's". Of the last,
// which says nothing, it returns "".
func (t *Text) clipped(start int, exact string) (full string, ok bool) {
	before := t.reading.Report.Text[:start]
	mark := strings.TrimRight(before, " ")
	apart := strings.HasSuffix(mark, "'") || strings.HasSuffix(mark, "’")
	if exact == "nt" || apart && exact == "t" {
		return "not", true
	}
	if head, n := strings.CutSuffix(exact, "n"); n && lang.English.Classes(head).In(lang.Auxiliary) && cutNot.MatchString(t.reading.Report.Text[start+len(exact):]) {
		return head, true // "hadn ' t"
	}
	if apart && exact == "s" {
		return "", true
	}
	if full, ok = en.Contractions[exact]; ok && apart {
		return full, true
	}
	if full, ok = en.ClippedAuxiliaries[exact]; ok && strings.HasPrefix(t.reading.Report.Text[start+len(exact):], " n") {
		return full, true
	}
	return "", false
}

func (t *Text) headline(offset int) bool {
	headline := t.reading.Layout.Headline
	return headline.Start <= offset && offset < headline.End
}
