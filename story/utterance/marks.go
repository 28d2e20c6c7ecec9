package utterance

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord"
)

// quotedBytes returns a function that reports whether the byte at an offset of
// a content stands inside quotation marks. The form of the statement says it
// for all of it but where some is quoted; there the marks part the text.
func quotedBytes(content string, form onrecord.Form) func(int) bool {
	if form != onrecord.Mixed {
		return func(int) bool { return form == onrecord.Direct }
	}
	var marks []int // where quotations open and close in turn
	for i, r := range content {
		if isMark(content, i, r, len(marks)%2 == 1) {
			marks = append(marks, i)
		}
	}
	return func(at int) bool {
		inside := false
		for _, mark := range marks {
			if mark > at {
				break
			}
			inside = !inside
		}
		return inside
	}
}

// isMark reports whether the rune at i opens a quotation, or closes one when
// one is open; a single mark between letters, or before one inside a quotation,
// is an apostrophe.
func isMark(content string, i int, r rune, open bool) bool {
	switch {
	case strings.ContainsRune("“”„\"«»", r):
		return true
	case !strings.ContainsRune("'‘’", r):
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(content[:i])
	after, _ := utf8.DecodeRuneInString(content[i+utf8.RuneLen(r):])
	if strings.ContainsRune("'‘’", before) {
		return false // the second half of a double mark
	}
	letterBefore, letterAfter := isLetter(before), isLetter(after)
	if open {
		return !letterAfter
	}
	return !letterBefore && letterAfter || strings.ContainsRune("'‘’", after)
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
