package linear

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
)

// A Table holds the weights of features for a set of labels, one byte a
// weight. It has two tiers, so that the features that most tokens have lie
// together where the processor's cache keeps them; only what is not found
// there costs a look into the large tier. Each tier is a perfect hash table
// (hash and displace, Belazzougui et al. 2009): a feature can stand in one row
// only, so that looking for it needs no search and no branch. A row is a
// fingerprint of 16 bits, a weight for each label, and what is left to a
// multiple of eight bytes. A feature that the table does not hold is taken for
// one that it does with a probability of 1 in 32,768. The table is its own
// file format: it is read by pointing into the bytes of the file, so that
// loading costs nothing.
type Table struct {
	labels int
	words  int     // of eight bytes, in a row
	step   float32 // what a weight of 1 stands for
	tiers  [2]tier
}

// A tier is one of a table's hash tables.
type tier struct {
	moves   []byte // by bucket: its displacement, two bytes
	rows    []byte
	buckets uint64
	slots   uint64
	size    uint64 // of a row in bytes
}

// nearRows is how many features the first tier holds.
const nearRows = 48 << 10

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

// fingerprint tells the features of one row apart.
func fingerprint(f Feature) uint64 { return uint64(f) & 0xffff }

// bucket returns the bucket, of n, whose displacement leads to a feature's row.
func bucket(f Feature, n uint64) uint64 {
	hi, _ := bits.Mul64(uint64(f)*0x9fb21c651e98df25, n) // features of one template share their high bits
	return hi
}

// slot returns the row, of n, of a feature whose bucket has this displacement.
func slot(f Feature, displacement uint64, n uint64) uint64 {
	x := (uint64(f) ^ displacement*0x9e3779b97f4a7c15) * 0xd6e8feb86659fd93
	hi, _ := bits.Mul64(x, n)
	return hi
}

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

// at returns where the row of a feature begins.
func (t *tier) at(f Feature) uint64 {
	move := binary.LittleEndian.Uint16(t.moves[bucket(f, t.buckets)*2:])
	return slot(f, uint64(move), t.slots) * t.size
}

// same returns all ones when the row that begins with this word is that of the
// feature, and else 0.
func same(row uint64, f Feature) uint64 {
	return uint64(int64((row^uint64(f))&0xffff-1) >> 63)
}

func (t *Table) scores1(scores []int32, features []Feature) {
	var even, odd, found uint64
	var missed [MaxFeatures]Feature
	for i := range t.tiers {
		tier := &t.tiers[i]
		n := 0
		for _, f := range features {
			row := binary.LittleEndian.Uint64(tier.rows[tier.at(f):])
			held := same(row, f)
			row &= held
			even += row & lanes
			odd += row >> 8 & lanes
			found += held & 1
			missed[n&(MaxFeatures-1)] = f
			n += int(^held & 1)
		}
		features = missed[:n]
	}
	unpack(scores, even, odd, 0, found)
}

func (t *Table) scores2(scores []int32, features []Feature) {
	var even0, odd0, even1, odd1, found uint64
	var missed [MaxFeatures]Feature
	for i := range t.tiers {
		tier := &t.tiers[i]
		n := 0
		for _, f := range features {
			row := tier.rows[tier.at(f):][:16]
			first, second := binary.LittleEndian.Uint64(row), binary.LittleEndian.Uint64(row[8:])
			held := same(first, f)
			first &= held
			second &= held
			even0 += first & lanes
			odd0 += first >> 8 & lanes
			even1 += second & lanes
			odd1 += second >> 8 & lanes
			found += held & 1
			missed[n&(MaxFeatures-1)] = f
			n += int(^held & 1)
		}
		features = missed[:n]
	}
	unpack(scores, even0, odd0, 0, found)
	unpack(scores, even1, odd1, 1, found)
}

func (t *Table) scoresLong(scores []int32, features []Feature) {
	var even, odd [8]uint64
	var found uint64
	for _, f := range features {
		for i := range t.tiers {
			row := t.tiers[i].rows[t.tiers[i].at(f):][:t.words*8]
			if same(binary.LittleEndian.Uint64(row), f) == 0 {
				continue
			}
			for w := range t.words {
				word := binary.LittleEndian.Uint64(row[w*8:])
				even[w&7] += word & lanes
				odd[w&7] += word >> 8 & lanes
			}
			found++
			break
		}
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

// Sizes in bytes of what stands in a file: before the tiers labels and step,
// before each tier its buckets and slots, four bytes each.
const (
	headerSize = 8
	tierSize   = 8
)

// ParseTable returns the table at the beginning of data and what follows it.
// The table goes on using data. It returns an error when data is no table.
func ParseTable(data []byte) (*Table, []byte, error) {
	if len(data) < headerSize {
		return nil, nil, fmt.Errorf("a table of weights is cut off: %d bytes where its header has %d", len(data), headerSize)
	}
	labels := binary.LittleEndian.Uint32(data)
	t := &Table{labels: int(labels), step: math.Float32frombits(binary.LittleEndian.Uint32(data[4:]))}
	if labels == 0 || labels > MaxLabels || !(t.step > 0) || math.IsInf(float64(t.step), 0) {
		return nil, nil, fmt.Errorf("a table of weights has a header that makes no sense (%d labels, step %v)", labels, t.step)
	}
	t.words = rowWords(t.labels)
	data = data[headerSize:]
	for i := range t.tiers {
		var err error
		if data, err = t.tiers[i].parse(data, uint64(t.words)*8); err != nil {
			return nil, nil, err
		}
	}
	return t, data, nil
}

// parse reads a tier with rows of this size and returns what follows it.
func (t *tier) parse(data []byte, size uint64) ([]byte, error) {
	if len(data) < tierSize {
		return nil, fmt.Errorf("a table of weights is cut off: %d bytes where a tier has %d", len(data), tierSize)
	}
	t.buckets, t.slots, t.size = uint64(binary.LittleEndian.Uint32(data)), uint64(binary.LittleEndian.Uint32(data[4:])), size
	if data = data[tierSize:]; t.buckets == 0 || t.slots == 0 {
		return nil, fmt.Errorf("a table of weights has a tier without rows")
	}
	moves, rows := t.buckets*2, t.slots*size
	if uint64(len(data)) < moves+rows {
		return nil, fmt.Errorf("a table of weights is cut off: %d bytes where it has %d", len(data), moves+rows)
	}
	t.moves, t.rows = data[:moves:moves], data[moves:moves+rows:moves+rows]
	return data[moves+rows:], nil
}
