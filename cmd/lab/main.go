// Command lab is where the project is measured: it scores the reader against
// labelled corpora. It is for developers and no part of the product.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/spf13/cobra"

	"onrecord"
	"onrecord/eval"
	"onrecord/model"
	"onrecord/read"
	"onrecord/train/recipe"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := newLab().ExecuteContext(ctx)
	stop()
	if err != nil {
		fmt.Fprintf(os.Stderr, "lab: %v\n", err)
		os.Exit(1)
	}
}

func newLab() *cobra.Command {
	lab := &cobra.Command{Use: "lab", Short: "Measure onrecord", SilenceErrors: true, SilenceUsage: true}
	lab.AddCommand(newEval(), newTrain())
	return lab
}

// newEval returns the command that prints figures.
func newEval() *cobra.Command {
	cmd := &cobra.Command{Use: "eval", Short: "Score the reader against a corpus", Args: cobra.NoArgs, RunE: func(cmd *cobra.Command, _ []string) error {
		return errors.New("eval needs the name of a corpus: lab eval --help lists them")
	}}
	var weights string
	var eager float64
	cmd.PersistentFlags().StringVar(&weights, "model", "", "score the weights in this `FILE` instead of those in the program")
	cmd.PersistentFlags().Float64Var(&eager, "eager", 0, "the balance between precision and recall, from -1 to 1")
	scoreModel := func(name, short string, score func(context.Context, eval.Shared, *model.Model, io.Writer) error) {
		cmd.AddCommand(&cobra.Command{Use: name, Short: short, Args: cobra.NoArgs, RunE: func(cmd *cobra.Command, _ []string) error {
			shared, err := eval.OpenShared()
			if err != nil {
				return err
			}
			model, err := openModel(weights)
			if err != nil {
				return err
			}
			return score(cmd.Context(), shared, model, cmd.OutOrStdout())
		}})
	}
	addDated := func(name, short string, published onrecord.Date, score func(context.Context, eval.Shared, *read.Reader, io.Writer) error) {
		scoreModel(name, short, func(ctx context.Context, shared eval.Shared, model *model.Model, w io.Writer) error {
			reader, err := read.NewReader("lab", read.Options{Eager: eager, Model: model, Published: published})
			if err != nil {
				return err
			}
			return score(ctx, shared, reader, w)
		})
	}
	add := func(name, short string, score func(context.Context, eval.Shared, *read.Reader, io.Writer) error) {
		addDated(name, short, onrecord.Date{}, score)
	}
	addDated("story", "the house example, as score_story.py scores it", eval.StoryPublished, func(ctx context.Context, shared eval.Shared, reader *read.Reader, w io.Writer) error {
		score, err := shared.Story(ctx, reader)
		if err == nil {
			score.Print(w)
		}
		return err
	})
	add("polnear", "PolNeAR's development part, as score_polnear.py scores it", func(ctx context.Context, shared eval.Shared, reader *read.Reader, w io.Writer) error {
		score, err := shared.PolNeAR(ctx, reader)
		if err == nil {
			score.Print(w)
		}
		return err
	})
	scoreModel("syntax", "the development parts of the treebanks: tags, lemmas, arcs, names", func(ctx context.Context, shared eval.Shared, model *model.Model, w io.Writer) error {
		return recipe.PrintSyntax(ctx, w, shared, model)
	})
	add("quotations", "PolNeAR's training part: statements whose content lies wholly inside quotation marks", func(ctx context.Context, shared eval.Shared, reader *read.Reader, w io.Writer) error {
		score, err := shared.Quotations(ctx, reader)
		if err == nil {
			score.Print(w)
		}
		return err
	})
	add("speakers", "who speaks and what they do by it, on articles read by hand, as score_speakers.py scores it", eval.PrintSpeakers)
	add("dates", "when and where statements were made, on articles read by hand", eval.PrintDates)
	add("gap", "whom pronouns stand for, on GAP's development part", eval.PrintGAP)
	add("stories", "reports grouped into stories, in several orders: on ECB+, as score_stories.py scores it, and on pairs of PolNeAR labelled by reading", eval.PrintStories)
	add("patchwork", "which reports are put together from others, on made and published ones", eval.PrintPatchwork)
	add("utterances", "which statements of two reports tell of one saying, on pairs labelled by reading", eval.PrintUtterances)
	return cmd
}

// openModel reads a model file; an empty path stands for the one in the
// program.
func openModel(path string) (*model.Model, error) {
	if path == "" {
		return model.Embedded()
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return model.Decode(data)
}
