package main

import (
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"onrecord/terminal"
)

// A colorFlag says where text has colours.
type colorFlag string

var colorChoices = []string{"auto", "always", "never"}

// register adds --color to a command.
func (color *colorFlag) register(cmd *cobra.Command) {
	*color = colorFlag(colorChoices[0])
	cmd.Flags().Var(color, "color", "colours in text output: auto, always or never")
	_ = cmd.RegisterFlagCompletionFunc("color", cobra.FixedCompletions(colorChoices, cobra.ShellCompDirectiveNoFileComp))
}

// Set takes what the user gave.
func (color *colorFlag) Set(choice string) error {
	if !slices.Contains(colorChoices, choice) {
		return errors.New("it takes " + strings.Join(colorChoices, ", "))
	}
	*color = colorFlag(choice)
	return nil
}

func (color *colorFlag) String() string { return string(*color) }

// Type is what the help calls its value.
func (color *colorFlag) Type() string { return "string" }

// terminalOptions says what the place where text goes can show: colours only
// on a terminal that has them and where NO_COLOR (no-color.org) is not set.
func terminalOptions(file *os.File, color colorFlag) terminal.Options {
	var options terminal.Options
	fd := int(file.Fd())
	if term.IsTerminal(fd) {
		options.Color = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
		options.Width, _, _ = term.GetSize(fd)
	}
	if width, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && width > 0 && options.Width == 0 {
		options.Width = width
	}
	switch color {
	case "always":
		options.Color = true
	case "never":
		options.Color = false
	}
	return options
}
