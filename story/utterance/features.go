package utterance

import (
	"math"
	"time"

	"onrecord"
)

// Features is how many features a pair has.
const Features = 13

// Names are the names of the features, by number.
var Names = [Features]string{
	"bias", "contained", "evidence", "longRun", "sameTongs", "context", "speakerSame", "speakerNot", "otherDay", "farDay", "oneStands", "oneRefuses", "polarity",
}

// The features of a pair. Shares are of weights of words, from 0 to 1; the
// examples are invented.
const (
	bias        = iota
	contained   // share of the words of the one with less that the other has: "the bridge will close" and "the old bridge, which leaks, will close in May"
	evidence    // logarithm of the weight in common: "I don't know" is said every day
	longRun     // logarithm of the number of words of the longest run in common
	sameTongs   // logarithm of the weight of the words that both have in quotation marks: 'some "honest brokers"' and 'they are "brokers"'
	context     // how alike the words around the statements are: one rally or another
	speakerSame // how far the speakers are one
	speakerNot  // the speakers have different names
	otherDay    // it was said on other days
	farDay      // and these lie days apart: a wrong weekday is a day or two off
	oneStands   // one tells of it as said at no one time, the other does not
	oneRefuses  // one tells that nothing was said of it
	polarity    // one denies or negates, the other does not
)

// features returns the features of a pair.
func features(a, b *witness) [Features]float64 {
	var f [Features]float64
	ofA, ofB := covered(a, b), covered(b, a)
	_, run := longestRun(a.words, b.words)
	same := sameSpeaker(a, b)
	aQuotes, bQuotes := a.quoted >= fewQuoted, b.quoted >= fewQuoted
	f[bias] = 1
	f[contained] = max(ofA.weight/max(a.total, tiny), ofB.weight/max(b.total, tiny))
	f[evidence] = math.Log1p(min(ofA.weight, ofB.weight))
	f[longRun] = math.Log1p(float64(run))
	f[sameTongs] = yes(!aQuotes || !bQuotes) * math.Log1p(ofA.tongs)
	f[context] = a.around.like(b.around)
	f[speakerSame] = max(0, same)
	f[speakerNot] = yes(same < 0)
	apart := daysApart(a, b)
	f[otherDay] = yes(apart > 0)
	f[farDay] = yes(apart >= farDays)
	f[oneStands] = yes(a.standing != b.standing)
	f[oneRefuses] = yes(a.refused != b.refused)
	f[polarity] = yes(denies(a) != denies(b))
	return f
}

// fewQuoted is the least number of words in quotation marks that count as a
// quotation: fewer are words held with tongs.
const fewQuoted = 3

// tiny keeps shares of nothing from being divided by nothing.
const tiny = 1e-9

func yes(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// denies reports whether a statement turns something down.
func denies(w *witness) bool { return w.negated || w.stmt.Act == onrecord.Deny }

// farDays is from how many days on two sayings lie far apart.
const farDays = 3

// daysApart returns how many days lie at least between the sayings that two
// statements tell of: 0 when it may be one. A saying is no later than its report.
func daysApart(a, b *witness) int {
	return max(0,
		daysFrom(a.stmt.Said.End, b.stmt.Said.Start), daysFrom(b.stmt.Said.End, a.stmt.Said.Start),
		daysFrom(a.reading.Report.Published, b.stmt.Said.Start), daysFrom(b.reading.Report.Published, a.stmt.Said.Start))
}

// daysFrom returns how many days e comes behind d, and 0 where one is not known.
func daysFrom(d, e onrecord.Date) int {
	if d.IsZero() || e.IsZero() {
		return 0
	}
	return int(midnight(e).Sub(midnight(d)).Hours() / 24)
}

func midnight(d onrecord.Date) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// sameReport is added to the score of pairs of one report: a report tells of a
// saying once, as a rule, and gives different points of a speech in the same
// words. Its headline repeats what stands below. No labelled pair is of one
// report; the number is a belief.
const sameReport = -1.0

// probability returns the probability that two statements tell of one saying
// (logistic regression).
func probability(a, b *witness) float64 {
	score := 0.0
	for i, x := range features(a, b) {
		score += weights[i] * x
	}
	if a.ref.Report == b.ref.Report && !a.stmt.Headline && !b.stmt.Headline {
		score += sameReport
	}
	return 1 / (1 + math.Exp(-score))
}
