package segment

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord"
	"onrecord/text"
)

// Tokens is the stage that cuts paragraphs into words, numbers, marks and
// signs. It follows the Penn Treebank in what it keeps together ("U.S.",
// "cyber-attacks") and what it parts ("do" + "n't", "Putin" + "'s").
type Tokens struct{}

// Name implements text.Stage.
func (Tokens) Name() string { return "tokens" }

// Requires implements text.Stage.
func (Tokens) Requires() []text.Layer { return []text.Layer{text.LayerShape, text.LayerQuotes} }

// Provides implements text.Stage.
func (Tokens) Provides() text.Layer { return text.LayerTokens }

// Annotate implements text.Stage.
func (Tokens) Annotate(_ context.Context, doc *text.Document) error {
	doc.Tokens = make([]text.Token, 0, len(doc.Text)/5+8)
	t := tokenizer{doc: doc, marks: doc.Marks}
	for i := range doc.Paragraphs {
		paragraph := &doc.Paragraphs[i]
		if !paragraph.Lead.Empty() {
			t.cut(paragraph.Lead)
		}
		t.cut(onrecord.Span{Start: paragraph.SaysFrom(), End: paragraph.End})
	}
	return nil
}

// A tokenizer cuts one document.
type tokenizer struct {
	doc   *text.Document
	marks []text.Mark // those that have not been passed
	s     string      // the text up to the end of the present stretch
	stop  int         // where the next quotation mark stands, or the end of the stretch
}

// cut appends the tokens of one stretch of text.
func (t *tokenizer) cut(stretch onrecord.Span) {
	t.s = t.doc.Text[:stretch.End]
	for i := stretch.Start; i < stretch.End; {
		for len(t.marks) > 0 && t.marks[0].Start < i {
			t.marks = t.marks[1:]
		}
		t.stop = stretch.End
		if len(t.marks) > 0 && t.marks[0].Start < stretch.End {
			t.stop = t.marks[0].Start
			if t.stop == i {
				i = t.addMark()
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(t.s[i:])
		switch {
		case isBlank(r):
			i += size
		case isWordRune(r) || isApostrophe(r) && t.wordFollows(i+size):
			i = t.word(i)
		case unicode.IsDigit(r), r == '.' && t.digitFollows(i+1) && (i == stretch.Start || isBlank(rune(t.s[i-1]))):
			i = t.number(i)
		case (r == '@' || r == '#') && t.wordFollows(i+size):
			i = t.add(i, t.run(i+size, func(r rune) bool { return isWordRune(r) || unicode.IsDigit(r) || r == '_' }), text.Word)
		case r == '.' || r == '-' || r == '_' || r == '*' || r == '=' || r == '~':
			i = t.add(i, t.run(i, func(other rune) bool { return other == r }), text.Punct)
		case isApostrophe(r) && i > stretch.Start && !isBlank(rune(t.s[i-1])):
			i = t.add(i, i+size, text.Word) // the possessive of a plural
		case unicode.IsPunct(r) || isApostrophe(r):
			i = t.add(i, i+size, text.Punct)
		default:
			i = t.add(i, t.sign(i), text.Symbol)
		}
	}
}

func (t *tokenizer) add(start, end int, kind text.TokenKind) int {
	t.doc.Tokens = append(t.doc.Tokens, text.Token{Span: onrecord.Span{Start: start, End: end}, Kind: kind})
	return end
}

func (t *tokenizer) addMark() int {
	mark := t.marks[0]
	t.marks = t.marks[1:]
	kind := text.StrayMark
	if mark.Quote >= 0 {
		switch mark.Role {
		case text.Opens, text.Reopens:
			kind = text.OpenMark
		case text.Closes:
			kind = text.CloseMark
		}
	}
	return t.add(mark.Start, mark.End, kind)
}

// run returns where the runes that belong end.
func (t *tokenizer) run(i int, belongs func(rune) bool) int {
	for i < t.stop {
		r, size := utf8.DecodeRuneInString(t.s[i:])
		if !belongs(r) {
			break
		}
		i += size
	}
	return i
}

func isApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == 'ʼ' || r == '´' || r == '\u0092'
}

// isWordRune reports whether r makes words: letters and what stands on them.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) && r != 'ʼ' || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Mc, r)
}

// wordFollows reports whether a letter or digit stands at i, before any mark.
func (t *tokenizer) wordFollows(i int) bool {
	if i >= t.stop {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.s[i:])
	return isWordRune(r) || unicode.IsDigit(r)
}

// digitFollows reports whether a digit stands at i, before any mark.
func (t *tokenizer) digitFollows(i int) bool {
	return i < t.stop && t.s[i] >= '0' && t.s[i] <= '9'
}

