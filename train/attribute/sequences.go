package attribute

import (
	"context"

	"onrecord/linear"
	"onrecord/read/attribute"
	"onrecord/train"
)

// sequences returns the features of examples by number, those that occur at
// least this many times, their labels, and the vocabulary. Each example is seen with a lexicon
// that leaves it out.
func sequences(ctx context.Context, examples []*Example, counts *wordCounts, least int32) ([]train.Sequence, *train.Vocabulary, error) {
	vocabulary := train.NewVocabulary()
	seqs := make([]train.Sequence, len(examples))
	for i, e := range examples {
		sheet, err := attribute.NewSheet(ctx, e.Doc, counts.leavingOut(e))
		if err != nil {
			return nil, nil, err
		}
		seq := &seqs[i]
		seq.Labels = e.Labels
		sheet.Observe(func(_ int, features []linear.Feature) {
			for _, f := range features {
				seq.Features = append(seq.Features, uint32(vocabulary.Count(f)))
			}
			seq.Ends = append(seq.Ends, uint32(len(seq.Features)))
		})
	}
	renumbered := vocabulary.Cut(least)
	for i := range seqs {
		seqs[i].Renumber(renumbered)
	}
	return seqs, vocabulary, nil
}
