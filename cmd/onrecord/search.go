package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"onrecord"
	"onrecord/export"
	"onrecord/record"
	"onrecord/record/query"
	"onrecord/terminal"
)

// searchFlags are the flags of the search command.
type searchFlags struct {
	dbFlag
	format string
	color  colorFlag
	cursor string
	limit  int
}

// searchFormats are the formats of the search command.
var searchFormats = []string{"text", "jsonl", "csv"}

func newSearchCommand() *cobra.Command {
	flags := &searchFlags{}
	cmd := &cobra.Command{
		Use:   "search --db FILE|postgres://... QUERY",
		Short: "Find statements in a record by their words, speaker, act, day and more",
		Long: `Find statements in a record. All words of the query must stand in what was said,
"phrases in quotation marks" as they are; filters narrow the search:

  speaker:NAME    act:deny,accuse    form:direct    outlet:NAME
  before:DAY      after:DAY          confidence:0.8 story:ID

- before a word, phrase or filter excludes it; OR between two asks for either.
docs/search.md has the whole language.`,
		Example: `  onrecord search --db news.db 'hacking "state level" speaker:Putin act:deny'
  onrecord search --db news.db --format csv speaker:'"Ana Ruiz"' after:2026-06`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("search needs a QUERY, such as words, speaker:NAME or act:deny")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return flags.run(cmd.Context(), strings.Join(args, " "))
		},
	}
	flags.register(cmd)
	cmd.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		if strings.HasPrefix(err.Error(), "unknown ") {
			err = fmt.Errorf("%w (is it the query? then put -- before it)", err)
		}
		return flagError(err)
	})
	f := cmd.Flags()
	f.StringVarP(&flags.format, "format", "f", "text", strings.Join(searchFormats, ", "))
	f.IntVarP(&flags.limit, "limit", "n", 20, "show at most so many statements")
	f.StringVar(&flags.cursor, "cursor", "", "go on behind the page that gave this cursor")
	flags.color.register(cmd)
	return cmd
}

func (flags *searchFlags) run(ctx context.Context, words string) error {
	switch {
	case !slices.Contains(searchFormats, flags.format):
		return fmt.Errorf("--format is %q; it takes %s", flags.format, strings.Join(searchFormats, ", "))
	case flags.limit < 1:
		return fmt.Errorf("--limit is %d; it takes a number from 1", flags.limit)
	}
	q, err := query.Parse(words)
	if err != nil {
		return &exitError{statusUsage, err.Error()}
	}
	options := terminalOptions(os.Stdout, flags.color)
	width := options.Width
	if width == 0 {
		width = terminal.DefaultWidth
	}
	return flags.with(ctx, toRead, func(rec *record.Record) error {
		page, err := rec.Search(ctx, q, record.PageOptions{Limit: flags.limit, Cursor: flags.cursor, Width: 2 * width})
		if err != nil {
			return err
		}
		if err := flags.print(page, options); err != nil {
			return err
		}
		switch {
		case len(page.Hits) == 0:
			fmt.Fprintln(os.Stderr, "onrecord: nothing found")
		case page.Next != "":
			fmt.Fprintln(os.Stderr, "onrecord: more with --cursor "+page.Next)
		}
		return nil
	})
}

// print writes what was found. In JSON and CSV each statement comes with its
// report, as read prints them.
func (flags *searchFlags) print(page *record.Page, options terminal.Options) error {
	var writer export.Writer
	switch flags.format {
	case "jsonl":
		writer = export.NewJSONL(os.Stdout, true)
	case "csv":
		writer = export.NewCSV(os.Stdout)
	default:
		return printFound(page.Hits, options)
	}
	for i := range page.Hits {
		hit := &page.Hits[i]
		reading := &onrecord.Reading{Report: hit.Report.Report, Reader: hit.Report.Reader, Story: hit.Report.Story, Statements: []onrecord.Statement{*hit.Statement.Effective()}}
		if err := writer.Write(reading); err != nil {
			return err
		}
	}
	return writer.Flush()
}

func printFound(hits []record.Hit, options terminal.Options) error {
	out := terminal.New(os.Stdout, options)
	var failed error
	for i := range hits {
		hit := &hits[i]
		failed = errors.Join(failed, out.Found(&terminal.Found{
			Report: &hit.Report.Report, Statement: hit.Statement.Effective(), Checked: string(hit.Statement.Status),
			Snippet: hit.Snippet.Text, Marks: hit.Snippet.Marks,
		}))
	}
	return errors.Join(failed, out.Flush())
}
