// Package utterance learns what package story/utterance knows by numbers: how
// common words are, and what each feature of a pair of statements counts. It
// learns from the half tune of eval/utterances alone.
package utterance

import (
	"bytes"
	"fmt"
	"go/format"
	"math"

	"onrecord/eval"
	"onrecord/story/utterance"
	"onrecord/train"
)

// A Prior is what is believed of the weights before any pair is seen: their
// means and how far they may be off. Where the labelled pairs have no example,
// the means stand.
type Prior struct {
	Mean      [utterance.Features]float64
	Deviation float64
}

// Believed says that words in common speak for one saying, and other names,
// days and numbers against it.
var Believed = Prior{
	Mean:      means(map[string]float64{"bias": -6, "contained": 3, "evidence": 1, "speakerSame": 1, "speakerNot": -1, "otherDay": -2, "farDay": -2, "oneStands": -1, "oneRefuses": -3, "polarity": -1, "sameTongs": 1, "context": 1}),
	Deviation: 1,
}

func means(of map[string]float64) (list [utterance.Features]float64) {
	for i, name := range utterance.Names {
		list[i] = of[name]
	}
	return list
}

// Learn returns the weights of a logistic regression that are likeliest after
// the cases under a prior (Newton's method). Pairs that are not compared teach
// nothing.
func Learn(cases []eval.UtteranceCase, prior Prior) [utterance.Features]float64 {
	const n = utterance.Features
	weights := prior.Mean
	precision := 1 / (prior.Deviation * prior.Deviation)
	for range 50 {
		gradient, hessian := make([]float64, n), train.Square(n)
		for i := range n {
			gradient[i] = precision * (prior.Mean[i] - weights[i])
			hessian[i][i] = precision
		}
		for k := range cases {
			if !cases[k].Compared {
				continue
			}
			x := &cases[k].Features
			score := 0.0
			for i := range n {
				score += weights[i] * x[i]
			}
			p := 1 / (1 + math.Exp(-score))
			wrong := -p
			if cases[k].Same {
				wrong++
			}
			for i := range n {
				gradient[i] += wrong * x[i]
				for j := range n {
					hessian[i][j] += p * (1 - p) * x[i] * x[j]
				}
			}
		}
		step := train.Solve(hessian, gradient)
		largest := 0.0
		for i := range n {
			weights[i] += step[i]
			largest = max(largest, math.Abs(step[i]))
		}
		if largest < 1e-9 {
			break
		}
	}
	return weights
}

// Write writes weights as the file weights.go of package story/utterance.
func Write(weights [utterance.Features]float64) ([]byte, error) {
	var out bytes.Buffer
	fmt.Fprint(&out, "package utterance\n\n// weights of the features; \"lab train utterances weights\" writes this file.\nvar weights = [Features]float64{\n")
	for i, name := range utterance.Names {
		fmt.Fprintf(&out, "%s: %.3f,\n", name, weights[i])
	}
	fmt.Fprint(&out, "}\n")
	return format.Source(out.Bytes())
}
