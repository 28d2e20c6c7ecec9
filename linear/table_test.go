package linear

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func TestTableGivesBackTheWeightsItWasMadeOf(t *testing.T) {
	for _, labels := range []int{1, 4, 6, 7, 13, 14, 15, 30, 48, 62} {
		random := rand.New(rand.NewPCG(1, uint64(labels)))
		const n = 5000
		var features []Feature
		var weights []float32
		for i := range n {
			features = append(features, Of(7, uint64(i)))
			for range labels {
				weights = append(weights, float32(random.IntN(255)-127)*0.5)
			}
		}
		data, err := AppendTable(nil, features, weights, labels, 0.5)
		if err != nil {
			t.Fatal(err)
		}
		table, rest, err := ParseTable(append(data, 1, 2, 3))
		if err != nil || len(rest) != 3 {
			t.Fatalf("%d labels: %v, %d bytes left", labels, err, len(rest))
		}
		// Some features find no room: sums must be those of the ones that did.
		alone, sum := make([]int32, labels), make([]int32, labels)
		lost := 0
		for i := 0; i+3 < n; i += 3 {
			want := make([]int32, labels)
			for _, k := range []int{i, i + 1, i + 2} {
				table.Scores(alone, features[k:k+1])
				held := false
				for l := range labels {
					held = held || alone[l] != 0
				}
				if !held {
					lost++
					continue
				}
				for l := range labels {
					if got := float32(alone[l]) * table.Step(); got != weights[k*labels+l] {
						t.Fatalf("%d labels: weight %d of feature %d is %v, want %v", labels, l, k, got, weights[k*labels+l])
					}
					want[l] += alone[l]
				}
			}
			table.Scores(sum, features[i:i+3])
			for l := range labels {
				if sum[l] != want[l] {
					t.Errorf("%d labels: sum %d is %d, want %d", labels, l, sum[l], want[l])
				}
			}
		}
		if lost > n/5 {
			t.Errorf("%d labels: %d features of %d found no room", labels, lost, n)
		}
	}
}

func TestTableRefusesOtherBytes(t *testing.T) {
	data, err := AppendTable(nil, []Feature{Of(1, 1)}, []float32{1, 2}, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	for n := range data {
		if _, _, err := ParseTable(data[:n]); err == nil {
			t.Errorf("%d bytes of %d made a table", n, len(data))
		}
	}
}

// BenchmarkScores asks tables of several sizes for the features of a token:
// what it costs is mostly waiting for memory.
func BenchmarkScores(b *testing.B) {
	const labels, atOnce = 13, 76
	for _, n := range []int{10_000, 50_000, 200_000, 600_000} {
		b.Run(fmt.Sprintf("%d features", n), func(b *testing.B) {
			features, weights := make([]Feature, n), make([]float32, n*labels)
			for i := range features {
				features[i] = Of(7, uint64(i))
			}
			data, err := AppendTable(nil, features, weights, labels, 1)
			if err != nil {
				b.Fatal(err)
			}
			table, _, err := ParseTable(data)
			if err != nil {
				b.Fatal(err)
			}
			random := rand.New(rand.NewPCG(1, 1))
			tokens := make([][]Feature, 1000)
			for i := range tokens {
				for range atOnce {
					tokens[i] = append(tokens[i], features[random.IntN(n)])
				}
			}
			scores, i := make([]int32, labels), 0
			for b.Loop() {
				table.Scores(scores, tokens[i])
				if i++; i == len(tokens) {
					i = 0
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/atOnce, "ns/feature")
		})
	}
}
