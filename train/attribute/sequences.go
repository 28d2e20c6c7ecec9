package attribute

import (
	"onrecord/linear"
	"onrecord/read/attribute"
	"onrecord/train"
)

// RuleLabels are what the rules say of an example.
type RuleLabels struct{ Labels, Sure []uint8 }

// BuildTraining returns the sequences of examples and the vocabulary of
// features that occur at least this many times.
func BuildTraining(examples []Example, rules []RuleLabels, groups int, least int32) ([]train.Sequence, *train.Vocabulary, *attribute.CueLexicon) {
	counts := countWords(examples)
	vocabulary := train.NewVocabulary()
	seqs := make([]train.Sequence, len(examples))
	for i := range examples {
		e := &examples[i]
		seqs[i].Labels = e.Labels
		attribute.NewSheet(e.Doc, counts.leavingOut(e), rules[i].Labels, rules[i].Sure).Observe(groups, func(_ int, features []linear.Feature) {
			for _, f := range features {
				seqs[i].Features = append(seqs[i].Features, uint32(vocabulary.Count(f)))
			}
			seqs[i].Ends = append(seqs[i].Ends, uint32(len(seqs[i].Features)))
		})
	}
	renumbered := vocabulary.Cut(least)
	for i := range seqs {
		seq := &seqs[i]
		n, first := 0, uint32(0)
		for k, end := range seq.Ends {
			for _, f := range seq.Features[first:end] {
				if renumbered[f] >= 0 {
					seq.Features[n] = uint32(renumbered[f])
					n++
				}
			}
			first = end
			seq.Ends[k] = uint32(n)
		}
		seq.Features = seq.Features[:n:n]
	}
	return seqs, vocabulary, counts.lexicon()
}

// BuildTest returns the sequences of examples in the features of vocabulary.
func BuildTest(examples []Example, rules []RuleLabels, groups int, vocabulary *train.Vocabulary, lexicon *attribute.CueLexicon) []train.Sequence {
	seqs := make([]train.Sequence, len(examples))
	for i := range examples {
		e := &examples[i]
		seqs[i].Labels = e.Labels
		attribute.NewSheet(e.Doc, lexicon, rules[i].Labels, rules[i].Sure).Observe(groups, func(_ int, features []linear.Feature) {
			for _, f := range features {
				if id := vocabulary.Find(f); id >= 0 {
					seqs[i].Features = append(seqs[i].Features, uint32(id))
				}
			}
			seqs[i].Ends = append(seqs[i].Ends, uint32(len(seqs[i].Features)))
		})
	}
	return seqs
}
