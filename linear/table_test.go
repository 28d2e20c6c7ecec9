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
		scores, wrong := make([]int32, labels), 0
		for i := 0; i+3 < n; i += 3 {
			table.Scores(scores, append(features[i:i+3:i+3], Of(8, uint64(i))))
			for l := range labels {
				if want := (weights[i*labels+l] + weights[(i+1)*labels+l] + weights[(i+2)*labels+l]) * 2; float32(scores[l]) != want {
					wrong++
					break
				}
			}
		}
		if wrong > 3 {
			t.Errorf("%d labels: %d sums of %d are wrong", labels, wrong, n/3)
		}
	}
}

func TestTableRefusesOtherBytes(t *testing.T) {
	data, err := AppendTable(nil, []Feature{Of(1, 1)}, []float32{1, 2}, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	for n := range len(data) {
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
