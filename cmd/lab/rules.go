package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"onrecord"
	"onrecord/eval"
	"onrecord/read"
)

// newRules returns the command that measures how often the statements of each
// confidence, and of each cue, are right.
func newRules() *cobra.Command {
	var least int
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "Measure the rules on PolNeAR's training part: how often the statements of each confidence and cue are right",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			shared, err := eval.OpenShared()
			if err != nil {
				return err
			}
			right, all := map[string]int{}, map[string]int{}
			err = shared.Articles(cmd.Context(), read.NewReader("lab", read.Options{}), func(article *eval.Article, reading *onrecord.Reading) {
				for i, label := range eval.Labels(reading) {
					found := eval.FoundStatements(article.Text, article.Annotations[0], []eval.Label{label}).Right
					for _, key := range keys(&reading.Statements[i], article.Text) {
						right[key] += found
						all[key]++
					}
				}
			})
			if err != nil {
				return err
			}
			for _, key := range slices.SortedFunc(maps.Keys(all), func(a, b string) int { return cmp.Or(cmp.Compare(all[b], all[a]), cmp.Compare(a, b)) }) {
				if all[key] >= least {
					fmt.Fprintf(cmd.OutOrStdout(), "%5.1f%%  %5d of %5d  %s\n", 100*float64(right[key])/float64(all[key]), right[key], all[key], key)
				}
			}
			return nil
		},
	}
	cmd.Flags().IntVar(&least, "least", 20, "leave out what was found fewer times")
	return cmd
}

// keys returns what a statement is counted under.
func keys(stmt *onrecord.Statement, text string) []string {
	cue := "none"
	if len(stmt.Cue) > 0 {
		cue = strings.ToLower(stmt.Cue[0].In(text))
	}
	return []string{fmt.Sprintf("confidence %.2f", stmt.Confidence), fmt.Sprintf("cue %q", cue)}
}
