package linear

import (
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

func BenchmarkTable16(b *testing.B) {
	const n = 600000
	features, weights := make([]Feature, n), make([]float32, n*13)
	for i := range features {
		features[i] = Of(7, uint64(i))
	}
	data, _ := AppendTable(nil, features, weights, 13, 1)
	table, _, _ := ParseTable(data)
	scores, at := make([]int32, 13), make([]Feature, 100)
	random := rand.New(rand.NewPCG(1, 1))
	for b.Loop() {
		for i := range at {
			at[i] = Of(7, uint64(random.IntN(n*3/2)))
		}
		table.Scores(scores, at)
	}
}

func BenchmarkTable16Known(b *testing.B) {
	const n = 600000
	features, weights := make([]Feature, n), make([]float32, n*13)
	for i := range features {
		features[i] = Of(7, uint64(i))
	}
	data, _ := AppendTable(nil, features, weights, 13, 1)
	table, _, _ := ParseTable(data)
	scores := make([]int32, 13)
	at := make([][]Feature, 1000)
	random := rand.New(rand.NewPCG(1, 1))
	for i := range at {
		at[i] = make([]Feature, 125)
		for k := range at[i] {
			// A few features are everywhere, most are rare.
			at[i][k] = Of(7, uint64(random.ExpFloat64()*float64(k*k*k)/2))
		}
	}
	i := 0
	for b.Loop() {
		table.Scores(scores, at[i])
		if i++; i == len(at) {
			i = 0
		}
	}
}
