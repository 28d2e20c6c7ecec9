package segment

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"onrecord"
	"onrecord/lang/en"
)

// dateLineLength is the most bytes that a date line may have.
const dateLineLength = 100

// clockWords may stand in a date line beside the day.
var clockWords = []string{
	"at", "am", "pm", "a", "m", "p", "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "gmt", "utc", "bst", "cet", "cest", "ist", "msk",
	"noon", "midnight", "min", "mins", "minute", "minutes", "read", "th", "st", "nd", "rd", "of", "the", "z", "t", "local", "time", "hrs", "h",
	"eastern", "pacific", "central", "on",
}

// parseDateLine reads a line that holds a day, and besides it no more than a
// weekday, a time of day and words such as "Published". A day of which month
// and day could be taken for each other (6/4/2017) is no day. published is
// false for the day of a later change.
func parseDateLine(line string) (day onrecord.Date, published, ok bool) {
	if len(line) > dateLineLength {
		return onrecord.Date{}, false, false
	}
	line = strings.TrimRight(strings.TrimSpace(line), ".")
	published = true
	if length, ok := opens(line, en.UpdateOpenings); ok {
		line, published = line[length:], false
	} else if length, ok := opens(line, en.DateLineOpenings); ok {
		line = line[length:]
		if strings.TrimLeft(line, " :") == "" {
			return onrecord.Date{}, false, false
		}
	}
	if len(line) > 11 && line[10] == 'T' { // 2026-05-04T10:15:00Z
		line = line[:10] + " " + line[11:]
	}
	words := strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	found := false
	for i := 0; i < len(words); {
		if d, n := dayAt(words[i:]); n > 0 && !found {
			day, found = d, true
			i += n
			continue
		}
		if found && (containsFold(en.UpdateOpenings, words[i]) || containsFold(en.DateLineOpenings, words[i])) {
			return day, published, true // what follows is another day of the same report
		}
		if !isClockWord(words[i]) {
			return onrecord.Date{}, false, false
		}
		i++
	}
	return day, published, found
}

// isClockWord reports whether word may stand in a date line beside the day.
func isClockWord(word string) bool {
	lower := strings.ToLower(word)
	if contains(clockWords, lower) || isWeekday(lower) {
		return true
	}
	digits := strings.TrimRight(lower, "apmhz")
	n, err := strconv.Atoi(digits)
	return err == nil && n < 60 && len(digits) <= 2 || len(digits) == 4 && len(lower) == 4 && err == nil && n < 2400
}

func isWeekday(lower string) bool {
	for _, day := range en.Weekdays[:7] {
		if lower == day || len(lower) >= 3 && len(lower) <= 5 && strings.HasPrefix(day, lower) {
			return true
		}
	}
	return false
}

// dayAt reads a day at the start of words and returns how many of them it
// takes; zero when there is none.
func dayAt(words []string) (onrecord.Date, int) {
	if len(words) < 3 {
		return onrecord.Date{}, 0
	}
	check := func(year, month, day int) (onrecord.Date, int) {
		d := onrecord.Date{Year: year, Month: time.Month(month), Day: day}
		if year < 1600 || year > 2200 || !d.Valid() {
			return onrecord.Date{}, 0
		}
		return d, 3
	}
	a, b, c := ordinal(words[0]), ordinal(words[1]), ordinal(words[2])
	if month := en.Months[strings.ToLower(words[0])]; month > 0 && b > 0 && c > 0 {
		return check(c, month, b) // June 4, 2017
	}
	if month := en.Months[strings.ToLower(words[1])]; month > 0 && a > 0 && c > 0 {
		return check(c, month, a) // 4 June 2017
	}
	switch {
	case len(words[0]) == 4 && a > 0 && b > 0 && c > 0:
		return check(a, b, c) // 2017-06-04
	case len(words[2]) == 4 && a > 12 && b > 0 && b <= 12:
		return check(c, b, a) // 24/6/2017
	case len(words[2]) == 4 && b > 12 && a > 0 && a <= 12:
		return check(c, a, b) // 6/24/2017
	case len(words[2]) == 4 && a > 0 && a == b:
		return check(c, a, b) // 6/6/2017
	}
	return onrecord.Date{}, 0
}

// ordinal reads "4" and "4th"; 0 when s is no number.
func ordinal(s string) int {
	lower := strings.ToLower(s)
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		lower = strings.TrimSuffix(lower, ending)
	}
	n, err := strconv.Atoi(lower)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// isTimeOfDay reports whether line is the time of an entry in a live blog:
// "10:15 a.m.", "3:45 PM ET", "14.30 BST".
func isTimeOfDay(line string) bool {
	if len(line) > 40 || len(line) == 0 || line[0] < '0' || line[0] > '9' {
		return false
	}
	words := strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	numbers := 0
	for _, word := range words {
		if !isClockWord(word) {
			return false
		}
		if word[0] >= '0' && word[0] <= '9' {
			numbers++
		}
	}
	return len(words) > 1 && numbers <= 3
}
