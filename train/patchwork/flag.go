package patchwork

import (
	"fmt"
	"io"
	"math"
	"slices"

	"onrecord/story/patchwork"
)

// mostFalse is the share of the published reports that may be flagged, of the
// whole ones and of those that are cut. The aim is no more than 2%; held out, this
// comes to about 1%, and reports of other outlets will be odd in other ways.
const mostFalse = 0.005

// threshold returns the log-odds beyond which no more than mostFalse of the
// published reports lie.
func (l *Learnt) threshold(cases []Case) float64 {
	var scores [kinds][]float64
	for i := range cases {
		scores[cases[i].Kind] = append(scores[cases[i].Kind], l.score(&cases[i]))
	}
	threshold := 0.0 // no report is flagged that is likelier as published
	for _, kind := range []Kind{Published, Cut} {
		if of := scores[kind]; len(of) > 0 {
			slices.Sort(of)
			threshold = max(threshold, of[len(of)-1-int(mostFalse*float64(len(of)))])
		}
	}
	return threshold
}

// shift moves what reports start from, and the threshold with it so that the same
// reports are flagged, from the share of made ones in the cases to the usual one.
func (l *Learnt) shift(cases []Case) {
	made, all := 0.0, 0.0
	for i := range cases {
		if cases[i].Judged {
			all++
			if cases[i].Kind == Made {
				made++
			}
		}
	}
	if made == 0 || made == all {
		return
	}
	const usual = patchwork.Usual
	by := math.Log(usual/(1-usual)) - math.Log(made/(all-made))
	l.Bias += by
	l.Flagged += by
}

// folds is into how many parts the groups of cases are dealt.
const folds = 5

// PrintHeldOut prints how many reports of each kind are flagged by weights and
// threshold that were learnt from the others.
func PrintHeldOut(w io.Writer, cases []Case, beliefs Beliefs) {
	var all, flagged [kinds]int
	for fold := range folds {
		var others []Case
		for i := range cases {
			if cases[i].Group%folds != fold {
				others = append(others, cases[i])
			}
		}
		learnt := Learn(others, beliefs)
		for i := range cases {
			if c := &cases[i]; c.Group%folds == fold {
				all[c.Kind]++
				if learnt.score(c) > learnt.Flagged {
					flagged[c.Kind]++
				}
			}
		}
	}
	fmt.Fprintf(w, "held out, in %d parts: %d of %d made flagged, %d of %d published, %d of %d published and cut\n",
		folds, flagged[Made], all[Made], flagged[Published], all[Published], flagged[Cut], all[Cut])
}
