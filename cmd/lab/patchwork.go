package main

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"onrecord/eval"
	"onrecord/read"
	"onrecord/train/patchwork"
)

// newTrainPatchwork returns the command that makes what package
// story/patchwork knows by numbers.
func newTrainPatchwork() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "patchwork",
		Short: "Make the numbers by which reports put together from others are found",
		Long: `Patchwork writes weights.go, what each cue counts and how much of them flags a
report, of package story/patchwork, and prints how many reports are flagged by
what was learnt from others. It learns from the half tune of eval/patchworks;
what is believed where that half has no examples stands in train/patchwork.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			shared, err := eval.OpenShared()
			if err != nil {
				return err
			}
			reader, err := read.NewReader("lab", read.Options{})
			if err != nil {
				return err
			}
			set, err := shared.PatchworkHalf(cmd.Context(), reader, eval.Tune)
			if err != nil {
				return err
			}
			cases := patchwork.Cases(&set)
			data, err := patchwork.Write(patchwork.Learn(cases, patchwork.Believed), cases)
			if err != nil {
				return err
			}
			patchwork.PrintHeldOut(cmd.OutOrStdout(), cases, patchwork.Believed)
			return writeFile(cmd, filepath.Join(out, "weights.go"), data)
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", filepath.Join("story", "patchwork"), "the folder of the package")
	return cmd
}
