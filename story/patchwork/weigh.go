package patchwork

import "math"

// A weight is what a cue counts.
type weight struct {
	logit float64 // what a strength of 1 adds to the log-odds
	trust float64 // share of made reports among those of equal length in which it fires, as many made as published
	once  bool    // it is of the whole report: its strength does not thin out with length
}

// weights come from a logistic regression on the half of eval/patchworks for
// tuning, with no weight below 0: made reports against published ones, whole and
// cut to the length of the made. Weights of cues that hardly fire there are held
// near 1, as few reports of that corpus have the words that they look for.
var weights = [numCues]weight{
	noSource: {2.4, 0.88, false}, twiceTold: {0.5, 0.7, true}, otherWords: {1, 0.6, true}, oddUsage: {0.8, 0.8, true}, lateName: {2.3, 0.85, false},
	neverNamed: {0.8, 0.7, false}, againNamed: {1.15, 0.78, false}, againTitled: {0.35, 0.65, false}, twoCourtesies: {0.8, 0.75, false}, twoForms: {0.15, 0.7, false},
	looseSpeech: {1.75, 0.83, false}, mixedSayings: {2, 0.91, false}, manyDays: {1, 0.65, false}, turningDays: {0.9, 0.65, false}, headPronoun: {0.65, 0.6, false},
	laterLead: {1.65, 0.89, false}, opensLate: {0.8, 0.74, true}, twoStyles: {0.4, 0.6, true}, headlineLate: {1, 0.5, true},
}

// What a report starts from, and how far it must come to be flagged: the
// probability above which less than 1% of the published reports for tuning are,
// whole and cut.
const (
	bias     = -3.85
	flagged  = 0.78
	mostOf   = 2.0  // strength of one cue beyond which more of it adds nothing
	ordinary = 10.0 // paragraphs up to which strengths count in full
	thinning = 0.75 // power of the length by which they thin out beyond
)

// strengths are how strongly the cues speak for a patchwork, from 0 to mostOf.
type strengths [numCues]float64

// evidence adds up the findings of a report with this many paragraphs.
func evidence(paragraphs int, findings []finding) strengths {
	var e strengths
	for i := range findings {
		e[findings[i].cue] += findings[i].strength
	}
	thin := math.Pow(ordinary/max(ordinary, float64(paragraphs)), thinning)
	for c := range e {
		if !weights[c].once {
			e[c] *= thin
		}
		e[c] = min(e[c], mostOf)
	}
	return e
}

// probability returns the probability that a report was put together, and how
// many cues speak for it.
func (e *strengths) probability() (p float64, cues int) {
	logit := bias
	for c, strength := range e {
		logit += weights[c].logit * strength
		if strength > 0 {
			cues++
		}
	}
	return 1 / (1 + math.Exp(-logit)), cues
}
