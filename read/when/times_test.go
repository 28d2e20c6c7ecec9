package when

import (
	"context"
	"strings"
	"testing"

	"onrecord"
	"onrecord/read/segment"
	"onrecord/text"
)

// worded returns a document of s with tokens, and with the words as the tagger
// would spell them, all tagged as nouns.
func worded(s string, published onrecord.Date) *text.Document {
	doc := text.NewDocument(&onrecord.Report{Text: s, Published: published})
	for _, stage := range []text.Stage{segment.Shape{}, segment.Quotes{}, segment.Tokens{}, segment.Sentences{}} {
		if err := stage.Annotate(context.Background(), doc); err != nil {
			panic(err)
		}
	}
	doc.Morphs = make([]text.Morph, len(doc.Tokens))
	doc.Arcs = make([]text.Arc, len(doc.Tokens))
	for i := range doc.Tokens {
		doc.Morphs[i].Tag = text.NN
		doc.Morphs[i].Norm = strings.ReplaceAll(strings.ToLower(doc.Tokens[i].In(doc.Text)), "’", "'")
		doc.Arcs[i].Head = -1
	}
	return doc
}

// timesOf returns the times of s as a report of the day has them: "on
// Thursday=2017-06-01", "in May=2017-05-01..2017-05-31", "since Monday|", which
// is bound, and "weeks ago=" for words that give no day.
func timesOf(s string, published onrecord.Date) []string {
	r := &reader{words: words{worded(s, published)}}
	r.times = r.mentions()
	r.date()
	var out []string
	for i, m := range r.times {
		said := r.spell(m.from, m.next) + "=" + r.periods[i].Start.String()
		if p := r.periods[i]; p.Start != p.End {
			said += ".." + p.End.String()
		}
		if m.bound {
			said += "|"
		}
		out = append(out, said)
	}
	return out
}

// sunday is the day on which the reports of these tests are published.
var sunday = onrecord.Date{Year: 2017, Month: 6, Day: 4}

func TestTimes(t *testing.T) {
	for _, test := range []struct{ shows, words, want string }{
		{"a weekday is the latest one", "He left on Thursday.", "on Thursday=2017-06-01"},
		{"a weekday may be today", "He left Sunday.", "Sunday=2017-06-04"},
		{"last Sunday, said on a Sunday, is a week ago", "He left last Sunday.", "last Sunday=2017-05-28"},
		{"next Monday is to come", "He leaves next Monday.", "next Monday=2017-06-05"},
		{"this past Friday", "He left this past Friday.", "this past Friday=2017-06-02"},
		{"a part of the day belongs to it", "He left late Friday night.", "late Friday night=2017-06-02"},
		{"a weekday may be short", "He left Thurs. at noon.", "Thurs.=2017-06-01"},
		{"words for days", "Today, yesterday and tonight.", "Today=2017-06-04 yesterday=2017-06-03 tonight=2017-06-04"},
		{"last night", "He left last night.", "last night=2017-06-03"},
		{"this morning", "He left this morning.", "this morning=2017-06-04"},
		{"two days ago", "He left two days ago.", "two days ago=2017-06-02"},
		{"hyphenated numbers", "He left twenty-two years ago.", "twenty-two years ago=1995-01-01..1995-12-31"},
		{"digits", "He left 3 months ago.", "3 months ago=2017-03-01..2017-03-31"},
		{"nobody tells how many", "He left several weeks ago.", "several weeks ago="},
		{"a stretch is no time", "He slept in the past two weeks.", "past two weeks="},
		{"a month that has passed", "He left in March.", "in March=2017-03-01..2017-03-31"},
		{"a month of last year", "Back in December, he left.", "Back in December=2016-12-01..2016-12-31"},
		{"back in the month of the report", "Back in June, he left.", "Back in June=2016-06-01..2016-06-30"},
		{"a month alone may be a name", "Theresa May left. April Ode stayed.", ""},
		{"small letters are no month", "They march in step.", ""},
		{"mid-May", "He left in mid-May.", "in mid-May=2017-05-01..2017-05-31"},
		{"a year", "He left in 2014.", "in 2014=2014-01-01..2014-12-31"},
		{"month and day", "He left on Nov. 17.", "on Nov. 17=2016-11-17"},
		{"a day soon to come", "He leaves on July 4.", "on July 4=2017-07-04"},
		{"month, day and year", "On Nov. 17, 2014, he left.", "On Nov. 17, 2014=2014-11-17"},
		{"day before month", "He left on 17 November 2014.", "on 17 November 2014=2014-11-17"},
		{"ordinals", "He left on the 3rd of May.", "3rd of May=2017-05-03"},
		{"month and year", "He left in May 2012.", "in May 2012=2012-05-01..2012-05-31"},
		{"weekday and date are one time", "On Tuesday, May 2, he left.", "On Tuesday, May 2=2017-05-02"},
		{"digits, month first", "It is dated 11/17/2016.", "11/17/2016=2016-11-17"},
		{"digits, year first", "It is dated 2016-11-17.", "2016-11-17=2016-11-17"},
		{"no calendar has the day", "It is dated 11/31/2016 or Feb. 30.", "Feb. 30="},
		{"this week, Monday to Sunday", "He left earlier this week.", "earlier this week=2017-05-29..2017-06-04"},
		{"last week", "He left last week.", "last week=2017-05-22..2017-05-28"},
		{"earlier this month", "He left earlier this month.", "earlier this month=2017-06-01..2017-06-04"},
		{"last year", "He left last year.", "last year=2016-01-01..2016-12-31"},
		{"the weekend", "He left over the weekend.", "over the weekend=2017-06-03..2017-06-04"},
		{"last weekend, said on a Sunday", "He left last weekend.", "last weekend=2017-05-27..2017-05-28"},
		{"last fall", "He left last fall.", "last fall=2016-09-01..2016-11-30"},
		{"a season of a year", "He left in the summer of 2015.", "in the summer of 2015=2015-06-01..2015-08-31"},
		{"the day before is counted from a day told", "He came on Friday. He had called the day before.", "on Friday=2017-06-02 the day before=2017-06-01"},
		{"the day before something else is none", "He called on Friday. It was the day before the vote.", "on Friday=2017-06-02"},
		{"earlier in the day", "He came on Friday. He had called earlier in the day.", "on Friday=2017-06-02 earlier in the day=2017-06-02"},
		{"since is no time of saying", "He has slept since Monday.", "since Monday=2017-05-29|"},
		{"a newspaper is no day", "He wrote in USA TODAY.", ""},
		{"a day with another name", "They vote on Super Tuesday.", ""},
	} {
		if got := strings.Join(timesOf(test.words, sunday), " "); got != test.want {
			t.Errorf("%s: %q has %q, want %q", test.shows, test.words, got, test.want)
		}
	}
}

