package utterance

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

// common holds the stems that stand in many news texts, a line for each
// weight: the natural logarithm of how many texts there are for one that has
// the word, rounded to halves (inverse document frequency, Spärck Jones 1972).
// "lab train utterances common" writes it.
//
//go:embed common.txt
var common string

// rareWeight is the weight of words that common does not have.
const rareWeight = 5.0

var commonWeights = sync.OnceValue(func() map[string]float64 {
	weights := map[string]float64{}
	for line := range strings.Lines(common) {
		fields := strings.Fields(line)
		weight, err := strconv.ParseFloat(fields[0], 64)
		if err != nil {
			panic("utterance: common.txt: " + err.Error())
		}
		for _, stem := range fields[1:] {
			weights[stem] = weight
		}
	}
	return weights
})

// backgroundWeight returns how much a word tells in news of any kind.
func backgroundWeight(stem string) float64 {
	if weight, ok := commonWeights()[stem]; ok {
		return weight
	}
	return rareWeight
}

// fewStatements is added to the number of statements at hand, so that what
// stands in all of three statements still tells something.
const fewStatements = 20

// weigh gives the terms of all statements their weights: what a word tells in
// any news, less where many of the statements at hand have it. In reports of an
// election "election" tells little.
func weigh(witnesses []*witness) {
	having := map[string]int{}
	for _, w := range witnesses {
		for stem := range w.terms {
			having[stem]++
		}
	}
	all := math.Log(float64(len(witnesses) + fewStatements))
	for _, w := range witnesses {
		for _, t := range w.ordered {
			t.weight = (leastTold + backgroundWeight(t.term)) * (1 - math.Log(float64(having[t.term]))/all)
			w.total += t.weight
		}
	}
}

// leastTold is what a word of all texts tells.
const leastTold = 0.05
