// Package recipe makes the model from the corpora, step by step: tagger,
// parser and namer first, then the finder of statements on what these say of
// articles that they have not seen, then the ranker of pronouns.
package recipe

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"

	"golang.org/x/sync/errgroup"

	"onrecord/model"
	syntaxread "onrecord/read/syntax"
	"onrecord/text"
	"onrecord/train/attribute"
	"onrecord/train/corpus"
	"onrecord/train/syntax"
)

// Options say how a model is made.
type Options struct {
	Folds   int // into which the articles are parted, so that stages learn on what earlier ones have not seen
	Workers int // trainings at once
	Store   Store
	Given   map[model.Part][]byte // parts that were made before, and are not made again
	Log     io.Writer
}

// A Store keeps what a step made, so that a run that was stopped goes on where
// it was. The nil store keeps nothing.
type Store interface {
	// Load returns what was kept under a name, and false when nothing was.
	Load(name string) ([]byte, bool)
	Save(name string, data []byte) error
}

// A kitchen holds one making of a model.
type kitchen struct {
	Options
	corpora *Corpora
	parts   map[model.Part][]byte
}

// Make returns the parts of a model that learned from corpora, and those that
// were given. The same corpora and options give the same bytes on the same kind
// of processor. It writes the documents of the corpora.
//
// Where the tagger and the parser are given, what is made after them learns on
// articles that these have seen.
func Make(ctx context.Context, corpora *Corpora, options Options) (map[model.Part][]byte, error) {
	k := &kitchen{Options: options, corpora: corpora, parts: map[model.Part][]byte{}}
	maps.Copy(k.parts, options.Given)
	for _, step := range []struct {
		part model.Part
		make func(context.Context) error
	}{{model.Tags, k.tags}, {model.Arcs, k.arcs}, {model.Names, k.names}, {model.Statements, k.statements}, {model.Mentions, k.mentions}} {
		if len(options.Given[step.part]) > 0 && !annotates(step.part) {
			continue
		}
		if err := step.make(ctx); err != nil {
			return nil, err
		}
	}
	return k.parts, nil
}

// step returns what is kept under a name, or makes and keeps it.
func (k *kitchen) step(ctx context.Context, name string, learn func() ([]byte, error)) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if k.Store != nil {
		if data, ok := k.Store.Load(name); ok {
			return data, nil
		}
	}
	fmt.Fprintf(k.Log, "training: %s\n", name)
	data, err := learn()
	if err != nil {
		return nil, fmt.Errorf("training %s: %w", name, err)
	}
	if k.Store != nil {
		err = k.Store.Save(name, data)
	}
	return data, err
}

// annotates reports whether later steps need what a part says of the corpora.
func annotates(part model.Part) bool { return part == model.Tags || part == model.Arcs }

// all is the fold that leaves nothing out.
const all = -1

// sentences returns the sentences of the articles outside a fold.
func (k *kitchen) sentences(fold int) []corpus.Sentence {
	var out []corpus.Sentence
	for i := range k.corpora.Articles {
		if fold == all || i%k.Folds != fold {
			out = append(out, k.corpora.Articles[i].Sentences...)
		}
	}
	return out
}

// crossed trains a part on everything, and once for each fold on the others;
// it then lets the stages annotate the articles that they have not seen, and
// the stage trained first the treebanks. A part that is given annotates them
// all.
func (k *kitchen) crossed(ctx context.Context, part model.Part, learn func(news []corpus.Sentence) ([]byte, error), stage func([]byte) (text.Stage, error)) error {
	if given := k.Given[part]; len(given) > 0 {
		return k.annotate(ctx, given, all, stage)
	}
	made := make([][]byte, k.Folds+1)
	group, training := errgroup.WithContext(ctx)
	group.SetLimit(max(k.Workers, 1))
	for i := range made {
		group.Go(func() error {
			fold, name := i, fmt.Sprintf("%s-%d-of-%d", part, i+1, k.Folds)
			if i == k.Folds {
				fold, name = all, string(part)
			}
			var err error
			made[i], err = k.step(training, name, func() ([]byte, error) { return learn(k.sentences(fold)) })
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	for fold := range k.Folds {
		if err := k.annotate(ctx, made[fold], fold, stage); err != nil {
			return err
		}
	}
	k.parts[part] = made[k.Folds]
	var score SyntaxScore
	for i := range k.corpora.Articles {
		score.add(k.corpora.Articles[i].Sentences)
	}
	score.Print(k.Log, "as CoreNLP on articles that were not seen:")
	return nil
}

// annotate lets the stage of a part annotate the articles of a fold, and the
// treebanks as well when it is the first fold or all of them.
func (k *kitchen) annotate(ctx context.Context, made []byte, fold int, stage func([]byte) (text.Stage, error)) error {
	s, err := stage(made)
	if err != nil {
		return err
	}
	for i := range k.corpora.Articles {
		if fold != all && i%k.Folds != fold {
			continue
		}
		if err := s.Annotate(ctx, k.corpora.Articles[i].Doc); err != nil {
			return err
		}
	}
	if fold > 0 {
		return nil
	}
	for i := range k.corpora.Treebanks {
		if err := s.Annotate(ctx, k.corpora.Treebanks[i].Doc); err != nil {
			return err
		}
	}
	return nil
}

func (k *kitchen) tags(ctx context.Context) error {
	return k.crossed(ctx, model.Tags, func(news []corpus.Sentence) ([]byte, error) {
		return syntax.TrainTags(slices.Concat(k.corpora.Treebanks, news), syntax.DefaultTagOptions)
	}, func(data []byte) (text.Stage, error) {
		tagger, _, err := syntaxread.ParseTagger(data)
		return syntaxread.Tags{Model: tagger}, err
	})
}

func (k *kitchen) arcs(ctx context.Context) error {
	return k.crossed(ctx, model.Arcs, func(news []corpus.Sentence) ([]byte, error) {
		return syntax.TrainArcs(news, k.corpora.Treebanks, syntax.DefaultArcOptions)
	}, func(data []byte) (text.Stage, error) {
		parser, _, err := syntaxread.ParseParser(data)
		return syntaxread.Arcs{Model: parser}, err
	})
}

func (k *kitchen) names(ctx context.Context) error {
	var err error
	k.parts[model.Names], err = k.step(ctx, string(model.Names), func() ([]byte, error) {
		return syntax.TrainNames(slices.Concat(k.corpora.Treebanks, k.sentences(all)), syntax.DefaultNameOptions)
	})
	return err
}

func (k *kitchen) statements(ctx context.Context) error {
	var err error
	k.parts[model.Statements], err = k.step(ctx, string(model.Statements), func() ([]byte, error) {
		weights, err := attribute.Train(ctx, k.corpora.Examples(), k.finderOptions())
		if err != nil {
			return nil, err
		}
		return weights.Append(nil), nil
	})
	return err
}

func (k *kitchen) finderOptions() attribute.Options {
	options := attribute.Defaults(k.Log)
	options.Workers = k.Workers
	return options
}
