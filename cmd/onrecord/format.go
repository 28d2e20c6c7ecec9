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
var textFormat = export.Format{Name: "text", Extension: ".txt"}

// formats are the formats of the read command.
var formats = append([]export.Format{textFormat}, export.Formats...)

// namesOf returns the names of formats.
func namesOf(formats []export.Format) []string {
	var names []string
	for _, format := range formats {
		names = append(names, format.Name)
	}
	return names
}

// chooseFormat returns which of the formats a user asks for: by name, else by the
// ending of the output file, else text. An ending that tells of none of them is an
// error, since the file would not be what its name says.
func chooseFormat(formats []export.Format, name, output string) (export.Format, error) {
	ending := strings.ToLower(filepath.Ext(output))
	for _, format := range formats {
		if format.Name == name || name == "" && ending != "" && ending == format.Extension {
			return format, nil
		}
	}
	takes := "it takes " + strings.Join(namesOf(formats), ", ")
	switch {
	case name != "":
		return export.Format{}, fmt.Errorf("--format is %q; %s", name, takes)
	case ending != "":
		return export.Format{}, fmt.Errorf("--output %s: no format has the ending %s; say which with --format: %s", output, ending, takes)
	}
	return textFormat, nil
}

// outputFlags say where results go, and in which format.
type outputFlags struct {
	format string
	output string
	noText bool
	color  colorFlag
}

// register adds the flags; format is the one where neither a flag nor the name
// of the output tells.
func (flags *outputFlags) register(cmd *cobra.Command, format string) {
	f := cmd.Flags()
	usual := cmp.Or(format, textFormat.Name)
	f.StringVarP(&flags.format, "format", "f", "", strings.Join(namesOf(formats), ", ")+" (default: by the name of the output file, else "+usual+")")
	f.StringVarP(&flags.output, "output", "o", "", "write to this `FILE` instead of standard output; for brat, a new folder")
	f.BoolVar(&flags.noText, "no-text", false, "leave the full text of reports out of jsonl output")
	flags.color.register(cmd)
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(namesOf(formats), cobra.ShellCompDirectiveNoFileComp))
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
