package linear

import (
	"encoding/binary"
	"fmt"
)

// A Dictionary maps features to small numbers, 1 to 255. Like a Table it is
// its own file format. A feature that it does not hold is taken for one that
// it does with a probability below 1 in 10^15.
type Dictionary struct {
	rows  []byte // eight bytes each: the high 56 bits of a feature and its number
	slots uint64
}

// Find returns the number of a feature, 0 when there is none.
func (d *Dictionary) Find(f Feature) uint8 {
	for at := place(f, d.slots); ; {
		row := binary.LittleEndian.Uint64(d.rows[at*8:])
		switch {
		case row == 0:
			return 0
		case row>>8 == uint64(f)>>8:
			return uint8(row)
		}
		if at++; at == d.slots {
			at = 0
		}
	}
}

// AppendDictionary appends to data the bytes of a dictionary.
func AppendDictionary(data []byte, features []Feature, numbers []uint8) []byte {
	slots := uint64(len(features)*3/2 + 1)
	data = binary.LittleEndian.AppendUint32(data, uint32(slots))
	start := len(data)
	data = append(data, make([]byte, slots*8)...)
	rows := data[start:]
	for i, f := range features {
		at := place(f, slots)
		for binary.LittleEndian.Uint64(rows[at*8:]) != 0 {
			if at++; at == slots {
				at = 0
			}
		}
		binary.LittleEndian.PutUint64(rows[at*8:], uint64(f)&^0xff|uint64(numbers[i]))
	}
	return data
}

// ParseDictionary returns the dictionary at the beginning of data and what
// follows it. The dictionary goes on using data.
func ParseDictionary(data []byte) (*Dictionary, []byte, error) {
	if len(data) < 4 {
		return nil, nil, fmt.Errorf("a dictionary is cut off: %d bytes where its header has 4", len(data))
	}
	slots := uint64(binary.LittleEndian.Uint32(data))
	data = data[4:]
	if slots == 0 || slots > 1<<28 || uint64(len(data)) < slots*8 {
		return nil, nil, fmt.Errorf("a dictionary is cut off: %d bytes where it has %d", len(data), slots*8)
	}
	d := &Dictionary{rows: data[:slots*8], slots: slots}
	for at := range slots {
		if binary.LittleEndian.Uint64(d.rows[at*8:]) == 0 {
			return d, data[slots*8:], nil
		}
	}
	return nil, nil, fmt.Errorf("a dictionary is full, so that looking for a feature might never end")
}
