package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord"
)

// quotedIn returns what tells of a byte of content whether it stands inside
// quotation marks. Which words do is a matter of the marks alone: of the form
// where it is all or none, else of what opens and closes.
func quotedIn(content string, form onrecord.Form) func(offset int) bool {
	if form != onrecord.Mixed {
		return func(int) bool { return form == onrecord.Direct }
	}
	var inside []onrecord.Span
	open, opener := -1, rune(0)
	before := ' '
	for i, r := range content {
		if r == '\'' && strings.HasPrefix(content[i+1:], "'") {
			r = '"' // old spelling of a closing mark
		}
		switch {
		case r == '\'' && before == '"' && content[i-1] == '\'': // its second half
		case !strings.ContainsRune("\"“”„«»'‘’", r):
		case open < 0:
			after, _ := utf8.DecodeRuneInString(content[i+utf8.RuneLen(r):])
			if !isWord(before) && !unicode.IsSpace(after) {
				open, opener = i, r
			}
		case single(r) != single(opener):
		case !single(r):
			inside, open = append(inside, onrecord.Span{Start: open, End: i}), -1
		default: // an apostrophe unless a word ends here
			after, _ := utf8.DecodeRuneInString(content[i+utf8.RuneLen(r):])
			if !isWord(after) && !unicode.IsSpace(before) {
				inside, open = append(inside, onrecord.Span{Start: open, End: i}), -1
			}
		}
		before = r
	}
	if open >= 0 && !single(opener) {
		inside = append(inside, onrecord.Span{Start: open, End: len(content)})
	}
	return func(offset int) bool {
		for _, span := range inside {
			if span.Start <= offset && offset < span.End {
				return true
			}
		}
		return false
	}
}

func single(r rune) bool { return strings.ContainsRune("'‘’", r) }

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
