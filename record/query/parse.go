package query

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/record/terms"
)

// maxLength is the longest query in code points. People write fewer than
// a hundred, and what a program pastes should fail before it searches.
const maxLength = 1000

// Parse reads a query. Its errors are of type *Error.
func Parse(s string) (*Query, error) {
	if i := strings.IndexRune(s, utf8.RuneError); i >= 0 {
		clean := strings.ToValidUTF8(s, "\uFFFD")
		return nil, fault(clean, i, i+len("\uFFFD"), "the query holds a character that is not valid UTF-8", "")
	}
	if n := utf8.RuneCountInString(s); n > maxLength {
		start := string([]rune(s)[:maxLength])
		return nil, fault(start, len(start), len(start), fmt.Sprintf("the query has %d characters, more than %d", n, maxLength), "ask for less at a time")
	}
	p := &parser{s: s}
	q, err := p.query()
	if err != nil {
		return nil, err
	}
	return q, nil
}

// A parser reads a query from the left to the right, one term at a time.
type parser struct {
	s  string
	at int // byte offset of what is read next
}

func (p *parser) query() (*Query, *Error) {
	q := &Query{}
	or := -1 // where the last OR stands that waits for a term; -1: none waits
	for p.skipSpace(); p.at < len(p.s); p.skipSpace() {
		start := p.at
		if word := p.peek(); word == "OR" {
			p.at += len(word)
			if or >= 0 || len(q.groups) == 0 {
				return nil, p.fault(start, "OR stands between two terms", `write "or" in small letters for the word`)
			}
			or = start
			continue
		} else if hint, ok := notNeeded[word]; ok {
			p.at += len(word)
			return nil, p.fault(start, fmt.Sprintf("%s is not part of the language", word), hint)
		}
		g, err := p.group()
		if err != nil {
			return nil, err
		}
		last := len(q.groups) - 1
		switch {
		case or < 0:
			q.groups = append(q.groups, g)
		case g.not || q.groups[last].not:
			return nil, p.fault(start, "OR cannot join what is not to be found", "leave out the OR or the -")
		default:
			q.groups[last].any = append(q.groups[last].any, g.any...)
		}
		or = -1
		if between, ok := q.period(); ok && terms.Compare(between.from, between.to) > 0 {
			return nil, p.fault(start, "no day lies between what before: and after: ask for", "before: takes the later date, after: the earlier one")
		}
	}
	if or >= 0 {
		p.at = or + len("OR")
		return nil, p.fault(or, "OR stands between two terms", `write "or" in small letters for the word`)
	}
	if len(q.groups) == 0 {
		return nil, fault(p.s, 0, len(p.s), "the query is empty", "write a word, a phrase in quotation marks or a filter such as act:deny")
	}
	return q, nil
}

// notNeeded lists operators of other languages, and what to write here.
var notNeeded = map[string]string{
	"AND": `all terms must occur anyway; write "and" in small letters for the word`,
	"NOT": `write - before a term that is not to occur; write "not" in small letters for the word`,
}

// group reads one term, with the sign before it.
func (p *parser) group() (group, *Error) {
	start, g := p.at, group{}
	if p.s[p.at] == '-' {
		g.not = true
		p.at++
		if r, _ := utf8.DecodeRuneInString(p.s[p.at:]); p.at == len(p.s) || r == '-' || isSpace(r) {
			return g, p.fault(start, "- has no term behind it", "write it directly before a word, a phrase or a filter")
		}
	}
	t, err := p.term()
	g.any = []term{t}
	return g, err
}

// term reads a word, a phrase or a filter.
func (p *parser) term() (term, *Error) {
	start := p.at
	if r, _ := utf8.DecodeRuneInString(p.s[p.at:]); isQuote(r) {
		text, err := p.quoted()
		if err != nil {
			return nil, err
		}
		return p.words(start, text, true)
	}
	word := p.peek()
	if name, _, ok := strings.Cut(word, ":"); ok && name != "" && strings.IndexFunc(name, func(r rune) bool { return !unicode.IsLetter(r) }) < 0 {
		p.at += len(name) + len(":")
		return p.filter(start, strings.ToLower(name))
	}
	p.at += len(word)
	switch {
	case strings.HasPrefix(word, "("), strings.HasSuffix(word, ")"):
		return nil, p.fault(start, "parentheses are not part of the language", "OR joins the two terms beside it, and all others must occur; in quotation marks a parenthesis counts for nothing")
	case strings.HasSuffix(word, "*"):
		return nil, p.fault(start, "* is not part of the language", "words are found in all their endings as they are")
	}
	return p.words(start, word, false)
}

func (p *parser) words(start int, text string, phrase bool) (term, *Error) {
	w := newWords(text, phrase)
	if len(w.tokens) == 0 {
		return nil, p.fault(start, "there is no word to look for here", "words have letters or digits")
	}
	return w, nil
}

// quoted reads what stands between quotation marks, which are at hand.
func (p *parser) quoted() (string, *Error) {
	start := p.at
	_, size := utf8.DecodeRuneInString(p.s[start:])
	length := strings.IndexFunc(p.s[start+size:], isQuote)
	if length < 0 {
		p.at = start + size
		return "", p.fault(start, "the quotation mark is not closed", `write another " at the end of the phrase`)
	}
	text := p.s[start+size : start+size+length]
	_, closing := utf8.DecodeRuneInString(p.s[start+size+length:])
	p.at = start + size + length + closing
	return text, nil
}

// peek returns what stands up to the next space or quotation mark.
func (p *parser) peek() string {
	if end := strings.IndexFunc(p.s[p.at:], func(r rune) bool { return isSpace(r) || isQuote(r) }); end >= 0 {
		return p.s[p.at : p.at+end]
	}
	return p.s[p.at:]
}

func (p *parser) skipSpace() {
	p.at = len(p.s) - len(strings.TrimLeftFunc(p.s[p.at:], isSpace))
}

// fault returns an error about what has been read from start.
func (p *parser) fault(start int, message, hint string) *Error {
	return fault(p.s, start, p.at, message, hint)
}

// isSpace reports whether r parts terms: white space and control characters.
func isSpace(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// isQuote reports whether r opens or closes a phrase. Any sign may close what
// another has opened: keyboards and word processors make pairs of all kinds.
func isQuote(r rune) bool { return strings.ContainsRune(`"“”„‟«»＂`, r) }

// isBare reports whether a value needs no quotation marks.
func isBare(value string) bool {
	return value != "" && !strings.ContainsFunc(value, func(r rune) bool { return isSpace(r) || isQuote(r) || r == ',' })
}
