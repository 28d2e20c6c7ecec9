package syntax

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
	"slices"

	"onrecord/linear"
)

// An ArcTable holds the weights of features for the parser's decisions, one
// byte a weight. Other than linear.Table it looks at a feature in one place of
// two rows and never further, without a branch: the parser has ninety lookups
// a word, and what costs time is waiting for memory after a wrong guess of
// where a search ends. What finds no room is left out, small weights first. A
// feature that the table does not hold is taken for one that it does with a
// probability of 1 in 16,000.
type ArcTable struct {
	rows   []byte // a row: a fingerprint of 16 bits, a weight for each label, to a multiple of 8 bytes
	labels int
	words  int // of 8 bytes, in a row
	pairs  uint64
}

const (
	arcBias       = 128 // a weight w is kept as the byte w+arcBias
	arcHeader     = 12  // labels, words a row, pairs of rows
	maxArcLabels  = 30
	arcLanes      = 0x00ff00ff00ff00ff
	maxArcRowSize = 4
)

// arcWords returns how many words a row of labels has.
func arcWords(labels int) int { return (labels + 2 + 7) / 8 }

// arcPlace returns the pair of rows in which a feature stands, and its
// fingerprint, which is never 0.
func arcPlace(f linear.Feature, pairs uint64) (pair uint64, fingerprint uint64) {
	pair, _ = bits.Mul64(uint64(f), pairs)
	return pair, uint64(f)&0xffff | 1
}

// ParseArcTable returns the table at the beginning of data and what follows
// it. The table goes on using data. It returns an error when data is no table.
func ParseArcTable(data []byte) (*ArcTable, []byte, error) {
	if len(data) < arcHeader {
		return nil, nil, fmt.Errorf("a table of weights is cut off: %d bytes where its header has %d", len(data), arcHeader)
	}
	labels, words, pairs := binary.LittleEndian.Uint32(data), binary.LittleEndian.Uint32(data[4:]), binary.LittleEndian.Uint32(data[8:])
	data = data[arcHeader:]
	if labels == 0 || labels > maxArcLabels || int(words) != arcWords(int(labels)) || pairs == 0 || pairs > 1<<26 {
		return nil, nil, fmt.Errorf("a table of weights has a header that makes no sense (%d labels, %d words, %d pairs)", labels, words, pairs)
	}
	size := int(pairs) * int(words) * 16
	if len(data) < size {
		return nil, nil, fmt.Errorf("a table of weights is cut off: %d bytes where it has %d", len(data), size)
	}
	return &ArcTable{rows: data[:size], labels: int(labels), words: int(words), pairs: uint64(pairs)}, data[size:], nil
}

// AppendArcTable appends the bytes of a table of features and their weights,
// a row of labels for each, with room for this many pairs of rows. A weight is
// kept in units of step, rounded up or down by chance in proportion to what is
// nearer; the chance comes from the feature.
func AppendArcTable(data []byte, features []linear.Feature, weights []float32, labels, pairs int, step float32) ([]byte, error) {
	if labels <= 0 || labels > maxArcLabels || len(weights) != len(features)*labels || pairs <= 0 {
		return nil, fmt.Errorf("%d weights for %d features and %d labels in %d pairs of rows", len(weights), len(features), labels, pairs)
	}
	words := arcWords(labels)
	for _, n := range []int{labels, words, pairs} {
		data = binary.LittleEndian.AppendUint32(data, uint32(n))
	}
	start := len(data)
	data = append(data, make([]byte, pairs*words*16)...)
	rows := data[start:]
	for _, n := range byWeight(weights, labels) {
		pair, fingerprint := arcPlace(features[n], uint64(pairs))
		for i := range 2 {
			row := rows[(int(pair)*2+i)*words*8:]
			if got := binary.LittleEndian.Uint16(row); got == uint16(fingerprint) {
				break // another feature that looks the same
			} else if got != 0 {
				continue
			}
			binary.LittleEndian.PutUint16(row, uint16(fingerprint))
			for l, w := range weights[n*labels:][:labels] {
				chance := linear.Mix(uint64(features[n])+uint64(l)*0x9e3779b97f4a7c15) >> 11
				whole := math.Floor(float64(w/step) + float64(chance)/(1<<53))
				row[2+l] = byte(int(max(-127, min(127, whole))) + arcBias)
			}
			break
		}
	}
	return data, nil
}

// byWeight returns the numbers of the rows of weights, those first whose
// weights differ most.
func byWeight(weights []float32, labels int) []int {
	order := make([]int, len(weights)/labels)
	spread := make([]float32, len(order))
	for n := range order {
		row := weights[n*labels:][:labels]
		order[n], spread[n] = n, slices.Max(row)-slices.Min(row)
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(spread[b], spread[a]), cmp.Compare(a, b)) })
	return order
}

// moveScores adds up the weights of features into scores, for a table whose
// rows are one word long. There may be 256 features.
func (t *ArcTable) moveScores(scores *[NumMoves]int32, features []linear.Feature) {
	var even, odd, found uint64
	rows, pairs := t.rows, t.pairs
	for _, f := range features {
		pair, want := arcPlace(f, pairs)
		two := rows[pair*16:][:16]
		a, b := binary.LittleEndian.Uint64(two), binary.LittleEndian.Uint64(two[8:])
		isA, isB := same(a, want), same(b, want)
		row := a&isA | b&isB
		even += row & arcLanes
		odd += row >> 8 & arcLanes
		found += (isA | isB) & 1
	}
	less := int32(found * arcBias)
	for m := range scores {
		sum := even
		if m&1 == 1 {
			sum = odd
		}
		scores[m] = int32(sum>>(16*uint(m/2+1))&0xffff) - less
	}
}

// same returns all ones where the fingerprint of a row is the one wanted, and
// else 0.
func same(row, want uint64) uint64 { return uint64(int64(row&0xffff^want-1) >> 63) }

// relationScores does what moveScores does for a table of relations, whose
// rows are four words long.
func (t *ArcTable) relationScores(scores *[NumArcLabels]int32, features []linear.Feature) {
	var even, odd [maxArcRowSize]uint64
	found := uint64(0)
	for _, f := range features {
		pair, want := arcPlace(f, t.pairs)
		two := t.rows[pair*64:][:64]
		isA, isB := same(binary.LittleEndian.Uint64(two), want), same(binary.LittleEndian.Uint64(two[32:]), want)
		for w := range maxArcRowSize {
			row := binary.LittleEndian.Uint64(two[w*8:])&isA | binary.LittleEndian.Uint64(two[32+w*8:])&isB
			even[w] += row & arcLanes
			odd[w] += row >> 8 & arcLanes
		}
		found += (isA | isB) & 1
	}
	less := int32(found * arcBias)
	for l := range scores {
		at := l + 2
		sum := even[at/8]
		if at&1 == 1 {
			sum = odd[at/8]
		}
		scores[l] = int32(sum>>(16*uint(at%8/2))&0xffff) - less
	}
}
