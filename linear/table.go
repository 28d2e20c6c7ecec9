package linear

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
)

// A Table holds the weights of features for a set of labels, one byte a
// weight. It is a hash table of pairs of rows: a feature can stand in one pair
// only, whose rows are both looked at, without a search and without a branch,
// since what costs time is to wait for memory after a wrong guess of where a
// search ends. Features that find no room in their pair are left out, small
// weights first. A row is a fingerprint of 16 bits, a weight for each label,
// and what is left to a multiple of eight bytes. A feature that the table does
// not hold is taken for one that it does with a probability of at most 1 in
// 16,000. Loading copies the rows to where a pair never lies astride two
// lines of the processor's cache more than it must.
type Table struct {
	rows   []uint64
	labels int
	words  int // of eight bytes, in a row
	pairs  uint64
	step   float32 // what a weight of 1 stands for
}

// A weight w is kept as the byte w+bias, so that sums need no sign extension.
const bias = 128

// MaxFeatures is how many features one sum may have: 16 bits hold that many
// bytes.
const MaxFeatures = 256

// MaxLabels is the most labels that a table can have.
const MaxLabels = 62

// rowWords returns how many words a row of labels has.
func rowWords(labels int) int { return (labels + 2 + 7) / 8 }

// Labels returns the number of labels.
func (t *Table) Labels() int { return t.labels }

// Step returns what one unit of a score stands for.
func (t *Table) Step() float32 { return t.step }

// place returns the pair, of n, that a feature stands in.
func place(f Feature, n uint64) uint64 {
	hi, _ := bits.Mul64(uint64(f)*0x9fb21c651e98df25, n) // features of one template share their high bits
	return hi
}

// fingerprint tells the features of a pair apart. It is never 0, which marks
// an empty row.
func fingerprint(f Feature) uint64 { return uint64(f)&0xffff | 1 }

// Scores adds up the weights of features, in units of Step, into scores, which
// has a place for each label. Features beyond the first MaxFeatures are left
// out.
func (t *Table) Scores(scores []int32, features []Feature) {
	features = features[:min(len(features), MaxFeatures)]
	switch t.words {
	case 1:
		t.scores1(scores, features)
	case 2:
		t.scores2(scores, features)
	default:
		t.scoresLong(scores, features)
	}
}

// lanes holds four sums of 16 bits in one word.
const lanes = 0x00ff00ff00ff00ff

// same returns all ones when the row that begins with this word has the
// fingerprint, and else 0.
func same(row, fingerprint uint64) uint64 {
	return uint64(int64((row&0xffff^fingerprint)-1) >> 63)
}

func (t *Table) scores1(scores []int32, features []Feature) {
	var even, odd, found uint64
	rows, pairs := t.rows, t.pairs
	for _, f := range features {
		want := fingerprint(f)
		two := rows[place(f, pairs)*2:][:2]
		a, b := two[0], two[1]
		isA, isB := same(a, want), same(b, want)
		row := a&isA | b&isB
		even += row & lanes
		odd += row >> 8 & lanes
		found += (isA | isB) & 1
	}
	unpack(scores, even, odd, 0, found)
}

func (t *Table) scores2(scores []int32, features []Feature) {
	var even0, odd0, even1, odd1, found uint64
	rows, pairs := t.rows, t.pairs
	for _, f := range features {
		want := fingerprint(f)
		two := rows[place(f, pairs)*4:][:4]
		isA, isB := same(two[0], want), same(two[2], want)
		first := two[0]&isA | two[2]&isB
		second := two[1]&isA | two[3]&isB
		even0 += first & lanes
		odd0 += first >> 8 & lanes
		even1 += second & lanes
		odd1 += second >> 8 & lanes
		found += (isA | isB) & 1
	}
	unpack(scores, even0, odd0, 0, found)
	unpack(scores, even1, odd1, 1, found)
}

func (t *Table) scoresLong(scores []int32, features []Feature) {
	var even, odd [8]uint64
	var found uint64
	for _, f := range features {
		want := fingerprint(f)
		two := t.rows[place(f, t.pairs)*uint64(2*t.words):][:2*t.words]
		isA, isB := same(two[0], want), same(two[t.words], want)
		if isA|isB == 0 {
			continue // worth a branch, the rows are long
		}
		for w := range t.words {
			row := two[w]&isA | two[t.words+w]&isB
			even[w&7] += row & lanes
			odd[w&7] += row >> 8 & lanes
		}
		found++
	}
	for w := range t.words {
		unpack(scores, even[w&7], odd[w&7], w, found)
	}
}

// unpack writes the sums of n rows' word-th words into scores. The first two
// bytes of a row are its fingerprint.
func unpack(scores []int32, even, odd uint64, word int, n uint64) {
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
// labels, pairs and step, four bytes each.
const headerSize = 12

// ParseTable returns the table at the beginning of data and what follows it.
// It returns an error when data is no table.
func ParseTable(data []byte) (*Table, []byte, error) {
	if len(data) < headerSize {
		return nil, nil, fmt.Errorf("a table of weights is cut off: %d bytes where its header has %d", len(data), headerSize)
	}
	labels, pairs := binary.LittleEndian.Uint32(data), binary.LittleEndian.Uint32(data[4:])
	t := &Table{labels: int(labels), pairs: uint64(pairs), step: math.Float32frombits(binary.LittleEndian.Uint32(data[8:]))}
	if labels == 0 || labels > MaxLabels || pairs == 0 || !(t.step > 0) || math.IsInf(float64(t.step), 0) {
		return nil, nil, fmt.Errorf("a table of weights has a header that makes no sense (%d labels, %d pairs, step %v)", labels, pairs, t.step)
	}
	t.words = rowWords(t.labels)
	data = data[headerSize:]
	size := t.pairs * uint64(t.words) * 16
	if uint64(len(data)) < size {
		return nil, nil, fmt.Errorf("a table of weights is cut off: %d bytes where it has %d", len(data), size)
	}
	t.rows = make([]uint64, size/8)
	for i := range t.rows {
		t.rows[i] = binary.LittleEndian.Uint64(data[i*8:])
	}
	return t, data[size:], nil
}
