package linear

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// AppendTable appends to data the bytes of a table of the features and their
// weights, a row of labels for each, with a third more rows than features, of
// which about a sixth find no room. A weight is rounded to a multiple of step, up or down by chance in proportion
// to what is nearer (the chance comes from the feature, so that the same
// weights give the same bytes): the many small weights of a model then add up
// to what they were.
func AppendTable(data []byte, features []Feature, weights []float32, labels int, step float32) ([]byte, error) {
	if labels <= 0 || labels > MaxLabels || len(weights) != len(features)*labels {
		return nil, fmt.Errorf("%d weights for %d features and %d labels", len(weights), len(features), labels)
	}
	pairs := uint64(len(features)*2/3 + 1)
	data = binary.LittleEndian.AppendUint32(data, uint32(labels))
	data = binary.LittleEndian.AppendUint32(data, uint32(pairs))
	data = binary.LittleEndian.AppendUint32(data, math.Float32bits(step))
	size := rowWords(labels) * 8
	start := len(data)
	data = append(data, make([]byte, pairs*2*uint64(size))...)
	rows := data[start:]
	for _, n := range byWeight(weights, labels) {
		f := features[n]
		for i := range uint64(2) {
			row := rows[(place(f, pairs)*2+i)*uint64(size):]
			if got := binary.LittleEndian.Uint16(row); got == uint16(fingerprint(f)) {
				break // another feature that looks the same
			} else if got != 0 {
				continue
			}
			binary.LittleEndian.PutUint16(row, uint16(fingerprint(f)))
			for l, w := range weights[n*labels : (n+1)*labels] {
				row[2+l] = byte(round(w/step, Mix(uint64(f)+uint64(l)*0x9e3779b97f4a7c15)) + bias)
			}
			break
		}
	}
	return data, nil
}

// byWeight returns the numbers of the rows of weights, those first whose
// weights differ most; a single one differs from 0.
func byWeight(weights []float32, labels int) []int {
	order := make([]int, len(weights)/labels)
	spread := make([]float32, len(order))
	for n := range order {
		row := weights[n*labels:][:labels]
		order[n], spread[n] = n, max(0, slices.Max(row))-min(0, slices.Min(row))
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(spread[b], spread[a]), cmp.Compare(a, b)) })
	return order
}

// round rounds w to a whole number that a weight may have, by chance.
func round(w float32, chance uint64) int {
	floor := math.Floor(float64(w))
	if float64(chance>>11)/(1<<53) < float64(w)-floor {
		floor++
	}
	return int(max(-127, min(127, floor)))
}
