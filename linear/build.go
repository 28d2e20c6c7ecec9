package linear

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// How full a table is made: rows for features, and features a bucket. Fuller
// would save a few bytes and take much longer to make.
const (
	fullness   = 0.97
	bucketSize = 4
)

// AppendTable appends to data the bytes of a table of the features and their
// weights, a row of labels for each. The features that texts have most often
// stand first. A weight is rounded to a multiple of step, up or down by chance
// in proportion to what is nearer (the chance comes from the feature, so that
// the same weights give the same bytes): the many small weights of a model
// then add up to what they were. Features must be distinct.
func AppendTable(data []byte, features []Feature, weights []float32, labels int, step float32) ([]byte, error) {
	if labels <= 0 || labels > MaxLabels || len(weights) != len(features)*labels {
		return nil, fmt.Errorf("%d weights for %d features and %d labels", len(weights), len(features), labels)
	}
	data = binary.LittleEndian.AppendUint32(data, uint32(labels))
	data = binary.LittleEndian.AppendUint32(data, math.Float32bits(step))
	seen := make(map[Feature]bool, len(features))
	for _, f := range features {
		if seen[f] {
			return nil, fmt.Errorf("a feature stands twice")
		}
		seen[f] = true
	}
	near := min(len(features), nearRows)
	data, err := appendTier(data, features[:near], weights[:near*labels], labels, step)
	if err != nil {
		return nil, err
	}
	return appendTier(data, features[near:], weights[near*labels:], labels, step)
}

func appendTier(data []byte, features []Feature, weights []float32, labels int, step float32) ([]byte, error) {
	buckets := uint64(len(features)/bucketSize + 1)
	slots := uint64(float64(len(features))/fullness) + 1
	moves, err := displace(features, buckets, slots)
	if err != nil {
		return nil, err
	}
	data = binary.LittleEndian.AppendUint32(data, uint32(buckets))
	data = binary.LittleEndian.AppendUint32(data, uint32(slots))
	for _, move := range moves {
		data = binary.LittleEndian.AppendUint16(data, move)
	}
	size := rowWords(labels) * 8
	start := len(data)
	data = append(data, make([]byte, slots*uint64(size))...)
	rows := data[start:]
	for at := range rows {
		if at%size >= 2 {
			rows[at] = bias // an empty row weighs nothing
		}
	}
	for n, f := range features {
		row := rows[slot(f, uint64(moves[bucket(f, buckets)]), slots)*uint64(size):]
		binary.LittleEndian.PutUint16(row, uint16(fingerprint(f)))
		for l, w := range weights[n*labels : (n+1)*labels] {
			row[2+l] = byte(round(w/step, Mix(uint64(f)+uint64(l)*0x9e3779b97f4a7c15)) + bias)
		}
	}
	return data, nil
}

// round rounds w to a whole number that a weight may have, by chance.
func round(w float32, chance uint64) int {
	floor := math.Floor(float64(w))
	if float64(chance>>11)/(1<<53) < float64(w)-floor {
		floor++
	}
	return int(max(-127, min(127, floor)))
}

// displace returns for each bucket a displacement under which no two features
// have one row. Large buckets come first, while there is room.
func displace(features []Feature, buckets, slots uint64) ([]uint16, error) {
	inBucket := make([][]Feature, buckets)
	for _, f := range features {
		b := bucket(f, buckets)
		inBucket[b] = append(inBucket[b], f)
	}
	order := make([]int, buckets)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(inBucket[b]), len(inBucket[a])) })
	moves := make([]uint16, buckets)
	taken := make([]bool, slots)
	var places []uint64
	for _, b := range order {
		found := false
		for move := uint64(0); move <= math.MaxUint16 && !found; move++ {
			places = places[:0]
			for _, f := range inBucket[b] {
				place := slot(f, move, slots)
				if taken[place] || slices.Contains(places, place) {
					break
				}
				places = append(places, place)
			}
			if found = len(places) == len(inBucket[b]); found {
				moves[b] = uint16(move)
			}
		}
		if !found {
			return nil, fmt.Errorf("no room for the %d features of a bucket: are they distinct?", len(inBucket[b]))
		}
		for _, place := range places {
			taken[place] = true
		}
	}
	return moves, nil
}
