package main

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"onrecord/eval"
	"onrecord/read"
	trained "onrecord/train/utterance"
)

// newTrainUtterances returns the command that makes what package
// story/utterance knows by numbers.
func newTrainUtterances() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "utterances",
		Short: "Make the numbers by which statements of one saying are found",
		Long: `Utterances writes common.txt, how common words are, or weights.go, what each
feature of a pair of statements counts, of package story/utterance. The second
depends on the first: run "lab train utterances common", then "lab train
utterances weights", since the words are built into the program.`,
		ValidArgs: []string{"common", "weights"},
		Args:      cobra.MatchAll(cobra.ExactArgs(1), cobra.OnlyValidArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			shared, err := eval.OpenShared()
			if err != nil {
				return err
			}
			name := "common.txt"
			var data []byte
			if args[0] == "common" {
				texts, err := shared.BackgroundTexts()
				if err != nil {
					return err
				}
				data = trained.CommonWords(texts)
			} else {
				reader, err := read.NewReader("lab", read.Options{})
				if err != nil {
					return err
				}
				cases, err := shared.UtteranceCases(cmd.Context(), reader, eval.Tune)
				if err != nil {
					return err
				}
				name = "weights.go"
				if data, err = trained.Write(trained.Learn(cases, trained.Believed)); err != nil {
					return err
				}
			}
			return writeFile(cmd, filepath.Join(out, name), data)
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", filepath.Join("story", "utterance"), "the folder of the package")
	return cmd
}