func TestTimesWithoutADayOfPublication(t *testing.T) {
	for _, test := range []struct{ shows, words, want string }{
		{"a weekday is not known", "He left on Thursday.", "on Thursday="},
		{"a full date is", "He left on May 4, 2016.", "on May 4, 2016=2016-05-04"},
		{"a year that was last year tells the year", "In the 2016 season last year he won. Back in December, he left on Thursday.",
			"2016=2016-01-01..2016-12-31 last year=2016-01-01..2016-12-31 Back in December=2016-12-01..2016-12-31 on Thursday="},
		{"two years are none", "The 2016 season last year was long. The 2011 season last year was short. He left last year.",
			"2016=2016-01-01..2016-12-31 last year= 2011=2011-01-01..2011-12-31 last year= last year="},
		{"the dateline tells the day", "PORT ALDER, May 4, 2016 — He left on Tuesday.", "May 4, 2016=2016-05-04 on Tuesday=2016-05-03"},
	} {
		if got := strings.Join(timesOf(test.words, onrecord.Date{}), " "); got != test.want {
			t.Errorf("%s: %q has %q, want %q", test.shows, test.words, got, test.want)
		}
	}
}

func TestDatelineBeatsPublication(t *testing.T) {
	got := timesOf("PORT ALDER, June 2 — He left today.", sunday)
	if want := "June 2=2017-06-02 today=2017-06-02"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzTimes(f *testing.F) {
	for _, s := range []string{"On Thursday, Nov. 17, 2014, a day earlier.", "mid-", "the day before", "99/99/9999 11/17/2016", "this past weekend", "May 31 June 31", "last last last Monday", "a couple of years ago", "twenty-two", "-", "Earlier in the day 9999 years ago"} {
		f.Add(s, 2017, 6, 4)
	}
	f.Fuzz(func(t *testing.T, s string, year, month, day int) {
		published, err := onrecord.ParseDate(onrecord.Date{Year: year % 3000, Month: sunday.Month, Day: day}.String())
		if err != nil {
			published = onrecord.Date{}
		}
		r := &reader{words: words{worded(s, published)}}
		r.times = r.mentions()
		r.date()
		last := 0
		for i, m := range r.times {
			if m.first < last || m.next <= m.first || m.from > m.first || m.next > len(r.doc.Tokens) {
				t.Fatalf("time %d has tokens %d, %d to %d of %d, behind %d", i, m.from, m.first, m.next, len(r.doc.Tokens), last)
			}
			last = m.next
			p := r.periods[i]
			if p.IsZero() {
				continue
			}
			if !p.Start.Valid() || !p.End.Valid() || before(p.End, p.Start) || p.Basis == "" {
				t.Fatalf("%q is from %v to %v", p.Basis, p.Start, p.End)
			}
		}
	})
}
