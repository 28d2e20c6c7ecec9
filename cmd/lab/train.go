package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"onrecord/eval"
	"onrecord/model"
	"onrecord/read"
	"onrecord/train/recipe"
)

// newTrain returns the command that makes the model.
func newTrain() *cobra.Command {
	var out, keep, from string
	var only, corrections []string
	cmd := &cobra.Command{
		Use:   "train",
		Short: "Make the model from the corpora",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			shared, err := eval.OpenShared()
			if err != nil {
				return fmt.Errorf("%w; training needs PolNeAR 1.0 with CoreNLP's columns, and Universal Dependencies' English EWT and GUM (model/README.md says where they come from)", err)
			}
			corpora, err := recipe.OpenCorpora(shared)
			if err != nil {
				return err
			}
			for _, path := range corrections {
				if err := addCorrections(corpora, path); err != nil {
					return err
				}
			}
			options := recipe.Options{Folds: 4, Workers: runtime.GOMAXPROCS(0), Log: cmd.OutOrStdout()}
			if keep != "" {
				options.Store = folder(keep)
			}
			if options.Given, err = given(from, only); err != nil {
				return err
			}
			parts, err := recipe.Make(cmd.Context(), corpora, options)
			if err != nil {
				return err
			}
			digest := sha256.New()
			for _, part := range model.Parts {
				digest.Write(parts[part])
				fmt.Fprintf(cmd.OutOrStdout(), "%-12s %9d bytes\n", part, len(parts[part]))
			}
			name := "polnear-" + hex.EncodeToString(digest.Sum(nil))[:8]
			data := model.Encode(name, parts)
			if err := os.WriteFile(out, data, 0o644); err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s: model %s, %d bytes\n", out, name, len(data))
			return printScores(cmd, shared, data)
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", filepath.Join("model", "weights.bin"), "the file to write")
	cmd.Flags().StringVar(&keep, "keep", "", "a folder for what each step makes, so that a run that was stopped goes on")
	cmd.Flags().StringVar(&from, "from", "", "a model whose parts are taken as they are, but for those of --only")
	cmd.Flags().StringSliceVar(&only, "only", nil, "the parts to make again")
	cmd.Flags().StringArrayVar(&corrections, "corrections", nil, "a file of corrected statements (onrecord export --corrections) to learn from as well")
	cmd.MarkFlagsRequiredTogether("from", "only")
	cmd.AddCommand(newTrainUtterances(), newTrainMeaning(), newTrainPatchwork())
	return cmd
}

func addCorrections(corpora *recipe.Corpora, path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	if err := corpora.AddCorrections(file); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// given returns the parts of a model file that are not to be made again.
func given(from string, only []string) (map[model.Part][]byte, error) {
	if from == "" {
		return nil, nil
	}
	data, err := os.ReadFile(from)
	if err != nil {
		return nil, err
	}
	weights, err := model.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", from, err)
	}
	parts := map[model.Part][]byte{}
	for _, part := range model.Parts {
		parts[part] = weights.Part(part)
	}
	for _, part := range only {
		if !slices.Contains(model.Parts, model.Part(part)) {
			return nil, fmt.Errorf("a model has no part %q; it has %v", part, model.Parts)
		}
		delete(parts, model.Part(part))
	}
	return parts, nil
}

// printScores prints how good a model file is.
func printScores(cmd *cobra.Command, shared eval.Shared, data []byte) error {
	weights, err := model.Decode(data)
	if err != nil {
		return err
	}
	w := cmd.OutOrStdout()
	fmt.Fprintln(w, "\nTreebanks, development parts")
	if err := recipe.PrintSyntax(cmd.Context(), w, shared, weights); err != nil {
		return err
	}
	reader, err := read.NewReader("lab", read.Options{Model: weights})
	if err != nil {
		return err
	}
	fmt.Fprintln(w, "\nPolNeAR, development part")
	score, err := shared.PolNeAR(cmd.Context(), reader)
	if err == nil {
		score.Print(w)
	}
	return err
}

// A folder keeps the steps of training as files.
type folder string

func (f folder) Load(name string) ([]byte, bool) {
	data, err := os.ReadFile(filepath.Join(string(f), name))
	return data, err == nil
}

func (f folder) Save(name string, data []byte) error {
	if err := os.MkdirAll(string(f), 0o755); err != nil {
		return err
	}
	part := filepath.Join(string(f), name+".part")
	if err := os.WriteFile(part, data, 0o644); err != nil {
		return err
	}
	return os.Rename(part, filepath.Join(string(f), name))
}
