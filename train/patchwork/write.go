package patchwork

import (
	"bytes"
	"fmt"
	"go/format"
	"math"

	"onrecord/story/patchwork"
)

// Of how far a sign is trusted: besides what fires in the cases, as many reports
// are counted as if in believedIn of them it were right, in hundredths of all.
const (
	believedIn = 0.7
	believed   = 3.0
)

// trusts returns for each cue the share of made reports among those in which
// it fires, as many made as published.
func trusts(cases []Case) [patchwork.Cues]float64 {
	var all [2]float64 // published, made
	var fires [2][patchwork.Cues]float64
	for i := range cases {
		of := 0
		if cases[i].Kind == Made {
			of = 1
		}
		all[of]++
		for c, strength := range cases[i].Evidence {
			if strength > 0 {
				fires[of][c]++
			}
		}
	}
	var trust [patchwork.Cues]float64
	for c := range trust {
		made, published := 100*fires[1][c]/max(1, all[1]), 100*fires[0][c]/max(1, all[0])
		trust[c] = (made + believed*believedIn) / (made + published + believed)
		if trusted, ok := Trusted[patchwork.CueName(c)]; ok {
			trust[c] = trusted
		}
	}
	return trust
}

// Write writes what was learnt from cases as the file weights.go of package
// story/patchwork.
func Write(learnt Learnt, cases []Case) ([]byte, error) {
	var out bytes.Buffer
	fmt.Fprint(&out, "package patchwork\n\n// weights of the cues; \"lab train patchwork\" writes this file.\nvar weights = [numCues]weight{\n")
	for i, trust := range trusts(cases) {
		fmt.Fprintf(&out, "%s: {%.2f, %.2f},\n", patchwork.CueName(i), learnt.Weights[i], trust)
	}
	fmt.Fprint(&out, "}\n\n// What a report starts from, and the probability beyond which it is flagged.\nconst (\n")
	fmt.Fprintf(&out, "bias = %.2f\nflagged = %.3f\n)\n", learnt.Bias, 1/(1+math.Exp(-learnt.Flagged)))
	return format.Source(out.Bytes())
}
