package linear

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
)

// A Table holds the weights of features for a set of labels, one byte a
// weight, in a hash table with open addressing whose rows are a power of two
// bytes: a fingerprint of 16 bits, then a weight for each label. It is its own
// file format: a table is read by pointing into the bytes of the file, so that
// loading costs nothing. A feature that the table does not hold is taken for
// one that it does with a probability below 1 in 20,000.
type Table struct {
	rows   []byte
	labels int
	shift  uint    // of a row's size in bytes
	slots  uint64  // how many rows there is room for
	step   float32 // what a weight of 1 stands for
}

// A weight w is kept as the byte w+bias, so that sums need no sign extension.
const bias = 128

// maxFeatures is how many features one sum may have: 16 bits hold that many bytes.
const maxFeatures = 256

// MaxLabels is the most labels that a table can have.
const MaxLabels = 62

// rowShift returns the shift of the size of a row that holds this many labels.
func rowShift(labels int) uint {
	return uint(max(3, bits.Len(uint(labels+1)))) // a power of two of at least labels+2 bytes, and at least a word
}

// Labels returns the number of labels.
func (t *Table) Labels() int { return t.labels }

// Step returns what one unit of a score stands for.
func (t *Table) Step() float32 { return t.step }

// fingerprint tells the features of one slot apart; 0 marks an empty row.
func fingerprint(f Feature) uint16 {
	return uint16(f) | 1
}

// slot returns where a feature is looked for first among n slots.
func slot(f Feature, n uint64) uint64 {
	hi, _ := bits.Mul64(uint64(f), n)
	return hi
}

// Scores adds up the weights of features, in units of Step, into scores, which
// has a place for each label. Features beyond the first 256 that the table
// holds are left out.
func (t *Table) Scores(scores []int32, features []Feature) {
	switch t.shift {
	case 3:
		t.scores8(scores, features)
	case 4:
		t.scores16(scores, features)
	default:
		t.scoresLong(scores, features)
	}
}

// lanes holds four sums of 16 bits in one word.
const lanes = 0x00ff00ff00ff00ff

func (t *Table) scores8(scores []int32, features []Feature) {
	var even, odd uint64
	rows, slots, n := t.rows, t.slots, 0
	for _, f := range features {
		want := fingerprint(f)
		for at := slot(f, slots); ; {
			row := binary.LittleEndian.Uint64(rows[at<<3:])
			if got := uint16(row); got == want {
				even += row & lanes
				odd += row >> 8 & lanes
				n++
				break
			} else if got == 0 {
				break
			}
			if at++; at == slots {
				at = 0
			}
		}
		if n == maxFeatures {
			break
		}
	}
	unpack(scores, even, odd, 0, n)
}

func (t *Table) scores16(scores []int32, features []Feature) {
	var even0, odd0, even1, odd1 uint64
	rows, slots, n := t.rows, t.slots, 0
	for _, f := range features {
		want := fingerprint(f)
		for at := slot(f, slots); ; {
			row := rows[at<<4:][:16]
			first := binary.LittleEndian.Uint64(row)
			if got := uint16(first); got == want {
				second := binary.LittleEndian.Uint64(row[8:])
				even0 += first & lanes
				odd0 += first >> 8 & lanes
				even1 += second & lanes
				odd1 += second >> 8 & lanes
				n++
				break
			} else if got == 0 {
				break
			}
			if at++; at == slots {
				at = 0
			}
		}
		if n == maxFeatures {
			break
		}
	}
	unpack(scores, even0, odd0, 0, n)
	unpack(scores, even1, odd1, 1, n)
}

func (t *Table) scoresLong(scores []int32, features []Feature) {
	var even, odd [8]uint64
	rows, slots, n := t.rows, t.slots, 0
	words := 1 << (t.shift - 3)
	for _, f := range features {
		want := fingerprint(f)
		for at := slot(f, slots); ; {
			row := rows[at<<t.shift:][:words*8]
			if got := binary.LittleEndian.Uint16(row); got == want {
				for w := range words {
					word := binary.LittleEndian.Uint64(row[w*8:])
					even[w&7] += word & lanes
					odd[w&7] += word >> 8 & lanes
				}
				n++
				break
			} else if got == 0 {
				break
			}
			if at++; at == slots {
				at = 0
			}
		}
		if n == maxFeatures {
			break
		}
	}
	for w := range words {
		unpack(scores, even[w&7], odd[w&7], w, n)
	}
}

