package en

// Words that name times. Weekdays and Months stand with the closed classes.

// A TimeUnit is a stretch of the calendar that words count in.
type TimeUnit uint8

// The units, from the shortest to the longest.
const (
	Hour TimeUnit = iota + 1
	Day
	Week
	Weekend
	Month
	Year
	Decade
)

// TimeUnits maps nouns to the units that they count.
var TimeUnits = map[string]TimeUnit{
	"second": Hour, "seconds": Hour, "minute": Hour, "minutes": Hour, "hour": Hour, "hours": Hour,
	"day": Day, "days": Day, "week": Week, "weeks": Week, "weekend": Weekend, "weekends": Weekend, "month": Month, "months": Month,
	"year": Year, "years": Year, "decade": Decade, "decades": Decade,
}

// DayWords maps the words for a day that need no name of one to their
// distance from today.
var DayWords = map[string]int{"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

// DayParts may stand behind a day, or behind "this" and "last".
var DayParts = []string{"morning", "afternoon", "evening", "night", "midday", "noon", "midnight", "overnight"}

// Seasons maps the seasons to the months in which they begin.
var Seasons = map[string]int{"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}

// PastTimes, PresentTimes, FutureTimes and ToldTimes stand before a day or a
// unit and tell which one is meant; the last are counted from a day that the
// report has told of.
var (
	PastTimes    = []string{"last", "past"}
	PresentTimes = []string{"this"}
	FutureTimes  = []string{"next", "coming", "upcoming"}
	ToldTimes    = map[string]int{"that": 0, "same": 0, "previous": -1, "following": 1, "next": 1}
)

// TimesPast stand behind a number of units and count them backwards from the
// day of the report; TimesEarlier and TimesLater count from a day that the
// report has told of.
var (
	TimesPast    = []string{"ago", "back"}
	TimesEarlier = []string{"earlier", "before", "prior"}
	TimesLater   = []string{"later", "after"}
)

// CountWords maps words to the numbers that they stand for. Tens and ones join
// with a hyphen.
var CountWords = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
	"fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// VagueCounts stand for numbers that nobody tells.
var VagueCounts = []string{"few", "several", "many", "some", "couple", "recent"}

// TimeModifiers may stand between a preposition and a time, or before both.
var TimeModifiers = []string{"early", "earlier", "late", "later", "mid", "back", "just", "only", "sometime"}

// TimePrepositions stand before the time at which something happens.
var TimePrepositions = []string{"on", "in", "at", "during", "over", "of", "throughout"}

// TimeBounds stand before a time that begins or ends something, or for which
// it is meant.
var TimeBounds = []string{"since", "until", "till", "by", "before", "after", "from", "through", "to", "for", "between", "ahead", "following", "about", "than", "every", "each", "prior"}

// NamedDays stand before a weekday and make another name of it.
var NamedDays = []string{"super", "black", "good", "cyber", "ash", "palm", "easter", "bloody", "giving", "shrove", "maundy", "every", "each"}

// Habits mark a saying that has no day of its own, since it happened more than
// once.
var Habits = []string{
	"often", "repeatedly", "frequently", "always", "regularly", "usually", "long", "routinely", "never", "consistently", "sometimes", "typically", "generally",
	"occasionally", "traditionally", "increasingly", "variously", "previously", "once", "ever",
}

// OtherTimes mark a saying as one at another time than what was told before it.
var OtherTimes = []string{"later", "since", "subsequently", "eventually", "recently", "earlier", "originally", "initially", "formerly", "afterward", "afterwards", "early", "first", "already"}

// Perfect are auxiliaries of a saying that is told without its occasion: "has
// promised".
var Perfect = []string{"has", "have", "had"}

// Timeless are auxiliaries of verbs that tell of no single event in the past.
var Timeless = []string{"has", "have", "'ve", "will", "would", "'ll", "may", "might", "could", "can", "should", "must"}
