package main

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"onrecord/eval"
	"onrecord/train/meaning"
)

// newTrainMeaning returns the command that chooses the words of package
// lang/meaning.
func newTrainMeaning() *cobra.Command {
	return &cobra.Command{
		Use:   "meaning VOCABULARY",
		Short: "Print the words whose meanings the program knows",
		Long: `Meaning prints words of news, and those that an encoder has in its vocabulary, a
file with one a line, by their stems, for train/meaning/distill.py, which says how
the file lang/meaning/words.bin is made. It reads the articles of the half tune of
eval/patchworks, and ECB+.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			vocabulary, err := os.ReadFile(args[0])
			if err != nil {
				return err
			}
			shared, err := eval.OpenShared()
			if err != nil {
				return err
			}
			texts, err := shared.TuneTexts()
			if err != nil {
				return err
			}
			_, err = cmd.OutOrStdout().Write(meaning.Words(texts, strings.Fields(string(vocabulary))))
			return err
		},
	}
}
