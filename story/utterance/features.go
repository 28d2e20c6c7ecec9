package utterance

import (
	"math"

	"onrecord"
)

// Features is how many features a pair has.
const Features = 11

// Names are the names of the features, by number.
var Names = [Features]string{
	"bias", "contained", "evidence", "longRun", "sameTongs", "context", "speakerSame", "speakerNot", "otherDay", "oneStands", "polarity",
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
	oneStands   // one tells of it as said at no one time, the other does not
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
	f[otherDay] = yes(otherDays(a, b))
	f[oneStands] = yes(a.standing != b.standing)
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

// otherDays reports whether two statements cannot tell of one saying by their
// days: the periods have no day in common, or one was said after the other was
// printed.
func otherDays(a, b *witness) bool {
	return before(a.stmt.Said.End, b.stmt.Said.Start) || before(b.stmt.Said.End, a.stmt.Said.Start) ||
		before(a.reading.Report.Published, b.stmt.Said.Start) || before(b.reading.Report.Published, a.stmt.Said.Start)
}

// before reports whether both days are known and d comes first.
func before(d, e onrecord.Date) bool {
	return !d.IsZero() && !e.IsZero() && d.String() < e.String()
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
