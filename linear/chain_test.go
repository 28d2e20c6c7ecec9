package linear

import (
	"math"
	"math/rand/v2"
	"testing"
)

// segmentLabels is a chain of one kind of segments: none, begins, goes on,
// ends, alone.
const segmentLabels = 5

func mayFollow(from, to int) bool {
	open := from == 1 || from == 2
	return open == (to == 2 || to == 3)
}

func randomChain(random *rand.Rand) *Chain {
	transitions := make([]float32, segmentLabels*segmentLabels)
	for i := range transitions {
		transitions[i] = Impossible
		if mayFollow(i/segmentLabels, i%segmentLabels) {
			transitions[i] = float32(random.NormFloat64())
		}
	}
	return NewChain(segmentLabels, transitions)
}

// sequences calls visit with every sequence of n labels that is allowed, and
// its score.
func sequences(c *Chain, scores []float32, n int, visit func(labels []uint8, score float64)) {
	labels := make([]uint8, n)
	var extend func(i, before int, score float64)
	extend = func(i, before int, score float64) {
		if i == n {
			if end := c.Transitions[before*c.Labels]; end != Impossible {
				visit(labels, score+float64(end))
			}
			return
		}
		for l := range c.Labels {
			if t := c.Transitions[before*c.Labels+l]; t != Impossible {
				labels[i] = uint8(l)
				extend(i+1, l, score+float64(t)+float64(scores[i*c.Labels+l]))
			}
		}
	}
	extend(0, 0, 0)
}

func TestChainAgreesWithTryingEverySequence(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	var scratch ChainScratch
	for range 50 {
		chain, n := randomChain(random), 1+random.IntN(6)
		scores := make([]float32, n*segmentLabels)
		for i := range scores {
			scores[i] = float32(2 * random.NormFloat64())
		}
		total := 0.0
		marginals := make([]float64, n*segmentLabels)
		type segment struct{ first, end int }
		segments := map[segment]float64{}
		sequences(chain, scores, n, func(labels []uint8, score float64) {
			p := math.Exp(score)
			total += p
			first := 0
			for i, l := range labels {
				marginals[i*segmentLabels+int(l)] += p
				switch l {
				case 1:
					first = i
				case 3:
					segments[segment{first, i + 1}] += p
				case 4:
					segments[segment{i, i + 1}] += p
				}
			}
		})
		got := make([]float64, n*segmentLabels)
		pairs := 0.0
		logZ := chain.Marginals(got, scores, &scratch, func(_, _, _ int, p float64) { pairs += p })
		if math.Abs(logZ-math.Log(total)) > 1e-4 || math.Abs(pairs-float64(n+1)) > 1e-4 {
			t.Errorf("log of the sum is %v, want %v; %v pairs for %d", logZ, math.Log(total), pairs, n+1)
		}
		for i := range got {
			if math.Abs(got[i]-marginals[i]/total) > 1e-4 {
				t.Fatalf("probability of label %d at %d is %v, want %v", i%segmentLabels, i/segmentLabels, got[i], marginals[i]/total)
			}
		}
		const least = 0.01
		found := map[segment]float64{}
		chain.Segments(scores, &scratch, least, n, 1, func(first, end, _ int, p float64) { found[segment{first, end}] = p })
		for s, p := range segments {
			if p /= total; math.Abs(found[s]-p) > 1e-4 && p > least+1e-4 {
				t.Errorf("segment %v has probability %v, want %v", s, found[s], p)
			}
			delete(found, s)
		}
		if len(found) > 0 {
			t.Errorf("segments that no sequence has: %v", found)
		}
	}
}

func TestDictionary(t *testing.T) {
	var features []Feature
	var numbers []uint8
	for i := range 1000 {
		features, numbers = append(features, Of(3, uint64(i))), append(numbers, uint8(i%255+1))
	}
	data := AppendDictionary(nil, features, numbers)
	d, rest, err := ParseDictionary(append(data, 9))
	if err != nil || len(rest) != 1 {
		t.Fatal(err, len(rest))
	}
	for i, f := range features {
		if got := d.Find(f); got != numbers[i] {
			t.Fatalf("feature %d has number %d, want %d", i, got, numbers[i])
		}
		if got := d.Find(Of(4, uint64(i))); got != 0 {
			t.Errorf("an unknown feature has number %d", got)
		}
	}
	for n := range data {
		if _, _, err := ParseDictionary(data[:n]); err == nil {
			t.Errorf("%d bytes of %d made a dictionary", n, len(data))
		}
	}
}

// FuzzParse checks that outside bytes give tables and dictionaries that can be
// asked, or an error.
func FuzzParse(f *testing.F) {
	table, err := AppendTable(nil, []Feature{Of(1, 1), Of(1, 2)}, []float32{1, 2, 3, 4}, 2, 0.5)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(table)
	f.Add(AppendDictionary(nil, []Feature{Of(1, 1)}, []uint8{7}))
	f.Fuzz(func(_ *testing.T, data []byte) {
		if table, _, err := ParseTable(data); err == nil {
			table.Scores(make([]int32, table.Labels()), []Feature{Of(1, 1), Of(2, 2)})
		}
		if d, _, err := ParseDictionary(data); err == nil {
			d.Find(Of(1, 1))
		}
	})
}
