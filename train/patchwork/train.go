// Package patchwork learns what package story/patchwork knows by numbers: what
// each cue counts, and how much of them flags a report. It learns from the half
// tune of eval/patchworks alone.
package patchwork

import (
	"math"
	"slices"

	"onrecord/eval"
	"onrecord/story/patchwork"
	"onrecord/train"
)

// A Case is a report of which is known whether it was put together.
type Case struct {
	Evidence patchwork.Evidence
	Judged   bool // it can be judged at all
	Kind     Kind
	Group    int // reports of like origin have the same
}

// A Kind says where a report comes from.
type Kind uint8

// The kinds. Published reports are there whole and cut to the length of the
// made ones, so that length alone tells nothing.
const (
	Made Kind = iota
	Published
	Cut
	kinds int = iota
)

// Cases measures the reports of a half.
func Cases(set *eval.PatchworkSet) []Case {
	var cases []Case
	groups := map[string]int{}
	add := func(c *eval.PatchworkCase, kind Kind) {
		origin := c.Reading.Report.Path
		if c.Recipe != nil {
			origin = c.Recipe.Headline
		}
		if _, had := groups[origin]; !had {
			groups[origin] = len(groups)
		}
		evidence, judged := c.Measure()
		cases = append(cases, Case{evidence, judged, kind, groups[origin]})
	}
	for i := range set.Cases {
		if set.Cases[i].Recipe != nil {
			add(&set.Cases[i], Made)
		} else {
			add(&set.Cases[i], Published)
		}
	}
	for i := range set.Cut {
		add(&set.Cut[i], Cut)
	}
	return cases
}

// Learnt is what is learnt: the log-odds that a strength of 1 of each cue adds,
// those that a report starts from, and those beyond which it is flagged.
type Learnt struct {
	Weights [patchwork.Cues]float64
	Bias    float64
	Flagged float64
}

// Learn returns the weights of a logistic regression that are likeliest after
// the cases under the beliefs (Newton's method), none of them below 0: no cue
// speaks for a report.
func Learn(cases []Case, beliefs Beliefs) Learnt {
	const n = patchwork.Cues
	var learnt Learnt
	var prior, precision [n + 1]float64
	for i := range n {
		belief := beliefs.of(i)
		prior[i] = belief.Mean
		precision[i] = 1 / (belief.Deviation * belief.Deviation)
	}
	prior[n], precision[n] = beliefs.Bias.Mean, 1/(beliefs.Bias.Deviation*beliefs.Bias.Deviation)
	weights := prior
	seen := withOtherWords(cases)
	for range 100 {
		gradient, hessian := make([]float64, n+1), train.Square(n+1)
		for i := range gradient {
			gradient[i] = precision[i] * (prior[i] - weights[i])
			hessian[i][i] = precision[i]
		}
		for k := range seen {
			if !seen[k].Judged {
				continue
			}
			var x [n + 1]float64
			copy(x[:], seen[k].Evidence[:])
			x[n] = 1
			score := 0.0
			for i := range x {
				score += weights[i] * x[i]
			}
			p := 1 / (1 + math.Exp(-score))
			wrong := -p
			if seen[k].Kind == Made {
				wrong++
			}
			for i := range x {
				gradient[i] += wrong * x[i]
				for j := range x {
					hessian[i][j] += p * (1 - p) * x[i] * x[j]
				}
			}
		}
		for i := range n { // weights that would fall below 0 stay there
			if weights[i] <= 0 && gradient[i] < 0 {
				for j := range gradient {
					hessian[i][j], hessian[j][i] = 0, 0
				}
				hessian[i][i], gradient[i] = 1, 0
			}
		}
		step := train.Solve(hessian, gradient)
		longest := 1.0 // steps are no longer than 1: far from the end they would overshoot
		for _, s := range step {
			longest = max(longest, math.Abs(s))
		}
		largest := 0.0
		for i := range weights {
			before := weights[i]
			if weights[i] += step[i] / longest; i < n {
				weights[i] = max(0, weights[i])
			}
			largest = max(largest, math.Abs(weights[i]-before))
		}
		if largest < 1e-9 {
			break
		}
	}
	copy(learnt.Weights[:], weights[:n])
	learnt.Bias = weights[n]
	learnt.Flagged = learnt.threshold(cases)
	learnt.shift(seen)
	return learnt
}

// ofWords are the cues that depend on which words were swapped for which.
var ofWords = []string{"oddUsage", "wrongWord", "wrongArticle", "bookishSpeech"}

// withOtherWords adds each made report once more, as it would be had it been
// made with words that no list of ours knows. Else the other cues would count
// for less than they tell of such a report.
func withOtherWords(cases []Case) []Case {
	all := slices.Clone(cases)
	for i := range cases {
		if other := cases[i]; other.Kind == Made {
			for c := range other.Evidence {
				if slices.Contains(ofWords, patchwork.CueName(c)) {
					other.Evidence[c] = 0
				}
			}
			all = append(all, other)
		}
	}
	return all
}

// score returns the log-odds that a report was put together; minus infinity
// where it cannot be flagged.
func (l *Learnt) score(c *Case) float64 {
	if !c.Judged || !c.Evidence.Enough() {
		return math.Inf(-1)
	}
	score := l.Bias
	for i, strength := range c.Evidence {
		score += l.Weights[i] * strength
	}
	return score
}
