package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// version is set by the linker for releases (see the Makefile).
var version = ""

// programVersion returns the version of the program: the one that the linker
// set, else that of the module or of the commit it was built from.
func programVersion() string {
	if version != "" {
		return version
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" && len(setting.Value) >= 12 {
			return "commit-" + setting.Value[:12]
		}
	}
	return "development"
}

// The groups of commands.
const (
	readingGroup = "reading"
	storyGroup   = "story"
	recordGroup  = "record"
)

func newRootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "onrecord",
		Short: "Put the statements in news reports on record",
		Long: `onrecord reads news reports and puts every statement in them on record:
the exact words, who said them, what they did by it, when and where.

It works offline, on text files, folders, standard input and files of records, and
keeps what it read in a record: one file, or a PostgreSQL database.`,
		Version:       programVersion(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return flagError(err) })
	root.SetVersionTemplate("onrecord {{.Version}}\n")
	root.AddGroup(&cobra.Group{ID: readingGroup, Title: "Reading:"}, &cobra.Group{ID: storyGroup, Title: "Stories:"}, &cobra.Group{ID: recordGroup, Title: "The record:"})
	group := func(id string, commands ...*cobra.Command) {
		for _, cmd := range commands {
			cmd.GroupID = id
			root.AddCommand(cmd)
		}
	}
	group(readingGroup, newReadCommand())
	group(storyGroup, newStoriesCommand(), newCompareCommand())
	group(recordGroup, newAddCommand(), newSearchCommand(), newShowCommand(), newStatsCommand(), newSpeakersCommand(), newCorrectCommand(), newVersionsCommand(),
		newRereadCommand(), newExportCommand(), newBackupCommand(), newCopyCommand(), newRemoveCommand())
	root.AddCommand(newVersionCommand())
	return root
}

func newVersionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  cobra.NoArgs,
		Run: func(cmd *cobra.Command, _ []string) {
			fmt.Fprintf(cmd.OutOrStdout(), "onrecord %s\n", programVersion())
		},
	}
}
