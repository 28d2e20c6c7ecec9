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

// probability returns the probability that a report was put together.
func (e *Evidence) probability() float64 {
	logit := bias
	for c, strength := range e {
		logit += weights[c].logit * strength
	}
	return 1 / (1 + math.Exp(-logit))
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
	different := 0
	for c, strength := range e {
		if strength > 0 && cues[c].scope != manner {
			different++
		}
	}
	return different >= fewestCues || e[assembled] >= overwhelming
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
