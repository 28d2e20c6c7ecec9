package when

import (
	"time"

	"onrecord"
	"onrecord/text"
)

// datelineReach is how many days before its publication a report may be
// dated by its dateline.
const datelineReach = 10

// presentOf returns the day on which the words of the document were written:
// that of its dateline or else of its publication. Where neither is known, a
// year that the report calls the last or this one tells the year.
func presentOf(r *reader) present {
	published := r.doc.Facts.Published
	if day := r.datelineDay(published); !day.IsZero() {
		return present{day, day}
	}
	if !published.IsZero() {
		return present{published, published}
	}
	if year := r.yearOfWriting(); year > 0 {
		return present{onrecord.Date{Year: year, Month: time.January, Day: 1}, onrecord.Date{Year: year, Month: time.December, Day: 31}}
	}
	return present{}
}

// datelineDay returns the day in the dateline of the first paragraph that has
// one, when published does not speak against it.
func (r *reader) datelineDay(published onrecord.Date) onrecord.Date {
	for i := range r.doc.Paragraphs {
		paragraph := &r.doc.Paragraphs[i]
		if paragraph.Kind != text.Body {
			continue
		}
		if paragraph.Lead.Empty() {
			return onrecord.Date{}
		}
		first, next := r.tokensIn(paragraph.Lead)
		for m := r.mentionFrom(first); m < len(r.times) && r.times[m].first < next; m++ {
			day := r.times[m].day
			if r.times[m].kind != calendar || day.Day == 0 {
				continue
			}
			if published.IsZero() {
				if day.Year == 0 || !plausible(day) {
					return onrecord.Date{}
				}
				return day
			}
			start, _ := resolve(r.times[m].moment, published, false)
			if start.IsZero() || before(shift(start, datelineReach), published) || before(published, start) {
				return onrecord.Date{}
			}
			return start
		}
		return onrecord.Date{}
	}
	return onrecord.Date{}
}

// yearReach is how many words may stand between a year and the words that call
// it the last one.
const yearReach = 6

// yearOfWriting returns the year in which the report was written, when it
// names a year and calls it, in the same words, the last or this one: "the
// 2016 campaign last year". It is 0 when the report does not tell, or tells
// two.
func (r *reader) yearOfWriting() int {
	year := 0
	for i := 1; i < len(r.times); i++ {
		a, b := &r.times[i-1], &r.times[i]
		if a.kind == years {
			a, b = b, a
		}
		if a.kind != calendar || a.day.Year == 0 || b.kind != years || b.shift < -1 || max(a.first-b.next, b.from-a.next) > yearReach || r.sentenceOf(a.first) != r.sentenceOf(b.first) {
			continue
		}
		if !r.oneStretch(min(a.next, b.next), max(a.from, b.from)) {
			continue
		}
		written := a.day.Year - b.shift
		if year != 0 && year != written {
			return 0
		}
		year = written
	}
	return year
}

// oneStretch reports whether nothing but nouns, and what describes them,
// stands from token first to next.
func (r *reader) oneStretch(first, next int) bool {
	for t := first; t < next; t++ {
		if tag := r.doc.Morphs[t].Tag; !tag.Noun() && tag != text.JJ && tag != text.POS {
			return false
		}
	}
	return true
}
