package patchwork

import (
	"math"

	"onrecord"
	"onrecord/story"
)

// A weight is what a cue counts.
type weight struct {
	logit float64 // what a strength of 1 adds to the log-odds
	trust float64 // share of made reports among those of equal length in which it fires, as many made as published
}

// Of how strengths are counted.
const (
	mostOf   = 2.0  // strength of one cue beyond which more of it adds nothing
	ordinary = 10.0 // paragraphs up to which strengths count in full
	thinning = 0.75 // power of the length by which they thin out beyond
)

// An Evidence is how strongly the cues speak for a patchwork, from 0 to mostOf.
type Evidence [numCues]float64

// evidence adds up the findings of a report with this many paragraphs.
func evidence(paragraphs int, findings []finding) Evidence {
	var e Evidence
	for i := range findings {
		e[findings[i].cue] += findings[i].strength
	}
	thin := math.Pow(ordinary/max(ordinary, float64(paragraphs)), thinning)
	for c := range e {
		if cues[c].scope == place {
			e[c] *= thin
		}
		e[c] = min(e[c], mostOf)
	}
	return e
}

// Usual is the share of reports that are put together from others, of those that
// somebody has reason to look at: what a report's probability starts from. Nobody has
// counted them; it is not half, as in the reports that weights are learnt from, and
// where it is in truth lower or higher all probabilities are, in the same order.
const Usual = 1.0 / 20

// probability returns the probability that a report was put together. Where too
// little speaks for that to flag it, it is no more than flags a report, and where
// nothing does but the manner of the whole, no more than the usual one.
func (e *Evidence) probability() float64 {
	logit := bias
	for c, strength := range e {
		logit += weights[c].logit * strength
	}
	p := 1 / (1 + math.Exp(-logit))
	switch {
	case e.Enough():
		return p
	case e.different() == 0:
		return min(p, Usual)
	}
	return min(p, flagged)
}

// fewestCues is how many different cues a flagged report has at least, unless
// it is assembled so strongly: for the most part, and with its sources likely first.
const (
	fewestCues   = 2
	overwhelming = 1.6
)

// Enough reports whether so many different cues speak for a patchwork that a
// report may be flagged, those of its manner aside.
func (e *Evidence) Enough() bool {
	return e.different() >= fewestCues || e[assembled] >= overwhelming
}

// different counts the cues that speak for a patchwork, those of its manner aside.
func (e *Evidence) different() int {
	n := 0
	for c, strength := range e {
		if strength > 0 && cues[c].scope != manner {
			n++
		}
	}
	return n
}

// Cues is how many cues there are.
const Cues = numCues

// CueName returns what a cue is called.
func CueName(i int) string { return cues[i].name }

// Measure returns how strongly each cue speaks in a report alone, and whether
// it can be judged at all. Utterances are those of its reading.
func Measure(reading *onrecord.Reading, utterances []story.Utterance) (Evidence, bool) {
	p := newPage(0, reading)
	if p.form() != "" {
		return Evidence{}, false
	}
	return evidence(len(p.body), p.findings(utterances)), true
}
