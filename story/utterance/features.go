package utterance

import (
	"math"

	"onrecord"
)

// Features is how many features a pair has.
const Features = 13

// Names are the names of the features, by number.
var Names = [Features]string{
	"bias", "contained", "alike", "evidence", "longRun", "misquoted", "oneQuotes", "sameTongs", "speakerSame", "speakerNot", "sameAct", "otherDay", "polarity",
}

// The features of a pair. Shares are of weights of words, from 0 to 1; the
// examples are invented.
const (
	bias        = iota
	contained   // share of the words of the one with less that the other has: "the bridge will close" and "the old bridge, which leaks, will close in May"
	alike       // share of all words that both have
	evidence    // logarithm of the weight in common: "I don't know" is said every day
	longRun     // logarithm of the number of words of the longest run in common
	misquoted   // both quote: share of the shorter quotation that the other does not have
	oneQuotes   // one quotes, the other does not: other words are to be expected
	sameTongs   // logarithm of the weight of the words that both have in quotation marks: 'some "honest brokers"' and 'they are "brokers"'
	speakerSame // how far the speakers are one
	speakerNot  // the speakers have different names
	sameAct     // both do what is no mere assertion: deny, accuse, suggest, ask
	otherDay    // it was said on other days
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
	f[alike] = (ofA.weight + ofB.weight) / max(a.total+b.total, tiny)
	f[evidence] = math.Log1p(min(ofA.weight, ofB.weight))
	f[longRun] = math.Log1p(float64(run))
	f[misquoted] = yes(aQuotes && bQuotes) * (1 - max(ofA.quoted, ofB.quoted))
	f[oneQuotes] = yes(aQuotes != bQuotes)
	f[sameTongs] = yes(!aQuotes || !bQuotes) * math.Log1p(ofA.tongs)
	f[speakerSame] = max(0, same)
	f[speakerNot] = yes(same < 0)
	f[sameAct] = yes(a.stmt.Act == b.stmt.Act && a.stmt.Act != onrecord.Assert)
	f[otherDay] = yes(otherDays(a, b))
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
