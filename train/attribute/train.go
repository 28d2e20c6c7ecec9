package attribute

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"math"
	"slices"

	"golang.org/x/sync/errgroup"

	"onrecord"
	"onrecord/eval"
	"onrecord/linear"
	"onrecord/read/attribute"
	"onrecord/train"
)

// Options are the settings of training.
type Options struct {
	Least   int32   // how often a feature must occur
	Epochs  int     // over the articles
	Seeds   int     // trainings of a labeller, in different orders, whose mean it is
	Rate    float64 // AdaGrad's
	Drop    float32 // share of features left out at random
	Largest int     // features that are kept, those with the largest weights
	Step    float32 // that weights are rounded to
	Folds   int     // of the articles
	Workers int     // labellers trained at once
	Log     io.Writer
}

// Defaults are the settings that the model was made with.
func Defaults(log io.Writer) Options {
	return Options{Least: 3, Epochs: 6, Seeds: 2, Rate: 0.01, Drop: 0.5, Largest: 150_000, Step: 0.01, Folds: 4, Workers: 2, Log: log}
}

// A trainer holds one training: the examples, for each fold the weights of
// what has learned from the others, and those of what has learned from all.
type trainer struct {
	Options
	examples []Example
	folds    []*attribute.Weights
	final    *attribute.Weights
}

// models returns the weights of the folds, then those that have seen all.
func (t *trainer) models() []*attribute.Weights { return append(slices.Clone(t.folds), t.final) }

// Train learns to find statements from examples whose documents have the
// layers that attribute.Learned requires. The labeller learns from all of
// them. What corrects it learns from what labellers say of articles that they
// have not seen, and each step from what the steps before it make of articles
// that they have not seen either: a rescorer is too sure of those that it has.
func Train(ctx context.Context, examples []Example, options Options) (*attribute.Weights, error) {
	t := &trainer{Options: options, examples: examples, folds: make([]*attribute.Weights, options.Folds)}
	if err := t.labellers(ctx); err != nil {
		return nil, err
	}
	for _, step := range []struct {
		name  string
		learn func(context.Context) error
	}{{"rescorer", t.rescorer}, {"joiner", t.joiner}, {"confidence", t.confidence}} {
		fmt.Fprintf(t.Log, "training: %s\n", step.name)
		if err := step.learn(ctx); err != nil {
			return nil, fmt.Errorf("training the %s: %w", step.name, err)
		}
	}
	return t.final, nil
}

// labellers trains a labeller for each fold and one on everything.
func (t *trainer) labellers(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(max(t.Workers, 1))
	for fold := range t.Folds + 1 {
		group.Go(func() error {
			var seen []*Example
			for i := range t.examples {
				if fold == t.Folds || i%t.Folds != fold {
					seen = append(seen, &t.examples[i])
				}
			}
			name := fmt.Sprintf("labeller %d of %d", fold+1, t.Folds+1)
			weights, err := t.labeller(ctx, name, seen)
			if fold == t.Folds {
				t.final = weights
			} else {
				t.folds[fold] = weights
			}
			return err
		})
	}
	return group.Wait()
}

