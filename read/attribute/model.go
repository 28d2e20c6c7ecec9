package attribute

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"onrecord/linear"
)

// A Model is what the learned finder has learned. It is safe for use by
// several goroutines.
type Model struct {
	lexicon *CueLexicon
	chain   *linear.Chain
	labels  *linear.Table // of tokens
	spans   *linear.Table // log odds that a span is a piece
	pairs   *linear.Table // log odds that two pieces belong together
	sure    []float64     // weights of the evidence for a statement
}

// Weights are what training hands over, in the order of the file. While
// training goes on, the later ones are empty.
type Weights struct {
	Cues, Sources []byte    // dictionaries of a CueLexicon
	Transitions   []float32 // NumLabels squared
	Labels        []byte    // a table of NumLabels labels
	Spans         []byte    // a table of one label
	Pairs         []byte    // a table of one label
	Sure          []float64 // a weight for each of NumEvidence
}

// Append appends the weights to data in the form that ParseModel reads: each
// part behind its length in bytes, numbers little-endian.
func (w *Weights) Append(data []byte) []byte {
	part := func(bytes []byte) {
		data = binary.LittleEndian.AppendUint32(data, uint32(len(bytes)))
		data = append(data, bytes...)
	}
	part(w.Cues)
	part(w.Sources)
	var numbers []byte
	for _, t := range w.Transitions {
		numbers = binary.LittleEndian.AppendUint32(numbers, math.Float32bits(t))
	}
	part(numbers)
	part(w.Labels)
	part(w.Spans)
	part(w.Pairs)
	numbers = nil
	for _, s := range w.Sure {
		numbers = binary.LittleEndian.AppendUint64(numbers, math.Float64bits(s))
	}
	part(numbers)
	return data
}

// ParseModel reads a model, which goes on using data. It returns an error when
// data are not one.
func ParseModel(data []byte) (*Model, error) {
	m, err := parseModel(data)
	if err == nil && (m.spans == nil || m.pairs == nil || m.sure == nil) {
		err = errors.New("a part is missing")
	}
	return m, err
}

// parseModel reads a model whose later parts may be empty.
func parseModel(data []byte) (*Model, error) {
	var parts [7][]byte
	for i := range parts {
		if len(data) < 4 || uint64(binary.LittleEndian.Uint32(data)) > uint64(len(data)-4) {
			return nil, errors.New("it is cut off")
		}
		n := int(binary.LittleEndian.Uint32(data))
		parts[i], data = data[4:4+n], data[4+n:]
	}
	if len(data) > 0 {
		return nil, fmt.Errorf("%d bytes too many", len(data))
	}
	m := &Model{lexicon: &CueLexicon{}}
	var err error
	if m.lexicon.Cues, err = whole(linear.ParseDictionary(parts[0])); err != nil {
		return nil, fmt.Errorf("the cues: %w", err)
	}
	if m.lexicon.Sources, err = whole(linear.ParseDictionary(parts[1])); err != nil {
		return nil, fmt.Errorf("the sources: %w", err)
	}
	if m.chain, err = parseChain(parts[2]); err != nil {
		return nil, err
	}
	if m.labels, err = table(parts[3], NumLabels); err != nil || m.labels == nil {
		return nil, fmt.Errorf("the labeller: %w", orMissing(err))
	}
	if m.spans, err = table(parts[4], 1); err != nil {
		return nil, fmt.Errorf("the rescorer: %w", err)
	}
	if m.pairs, err = table(parts[5], 1); err != nil {
		return nil, fmt.Errorf("the joiner: %w", err)
	}
	if n := len(parts[6]); n > 0 {
		if n != 8*NumEvidence {
			return nil, errors.New("the confidence rests on other evidence than this program has")
		}
		for i := range NumEvidence {
			m.sure = append(m.sure, math.Float64frombits(binary.LittleEndian.Uint64(parts[6][8*i:])))
		}
	}
	return m, nil
}

// orMissing returns err, or where there is none that the part is missing.
func orMissing(err error) error {
	if err == nil {
		return errors.New("it is missing")
	}
	return err
}

// whole passes on what was parsed unless something follows it.
func whole[T any](parsed T, rest []byte, err error) (T, error) {
	if err == nil && len(rest) > 0 {
		err = fmt.Errorf("%d bytes too many", len(rest))
	}
	return parsed, err
}

// table reads a table of this many labels; nothing gives nil.
func table(data []byte, labels int) (*linear.Table, error) {
	if len(data) == 0 {
		return nil, nil
	}
	t, err := whole(linear.ParseTable(data))
	if err == nil && t.Labels() != labels {
		err = fmt.Errorf("%d labels, where this program has %d", t.Labels(), labels)
	}
	return t, err
}

func parseChain(data []byte) (*linear.Chain, error) {
	const size = NumLabels * NumLabels
	if len(data) != 4*size {
		return nil, errors.New("the transitions are not as many as this program has")
	}
	transitions := make([]float32, size)
	for i := range transitions {
		t := math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
		if MayFollow(i/NumLabels, i%NumLabels) == (math.IsInf(float64(t), 0) || t != t) {
			return nil, errors.New("the transitions make no sense")
		}
		transitions[i] = t
	}
	return linear.NewChain(NumLabels, transitions), nil
}
