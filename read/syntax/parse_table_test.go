package syntax

import (
	"encoding/binary"
	"math/rand/v2"
	"testing"

	"onrecord/linear"
)

func TestArcTableGivesBackTheWeightsItWasMadeOf(t *testing.T) {
	const n = 3000
	for _, labels := range []int{NumMoves, NumArcLabels} {
		random := rand.New(rand.NewPCG(2, uint64(labels)))
		features, weights := make([]linear.Feature, n), make([]float32, n*labels)
		for i := range features {
			features[i] = linear.Of(9, uint64(i))
		}
		for i := range weights {
			weights[i] = float32(random.IntN(255)-127) * 0.5
		}
		data, err := AppendArcTable(nil, features, weights, labels, n, 0.5)
		if err != nil {
			t.Fatal(err)
		}
		table, rest, err := ParseArcTable(append(data, 7))
		if err != nil || len(rest) != 1 {
			t.Fatalf("%v, %d bytes left", err, len(rest))
		}
		wrong := 0
		for i := 1; i < n; i++ {
			var moves [NumMoves]int32
			var relations [NumArcLabels]int32
			scores, two := moves[:], []linear.Feature{features[i-1], linear.Of(10, uint64(i)), features[i]}
			if labels == NumMoves {
				table.moveScores(&moves, two)
			} else {
				table.relationScores(&relations, two)
				scores = relations[:]
			}
			for l, score := range scores {
				if float32(score) != 2*(weights[(i-1)*labels+l]+weights[i*labels+l]) {
					wrong++
					break
				}
			}
		}
		if wrong > n/5 { // three of a kind leave one without a place
			t.Errorf("%d labels: %d sums of %d are wrong", labels, wrong, n)
		}
	}
}

func TestArcTableRefusesOtherBytes(t *testing.T) {
	data, err := AppendArcTable(nil, []linear.Feature{1}, make([]float32, 3), 3, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	for n := range data {
		if _, _, err := ParseArcTable(data[:n]); err == nil {
			t.Errorf("%d bytes of %d made a table", n, len(data))
		}
	}
	for at := range 3 {
		for _, value := range []uint32{0, 31, 1 << 31, 1<<32 - 1} {
			other := append([]byte(nil), data...)
			binary.LittleEndian.PutUint32(other[4*at:], value)
			if _, _, err := ParseArcTable(other); err == nil {
				t.Errorf("field %d with %d made a table", at, value)
			}
		}
	}
	if _, err := AppendArcTable(nil, nil, make([]float32, 3), 3, 2, 1); err == nil {
		t.Error("weights without features made a table")
	}
}
