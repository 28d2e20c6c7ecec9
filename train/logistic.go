package train

import (
	"math"
	"math/rand/v2"
)

// A Case is an example of a yes or no, by the numbers of its features.
type Case struct {
	Features []uint32
	Yes      bool
}

// Logistic learns a logistic regression over binary features from cases, with
// AdaGrad and dropout as LearnCRF has them, averaged over the epochs behind
// the first. It returns a weight for each feature.
func Logistic(cases []Case, features, epochs int, rate, drop float32, seed uint64) []float32 {
	weights, sums, total := make([]float32, features), make([]float32, features), make([]float32, features)
	for i := range sums {
		sums[i] = 1
	}
	random := rand.New(rand.NewPCG(seed, 11))
	order := make([]int, len(cases))
	for i := range order {
		order[i] = i
	}
	scale := 1 / (1 - drop)
	var kept []uint32
	for epoch := range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, n := range order {
			kept = kept[:0]
			score := float32(0)
			for _, f := range cases[n].Features {
				if random.Float32() >= drop {
					kept = append(kept, f)
					score += weights[f]
				}
			}
			g := float32(1 / (1 + math.Exp(-float64(score*scale))))
			if cases[n].Yes {
				g--
			}
			for _, f := range kept {
				sums[f] += g * g
				weights[f] -= rate * g / float32(math.Sqrt(float64(sums[f])))
			}
		}
		if epoch > 0 {
			for i, w := range weights {
				total[i] += w / float32(epochs-1)
			}
		}
	}
	return total
}