// unseen calls visit with each example, its fold, and a viewer through weights
// that have not seen it.
func (t *trainer) unseen(visit func(fold int, viewer *attribute.Viewer, e *Example) error) error {
	for fold, weights := range t.folds {
		viewer, err := attribute.NewViewer(weights)
		if err != nil {
			return err
		}
		for i := fold; i < len(t.examples); i += t.Folds {
			if err := visit(fold, viewer, &t.examples[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// rescorer learns which spans are those that people labelled.
func (t *trainer) rescorer(ctx context.Context) error {
	spans := newYesNo(t.Folds)
	err := t.unseen(func(fold int, viewer *attribute.Viewer, e *Example) error {
		gold := map[attribute.Piece]bool{}
		attribute.Spans(e.Labels, func(first, end, role int) { gold[attribute.Piece{First: first, End: end, Role: role}] = true })
		return viewer.Spans(ctx, e.Doc, func(piece attribute.Piece, features []linear.Feature) { spans.add(fold, features, gold[piece]) })
	})
	if err != nil {
		return err
	}
	learned, err := spans.learn(ctx, t.Workers)
	if err != nil {
		return err
	}
	for fold, weights := range t.models() {
		weights.Spans = learned[fold]
	}
	return nil
}

// joiner learns which pieces belong together.
func (t *trainer) joiner(ctx context.Context) error {
	pairs := newYesNo(t.Folds)
	err := t.unseen(func(fold int, viewer *attribute.Viewer, e *Example) error {
		return viewer.Pairs(ctx, e.Doc, func(cue, other attribute.Piece, features []linear.Feature) {
			pairs.add(fold, features, e.linked(cue, other))
		})
	})
	if err != nil {
		return err
	}
	learned, err := pairs.learn(ctx, t.Workers)
	if err != nil {
		return err
	}
	for fold, weights := range t.models() {
		weights.Pairs = learned[fold]
	}
	return nil
}

// confidence learns how much of the evidence for a statement to believe.
func (t *trainer) confidence(ctx context.Context) error {
	var cases []denseCase
	err := t.unseen(func(_ int, viewer *attribute.Viewer, e *Example) error {
		var labels []eval.Label
		first, index := len(cases), onrecord.NewPointIndex(e.Doc.Text)
		err := viewer.Statements(ctx, e.Doc, func(stmt onrecord.Statement, evidence []float64) {
			labels = append(labels, eval.Label{Source: points(index, stmt.Source), Cue: points(index, stmt.Cue), Content: points(index, stmt.Content)})
			cases = append(cases, denseCase{slices.Clone(evidence), false})
		})
		for i, right := range eval.RightStatements(e.Doc.Text, e.gold, labels) {
			cases[first+i].yes = right
		}
		return err
	})
	sure := logisticDense(cases)
	for _, weights := range t.models() {
		weights.Sure = sure
	}
	return err
}

func points(index *onrecord.PointIndex, spans []onrecord.Span) []onrecord.Span {
	var out []onrecord.Span
	for _, span := range spans {
		out = append(out, index.Points(span))
	}
	return out
}

// labeller trains a labeller on examples.
func (t *trainer) labeller(ctx context.Context, name string, examples []*Example) (*attribute.Weights, error) {
	counts := countWords(examples...)
	seqs, vocabulary, err := sequences(ctx, examples, &counts, t.Least)
	if err != nil {
		return nil, err
	}
	features := vocabulary.Features()
	tokens, total := 0, 0
	for i := range seqs {
		tokens += len(seqs[i].Labels)
		total += len(seqs[i].Features)
	}
	fmt.Fprintf(t.Log, "%s: %d articles, %d tokens, %d features, %.1f a token\n", name, len(examples), tokens, len(features), float64(total)/float64(tokens))
	crf, err := t.averaged(ctx, name, seqs, len(features))
	if err != nil {
		return nil, err
	}
	weights := &attribute.Weights{Transitions: crf.Transitions}
	weights.Cues, weights.Sources = counts.dictionaries()
	kept, values := largest(vocabulary, crf.Weights, attribute.NumLabels, t.Largest)
	weights.Labels, err = linear.AppendTable(nil, kept, values, attribute.NumLabels, t.Step)
	return weights, err
}

// averaged returns the mean of CRFs that learned in different orders, which
// evens out what they owe to the order.
func (t *trainer) averaged(ctx context.Context, name string, seqs []train.Sequence, features int) (*train.CRF, error) {
	var mean *train.CRF
	for seed := range t.Seeds {
		crf, err := train.LearnCRF(ctx, seqs, features, attribute.NumLabels, attribute.MayFollow, train.CRFOptions{
			Rate: t.Rate, Drop: t.Drop, Start: 1, Epochs: t.Epochs, Seed: uint64(seed) + 1,
			After: func(epoch int, loss float64) {
				fmt.Fprintf(t.Log, "%s: seed %d of %d, epoch %d of %d, log loss %.4f a token\n", name, seed+1, t.Seeds, epoch+1, t.Epochs, loss)
			},
		})
		if err != nil {
			return nil, err
		}
		if mean == nil {
			mean = &train.CRF{Labels: crf.Labels, Weights: make([]float32, len(crf.Weights)), Transitions: make([]float32, len(crf.Transitions))}
		}
		addShare(mean.Weights, crf.Weights, t.Seeds)
		addShare(mean.Transitions, crf.Transitions, t.Seeds)
	}
	return mean, nil
}

// addShare adds to each of sums the nth part of a value.
func addShare(sums, values []float32, n int) {
	for i, value := range values {
		sums[i] += value / float32(n)
	}
}

// largest returns the n features whose weights are largest, those first that
// occur most often, and their weights.
func largest(vocabulary *train.Vocabulary, weights []float32, labels, n int) ([]linear.Feature, []float32) {
	features, counts := vocabulary.Features(), vocabulary.Counts()
	size := make([]float32, len(features))
	for i := range features {
		for _, w := range weights[i*labels : (i+1)*labels] {
			size[i] = max(size[i], float32(math.Abs(float64(w))))
		}
	}
	order := make([]int, len(features))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(size[b], size[a]), cmp.Compare(a, b)) })
	order = order[:min(n, len(order))]
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	var kept []linear.Feature
	var values []float32
	for _, i := range order {
		kept = append(kept, features[i])
		values = append(values, weights[i*labels:(i+1)*labels]...)
	}
	return kept, values
}