// word appends the word at i, its clitics apart, and returns where it ends.
func (t *tokenizer) word(i int) int {
	end := t.wordEnd(i)
	if isWeb(t.s[i:t.stop]) || end < t.stop && t.s[end] == '@' {
		return t.add(i, max(end, t.addressEnd(i)), text.Word)
	}
	if end < t.stop && t.s[end] == '.' && keepsStop(t.s, i, end) {
		return t.add(i, end+1, text.Word)
	}
	if clitic := cliticStart(t.s[i:end]); clitic > 0 {
		t.add(i, i+clitic, text.Word)
		return t.add(i+clitic, end, text.Word)
	}
	return t.add(i, end, text.Word)
}

// wordEnd returns where the word at i ends: apostrophes, hyphens, full stops
// and the like belong to it where a letter follows.
func (t *tokenizer) wordEnd(i int) int {
	for end := i; ; {
		next := t.run(end, func(r rune) bool { return isWordRune(r) || unicode.IsDigit(r) || r == '_' || r == '\u00ad' })
		if next == end && end > i {
			return end
		}
		end = next
		if end >= t.stop {
			return end
		}
		r, size := utf8.DecodeRuneInString(t.s[end:])
		switch {
		case end == i && isApostrophe(r):
		case isApostrophe(r) || r == '-' || r == '‑' || r == '&':
			if !t.wordFollows(end + size) {
				return end
			}
		case r == '.':
			if !t.joins(i, end) {
				return end
			}
		default:
			return end
		}
		end += size
	}
}

// joins reports whether the full stop at dot stands inside the word that
// begins at start: an acronym or an address, but not the end of a sentence
// that lacks its white space ("...in Asia.The others").
func (t *tokenizer) joins(start, dot int) bool {
	if !t.wordFollows(dot + 1) {
		return false
	}
	after, size := utf8.DecodeRuneInString(t.s[dot+1:])
	before, width := utf8.DecodeLastRuneInString(t.s[:dot])
	if dot-width == start || t.s[dot-width-1] == '.' {
		return true // "U.S", "e.g"
	}
	if !unicode.IsUpper(after) {
		return true
	}
	follows, _ := utf8.DecodeRuneInString(t.s[dot+1+size:])
	return unicode.IsUpper(before) || !unicode.IsLower(follows)
}

// cliticStart returns where the clitic at the end of word begins: "n't",
// "'s", "'re"; 0 when it has none.
func cliticStart(word string) int {
	at := strings.LastIndexAny(word, "'’")
	if at <= 0 {
		return 0
	}
	_, size := utf8.DecodeRuneInString(word[at:])
	switch ending := strings.ToLower(word[at+size:]); ending {
	case "s", "re", "ve", "ll", "d", "m":
		return at
	case "t":
		if word[at-1]|0x20 == 'n' && at > 1 {
			return at - 1
		}
	}
	return 0
}

// number appends the number at i and returns where it ends. Letters and
// hyphens that follow make it a word: "1990s", "20-year-old".
func (t *tokenizer) number(i int) int {
	end := i
	for {
		end = t.run(end, unicode.IsDigit)
		if end+1 >= t.stop || !strings.ContainsRune(".,:/", rune(t.s[end])) || !unicode.IsDigit(rune(t.s[end+1])) {
			break
		}
		end++
	}
	kind := text.Number
	if end < t.stop {
		r, size := utf8.DecodeRuneInString(t.s[end:])
		if isWordRune(r) || (r == '-' || r == '‑') && t.wordFollows(end+size) && end+size < t.stop {
			next, _ := utf8.DecodeRuneInString(t.s[end+size:])
			if isWordRune(r) || isWordRune(next) {
				kind = text.Word
				end = t.wordEnd(end)
			}
		}
	}
	return t.add(i, end, kind)
}

// isWeb reports whether a web address begins s.
func isWeb(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")
}

// addressEnd returns where the web or mail address at i ends.
func (t *tokenizer) addressEnd(i int) int {
	end := t.run(i, func(r rune) bool { return !isBlank(r) && !strings.ContainsRune(`<>()[]{}|"`, r) })
	return i + len(strings.TrimRight(t.s[i:end], ".,;:!?'’"))
}

// sign returns where the sign at i ends. Emoji take along what modifies and
// joins them.
func (t *tokenizer) sign(i int) int {
	r, size := utf8.DecodeRuneInString(t.s[i:])
	end := i + size
	flag := isRegional(r)
	for end < t.stop {
		r, size := utf8.DecodeRuneInString(t.s[end:])
		switch {
		case r == '\u200d' && end+size < t.stop: // joins the next emoji to this one
			_, next := utf8.DecodeRuneInString(t.s[end+size:])
			size += next
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) || r >= 0x1F3FB && r <= 0x1F3FF:
		case flag && isRegional(r):
			flag = false
		default:
			return end
		}
		end += size
	}
	return end
}

func isRegional(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }
