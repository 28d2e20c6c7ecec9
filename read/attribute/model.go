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
	lexicon CueLexicon
	chain   *linear.Chain
	labels  *linear.Table // of tokens
	pairs   *linear.Table // log odds that two pieces belong together
	sure    []float64     // weights of the evidence for a statement
}

// Weights are what training hands over, in the order of the file.
type Weights struct {
	Lexicon     []byte    // two dictionaries: cues and sources
	Transitions []float32 // NumLabels squared
	Labels      []byte    // a table of NumLabels labels
	Pairs       []byte    // a table of one label
	Sure        []float64 // a weight for each piece of evidence
}

// Append appends the weights to data in the form that ParseModel reads.
func (w *Weights) Append(data []byte) []byte {
	data = append(data, w.Lexicon...)
	for _, t := range w.Transitions {
		data = binary.LittleEndian.AppendUint32(data, math.Float32bits(t))
	}
	data = append(data, w.Labels...)
	data = append(data, w.Pairs...)
	for _, s := range w.Sure {
		data = binary.LittleEndian.AppendUint64(data, math.Float64bits(s))
	}
	return data
}

// ParseModel reads a model, which goes on using data. It returns an error when
// data are not one.
func ParseModel(data []byte) (*Model, error) {
	m := &Model{}
	var err error
	if m.lexicon.Cues, data, err = linear.ParseDictionary(data); err != nil {
		return nil, fmt.Errorf("the cues: %w", err)
	}
	if m.lexicon.Sources, data, err = linear.ParseDictionary(data); err != nil {
		return nil, fmt.Errorf("the sources: %w", err)
	}
	const size = NumLabels * NumLabels
	if len(data) < 4*size {
		return nil, errors.New("the transitions are cut off")
	}
	transitions := make([]float32, size)
	for i := range transitions {
		t := math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
		if MayFollow(i/NumLabels, i%NumLabels) == (math.IsInf(float64(t), 0) || t != t) {
			return nil, errors.New("the transitions make no sense")
		}
		transitions[i] = t
	}
	m.chain = linear.NewChain(NumLabels, transitions)
	if m.labels, data, err = linear.ParseTable(data[4*size:]); err != nil {
		return nil, fmt.Errorf("the labeller: %w", err)
	}
	if m.pairs, data, err = linear.ParseTable(data); err != nil {
		return nil, fmt.Errorf("the joiner: %w", err)
	}
	if m.labels.Labels() != NumLabels || m.pairs.Labels() != 1 || len(data) != 8*NumEvidence {
		return nil, errors.New("its parts do not fit this program")
	}
	for i := range NumEvidence {
		m.sure = append(m.sure, math.Float64frombits(binary.LittleEndian.Uint64(data[8*i:])))
	}
	return m, nil
}