// unpack writes the sums of n rows' word-th words into scores. The first two
// bytes of a row are its fingerprint.
func unpack(scores []int32, even, odd uint64, word, n int) {
	less := int32(bias * n)
	for i := range 8 {
		label := word*8 + i - 2
		if label < 0 {
			continue
		}
		if label >= len(scores) {
			return
		}
		sum := even
		if i&1 == 1 {
			sum = odd
		}
		scores[label] = int32(sum>>(16*(i/2))&0xffff) - less
	}
}

// headerSize is the size of what stands before the rows in a table's bytes:
// labels, slots, step and nothing,
// four bytes each.
const headerSize = 16

// ParseTable returns the table at the beginning of data and what follows it.
// The table goes on using data. It returns an error when data is no table.
func ParseTable(data []byte) (*Table, []byte, error) {
	if len(data) < headerSize {
		return nil, nil, fmt.Errorf("a table of weights is cut off: %d bytes where its header has %d", len(data), headerSize)
	}
	labels := binary.LittleEndian.Uint32(data)
	slots := binary.LittleEndian.Uint32(data[4:])
	t := &Table{labels: int(labels), step: math.Float32frombits(binary.LittleEndian.Uint32(data[8:]))}
	if labels == 0 || labels > MaxLabels || slots == 0 || slots > 1<<28 || !(t.step > 0) || math.IsInf(float64(t.step), 0) {
		return nil, nil, fmt.Errorf("a table of weights has a header that makes no sense (%d labels, %d slots)", labels, slots)
	}
	t.shift = rowShift(t.labels)
	t.slots = uint64(slots)
	size := int(slots) << t.shift
	if len(data)-headerSize < size {
		return nil, nil, fmt.Errorf("a table of weights is cut off: %d bytes where it has %d", len(data)-headerSize, size)
	}
	t.rows = data[headerSize : headerSize+size]
	empty := false
	for at := 0; at < size && !empty; at += 1 << t.shift {
		empty = t.rows[at] == 0 && t.rows[at+1] == 0
	}
	if !empty {
		return nil, nil, fmt.Errorf("a table of weights is full, so that looking for a feature might never end")
	}
	return t, data[headerSize+size:], nil
}

// AppendTable appends to data the bytes of a table of the features and their
// weights, a row of labels for each. A weight is rounded to a multiple of
// step, up or down by chance in proportion to what is nearer (the chance comes
// from the feature, so that the same weights give the same bytes): the many
// small weights of a model then add up to what they were.
func AppendTable(data []byte, features []Feature, weights []float32, labels int, step float32) ([]byte, error) {
	if labels <= 0 || labels > MaxLabels || len(weights) != len(features)*labels {
		return nil, fmt.Errorf("%d weights for %d features and %d labels", len(weights), len(features), labels)
	}
	slots := uint64(len(features) + len(features)/5 + 1) // five in six are used
	shift := rowShift(labels)
	data = binary.LittleEndian.AppendUint32(data, uint32(labels))
	data = binary.LittleEndian.AppendUint32(data, uint32(slots))
	data = binary.LittleEndian.AppendUint32(data, math.Float32bits(step))
	data = append(data, 0, 0, 0, 0)
	start := len(data)
	data = append(data, make([]byte, slots<<shift)...)
	rows := data[start:]
	for n, f := range features {
		at := slot(f, slots)
		row := rows[at<<shift:]
		for got := binary.LittleEndian.Uint16(row); got != 0 && got != fingerprint(f); got = binary.LittleEndian.Uint16(row) {
			if at++; at == slots {
				at = 0
			}
			row = rows[at<<shift:]
		}
		if binary.LittleEndian.Uint16(row) != 0 {
			continue // two features with one fingerprint side by side: the first keeps the row
		}
		binary.LittleEndian.PutUint16(row, fingerprint(f))
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
