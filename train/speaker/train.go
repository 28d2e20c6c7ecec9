// Package speaker trains the ranker of package read/speaker: whom pronouns
// stand for.
package speaker

import (
	"math"
	"math/rand/v2"

	"onrecord/linear"
	"onrecord/read/speaker"
	"onrecord/train"
)

// A Weighted choice counts as so many in training.
type Weighted struct {
	speaker.Choice
	Weight float32
}

// Options say how the ranker learns.
type Options struct {
	Epochs     int
	Rate, Drop float32 // of AdaGrad; share of features left out at each step
	Least      int32   // times that a feature is seen
	Step       float32 // of the weights when they are rounded
	Runs       int     // whose weights are averaged
}

// Defaults are the settings of the ranker in the program.
var Defaults = Options{Epochs: 20, Rate: 0.06, Drop: 0.4, Least: 2, Step: 0.01, Runs: 6}

// TrainRanker learns to tell the right option of each choice from the others:
// a log-linear model over the options, as in mention-ranking coreference
// (Denis and Baldridge 2008), by AdaGrad with dropout, averaged. It returns
// the ranker's bytes.
func TrainRanker(choices []Weighted, o Options) ([]byte, error) {
	vocabulary := train.NewVocabulary()
	numbered := make([][][]int32, len(choices))
	for i := range choices {
		for _, option := range choices[i].Options {
			numbers := make([]int32, len(option))
			for k, f := range option {
				numbers[k] = vocabulary.Count(f)
			}
			numbered[i] = append(numbered[i], numbers)
		}
	}
	renumbered := vocabulary.Cut(o.Least)
	for i := range numbered {
		for k, numbers := range numbered[i] {
			kept := numbers[:0]
			for _, n := range numbers {
				if renumbered[n] >= 0 {
					kept = append(kept, renumbered[n])
				}
			}
			numbered[i][k] = kept
		}
	}
	features := vocabulary.Features()
	weights := make([]float32, len(features))
	for seed := range uint64(o.Runs) { // one order of learning is as good as another: their mean is steadier
		for i, w := range learn(choices, numbered, len(features), o, seed) {
			weights[i] += w / float32(o.Runs)
		}
	}
	return linear.AppendTable(nil, features, weights, 1, o.Step)
}

func learn(choices []Weighted, numbered [][][]int32, n int, o Options, seed uint64) []float32 {
	weights, sums, total := make([]float32, n), make([]float32, n), make([]float32, n)
	for i := range sums {
		sums[i] = 1
	}
	random := rand.New(rand.NewPCG(seed, 7))
	order := make([]int, len(choices))
	for i := range order {
		order[i] = i
	}
	scale := 1 / (1 - o.Drop)
	var kept [][]int32
	var odds, wanted []float64
	for epoch := range o.Epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, at := range order {
			kept, odds, wanted = kept[:0], odds[:0], wanted[:0]
			for k, option := range numbered[at] {
				var some []int32
				score := float32(0)
				for _, f := range option {
					if random.Float32() >= o.Drop {
						some = append(some, f)
						score += weights[f]
					}
				}
				kept, odds = append(kept, some), append(odds, float64(score*scale)+choices[at].Prior[k])
			}
			softmax(odds)
			right := 0.0
			for k, p := range odds {
				if choices[at].Right[k] {
					right += p
				}
			}
			for k, p := range odds {
				want := 0.0
				if choices[at].Right[k] && right > 0 {
					want = p / right
				}
				g := float32(p-want) * choices[at].Weight
				for _, f := range kept[k] {
					sums[f] += g * g
					weights[f] -= o.Rate * g / float32(math.Sqrt(float64(sums[f])))
				}
			}
		}
		if epoch > 0 {
			for i, w := range weights {
				total[i] += w / float32(o.Epochs-1)
			}
		}
	}
	return total
}

// softmax turns log odds into probabilities.
func softmax(odds []float64) {
	top := math.Inf(-1)
	for _, o := range odds {
		top = max(top, o)
	}
	sum := 0.0
	for i := range odds {
		odds[i] = math.Exp(odds[i] - top)
		sum += odds[i]
	}
	for i := range odds {
		odds[i] /= sum
	}
}
