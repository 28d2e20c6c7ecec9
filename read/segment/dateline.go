package segment

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/lang/en"
)

// datelineLength is the most bytes in which a dateline must end.
const datelineLength = 80

// dateline returns the length in bytes of the dateline that paragraph opens
// with, its dash and the white space behind it included; 0 when it opens with
// none. "MOSCOW (AP) — ", "NEW YORK, June 4 (Reuters) - ", "LONDON — ",
// "(CNN) — ", "(CNN) ", "Washington (CNN) ". With colon true a colon will do
// for the dash: "NEW DELHI: ".
func dateline(paragraph string, colon bool) int {
	head := paragraph
	if len(head) > datelineLength {
		head = head[:datelineLength]
	}
	place, agency := head, false
	end := 0 // where the place, or the agency behind it, ends
	if open := strings.IndexByte(head, '('); open >= 0 {
		if length := strings.IndexByte(head[open:], ')'); length > 0 && isAgency(head[open+1:open+length]) {
			place, agency = strings.TrimSpace(head[:open]), true
			end = open + length + 1
		}
	}
	dash, after := dashIn(head[end:], colon)
	if !agency {
		if dash < 0 {
			return 0
		}
		place = head[:dash]
	} else if dash != 0 {
		if !isPlace(place, agency) && place != "" {
			return 0
		}
		return end + len(paragraph[end:]) - len(strings.TrimLeft(paragraph[end:], " ")) // "(CNN) The president"
	}
	if place != "" && !isPlace(place, agency) || place == "" && !agency {
		return 0
	}
	if after+end >= len(paragraph) {
		return 0
	}
	return end + after
}

// dashIn finds the dash that ends a dateline: where the dash and the white
// space around it begin and end; -1 when s holds none.
func dashIn(s string, colon bool) (start, end int) {
	for i, r := range s {
		width := utf8.RuneLen(r)
		switch {
		case r == '—' || r == '–' || r == '―':
		case strings.HasPrefix(s[i:], "--"):
			width = 2
		case (r == '-' || r == '_') && (i == 0 || s[i-1] == ' ') && strings.HasPrefix(s[i+1:], " "):
		case r == ':' && strings.HasPrefix(s[i+1:], " ") && (colon && strings.ToUpper(s[:i]) == s[:i] || endsInDay(s[:i])):
		default:
			continue
		}
		start = len(strings.TrimRight(s[:i], " "))
		end = len(s) - len(strings.TrimLeft(s[i+width:], " "))
		return start, end
	}
	return -1, 0
}

// endsInDay reports whether s ends in a month and a day: "Port Alder, May 4".
func endsInDay(s string) bool {
	words := strings.Fields(s)
	n := len(words)
	return n >= 3 && ordinal(words[n-1]) > 0 && en.Months[strings.ToLower(strings.TrimRight(words[n-2], "."))] > 0 && strings.HasSuffix(words[n-3], ",")
}

// isPlace reports whether s is spelt like the place of a dateline: capitals
// throughout, at least up to the first comma; before an agency, capitals at
// the start of words will do.
func isPlace(s string, agency bool) bool {
	first, rest, _ := strings.Cut(s, ",")
	words := strings.Fields(first)
	if len(words) == 0 || len(words) > 4 || strings.ContainsAny(s, "“”\":;") || len(strings.Fields(rest)) > 4 {
		return false
	}
	if contains(en.NotSpeakers, strings.ToLower(first)) {
		return false
	}
	if month, _, _ := strings.Cut(strings.TrimSpace(rest), " "); en.Months[strings.ToLower(strings.TrimRight(month, "."))] > 0 {
		agency = true // "Port Alder, May 4": the day tells as much as an agency does
	}
	upper := 0
	for _, word := range words {
		r, _ := firstRune(word)
		if !unicode.IsUpper(r) {
			return false
		}
		if strings.ToUpper(word) == word && strings.ContainsFunc(word, unicode.IsLetter) {
			upper++
		}
	}
	return (upper == len(words) && len(first) > 2) || agency
}

// isAgency reports whether s, out of its brackets, is a news agency.
func isAgency(s string) bool {
	s = strings.TrimSpace(s)
	if slices.Contains(en.Agencies, s) || strings.EqualFold(s, "reuters") {
		return true
	}
	words := strings.Fields(s)
	return len(words) > 0 && len(words) < 5 && looksLikeOutlet(s)
}
