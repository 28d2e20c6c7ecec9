package attribute

import (
	"context"
	"fmt"
	"io"
	"math"
	"slices"

	"onrecord"
	"onrecord/eval"
	"onrecord/linear"
	"onrecord/read/attribute"
	"onrecord/train"
)

// Options are the settings of training.
type Options struct {
	Groups  int     // of features
	Least   int32   // how often a feature must occur
	Epochs  int     // over the articles
	Rate    float64 // AdaGrad's
	Drop    float32 // share of features left out at random
	Largest int     // features that are kept, those with the largest weights
	Step    float32 // that weights are rounded to
	Folds   int     // of the articles, for the confidence
	Log     io.Writer
}

// Defaults are the settings that the model was made with.
func Defaults(log io.Writer) Options {
	return Options{Groups: attribute.AllGroups, Least: 3, Epochs: 8, Rate: 0.01, Drop: 0.5, Largest: 600_000, Step: 0.01, Folds: 4, Log: log}
}

// Train learns to find statements from examples whose documents have the
// layers that attribute.Learned requires.
func Train(ctx context.Context, examples []Example, options Options) (*attribute.Weights, error) {
	sure, err := trainConfidence(ctx, examples, options)
	if err != nil {
		return nil, err
	}
	all := make([]*Example, len(examples))
	for i := range examples {
		all[i] = &examples[i]
	}
	fmt.Fprintf(options.Log, "learning from %d articles\n", len(all))
	weights, err := trainFinder(ctx, all, options)
	if err != nil {
		return nil, err
	}
	weights.Sure = sure
	return weights, nil
}

// trainFinder learns all but the confidence.
func trainFinder(ctx context.Context, examples []*Example, options Options) (*attribute.Weights, error) {
	counts := countWords(examples...)
	seqs, features, err := sequences(ctx, examples, &counts, options.Groups, options.Least)
	if err != nil {
		return nil, err
	}
	tokens, total := 0, 0
	for i := range seqs {
		tokens += len(seqs[i].Labels)
		total += len(seqs[i].Features)
	}
	fmt.Fprintf(options.Log, "%d tokens, %d features, %.1f a token\n", tokens, len(features), float64(total)/float64(tokens))
	crf := train.TrainCRF(seqs, len(features), attribute.NumLabels, attribute.MayFollow, train.CRFOptions{
		Rate: options.Rate, Drop: options.Drop, Start: 1, Epochs: options.Epochs, Seed: 1,
		After: func(epoch int, loss float64) {
			fmt.Fprintf(options.Log, "epoch %d of %d: log loss %.4f a token\n", epoch+1, options.Epochs, loss)
		},
	})
	weights := &attribute.Weights{Lexicon: counts.appendTo(nil), Transitions: crf.Transitions, Sure: make([]float64, attribute.NumEvidence)}
	kept, values := largest(features, crf.Weights, attribute.NumLabels, options.Largest)
	if weights.Labels, err = linear.AppendTable(nil, kept, values, attribute.NumLabels, options.Step); err != nil {
		return nil, err
	}
	if weights.Pairs, err = trainJoiner(ctx, examples, &counts); err != nil {
		return nil, err
	}
	return weights, nil
}

// largest returns the n features whose weights are largest, in the order
// given, and their weights.
func largest(features []linear.Feature, weights []float32, labels, n int) ([]linear.Feature, []float32) {
	if len(features) <= n {
		return features, weights
	}
	size := make([]float32, len(features))
	for i := range features {
		for _, w := range weights[i*labels : (i+1)*labels] {
			size[i] = max(size[i], float32(math.Abs(float64(w))))
		}
	}
	sorted := slices.Sorted(slices.Values(size))
	least := sorted[len(sorted)-n]
	var kept []linear.Feature
	var values []float32
	for i, f := range features {
		if size[i] >= least {
			kept = append(kept, f)
			values = append(values, weights[i*labels:(i+1)*labels]...)
		}
	}
	return kept, values
}

// trainConfidence learns how much of the evidence to believe from what models
// find in articles that they were not trained on.
func trainConfidence(ctx context.Context, examples []Example, options Options) ([]float64, error) {
	var cases []denseCase
	for fold := range options.Folds {
		fmt.Fprintf(options.Log, "fold %d of %d\n", fold+1, options.Folds)
		var rest []*Example
		for i := range examples {
			if i%options.Folds != fold {
				rest = append(rest, &examples[i])
			}
		}
		weights, err := trainFinder(ctx, rest, options)
		if err != nil {
			return nil, err
		}
		model, err := attribute.ParseModel(weights.Append(nil))
		if err != nil {
			return nil, err
		}
		for i := fold; i < len(examples); i += options.Folds {
			found, err := observe(ctx, model, &examples[i])
			if err != nil {
				return nil, err
			}
			cases = append(cases, found...)
		}
	}
	return logisticDense(cases), nil
}

// observe returns the evidence for each statement that a model finds in an
// example, and whether it is right.
func observe(ctx context.Context, model *attribute.Model, e *Example) ([]denseCase, error) {
	found, err := attribute.Find(ctx, model, e.Doc)
	if err != nil {
		return nil, err
	}
	index := onrecord.NewPointIndex(e.Doc.Text)
	points := func(spans []onrecord.Span) []onrecord.Span {
		var out []onrecord.Span
		for _, span := range spans {
			out = append(out, index.Points(span))
		}
		return out
	}
	var labels []eval.Label
	for i := range found {
		labels = append(labels, eval.Label{Source: points(found[i].Source), Cue: points(found[i].Cue), Content: points(found[i].Content)})
	}
	var cases []denseCase
	for i, right := range eval.RightStatements(e.Doc.Text, e.gold, labels) {
		cases = append(cases, denseCase{found[i].Evidence[:], right})
	}
	return cases, nil
}
