package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"onrecord/export"

	"github.com/spf13/cobra"
)

// textFormat is the one for people, which package terminal writes.
var textFormat = export.Format{Name: "text"}

// formats names the formats of the read command.
var formats = func() []string {
	names := []string{textFormat.Name}
	for _, format := range export.Formats {
		names = append(names, format.Name)
	}
	return names
}()

// outputFlags say where results go, and in which format.
type outputFlags struct {
	format string
	output string
	noText bool
	color  string
}

// register adds the flags; format is the one where neither a flag nor the name
// of the output tells.
func (flags *outputFlags) register(cmd *cobra.Command, format string) {
	f := cmd.Flags()
	usual := cmp.Or(format, textFormat.Name)
	f.StringVarP(&flags.format, "format", "f", "", strings.Join(formats, ", ")+" (default: by the name of the output file, else "+usual+")")
	f.StringVarP(&flags.output, "output", "o", "", "write to this `FILE` instead of standard output; for brat, a new folder")
	f.BoolVar(&flags.noText, "no-text", false, "leave the full text of reports out of jsonl output")
	f.StringVar(&flags.color, "color", "auto", "colours in text output: auto, always or never")
	for flag, values := range map[string][]string{"format": formats, "color": colorChoices} {
		_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
}

// chooseFormat returns the format that the flags ask for.
func (flags *outputFlags) chooseFormat() (export.Format, error) {
	extension := strings.ToLower(filepath.Ext(flags.output))
	for _, format := range export.Formats {
		if format.Name == flags.format || flags.format == "" && extension != "" && extension == format.Extension {
			return format, nil
		}
	}
	if flags.format == "" || flags.format == textFormat.Name {
		return textFormat, nil
	}
	return export.Format{}, fmt.Errorf("--format is %q; it takes %s", flags.format, strings.Join(formats, ", "))
}

// mayFill returns an error when the output is not a folder that files can be
// put into: one that is new or empty, and outside of those that are read.
func (flags *outputFlags) mayFill(paths []string) error {
	if flags.output == "" {
		return fmt.Errorf("--format %s writes a folder of files: it needs -o FOLDER", flags.format)
	}
	entries, err := os.ReadDir(flags.output)
	switch {
	case err == nil && len(entries) > 0:
		return fmt.Errorf("--output %s holds other files; --format %s needs a folder that is new or empty", flags.output, flags.format)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("--output: %w", err)
	}
	above := absolute(flags.output) // the folder, or what it is made in
	for {
		if _, err := os.Stat(above); err == nil || above == filepath.Dir(above) {
			break
		}
		above = filepath.Dir(above)
	}
	if slices.ContainsFunc(paths, func(path string) bool { return inside(path, above) }) {
		return fmt.Errorf("--output %s lies in a folder that is to be read", flags.output)
	}
	return nil
}
