package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"onrecord/record"
	"onrecord/record/registry"
	"onrecord/terminal"
)

// speakersFlags are the flags of the speakers command.
type speakersFlags struct {
	dbFlag
	format string
	color  colorFlag
	author string
	limit  int
}

func newSpeakersCommand() *cobra.Command {
	flags := &speakersFlags{}
	cmd := &cobra.Command{
		Use:   "speakers --db FILE|postgres://... [NAME]",
		Short: "Show who speaks in a record, and decide who is who",
		Long: `Show who speaks in a record: each speaker with the names that stand for them. With
a NAME, those whom it may mean.

What people decide about speakers, nothing undoes:

  onrecord speakers decide 'same "Vova Petrov" = "Vladimir Petrov"'
  onrecord speakers apply decisions.txt
  onrecord speakers decisions > decisions.txt

docs/speakers.md has all that can be decided.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return flags.with(cmd.Context(), toRead, func(rec *record.Record) error { return flags.list(cmd.Context(), rec, strings.Join(args, "")) })
		},
	}
	flags.register(cmd)
	f := cmd.Flags()
	f.StringVarP(&flags.format, "format", "f", "text", "text or jsonl")
	flags.color.register(cmd)
	f.IntVarP(&flags.limit, "limit", "n", 50, "show at most so many speakers; 0 for all")
	cmd.AddCommand(flags.decide(), flags.apply(), flags.decisions(), flags.suggest())
	return cmd
}

// a subcommand of speakers works on a record of its own flag.
func (flags *speakersFlags) subcommand(cmd *cobra.Command, access access, run func(ctx context.Context, rec *record.Record, args []string) error) *cobra.Command {
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return flags.with(cmd.Context(), access, func(rec *record.Record) error { return run(cmd.Context(), rec, args) })
	}
	flags.register(cmd)
	return cmd
}

func (flags *speakersFlags) decide() *cobra.Command {
	cmd := flags.subcommand(&cobra.Command{
		Use:   "decide --db FILE|postgres://... LINE...",
		Short: "Decide something about speakers, in the words of the file of decisions",
		Args:  cobra.MinimumNArgs(1),
		Example: `  onrecord speakers decide --db news.db 'same "Vova Petrov" = "Vladimir Petrov"'
  onrecord speakers decide --db news.db 'id "Vladimir Petrov" wikidata Q123'`,
	}, toChange, flags.keep)
	cmd.Flags().StringVar(&flags.author, "author", "", "who says so (default: ONRECORD_AUTHOR of the environment, else the user's name)")
	return cmd
}

func (flags *speakersFlags) apply() *cobra.Command {
	cmd := flags.subcommand(&cobra.Command{
		Use:   "apply --db FILE|postgres://... FILE",
		Short: "Decide what a file of decisions says; what was decided before stays",
		Args:  cobra.ExactArgs(1),
	}, toChange, func(ctx context.Context, rec *record.Record, args []string) error {
		file, err := os.Open(args[0])
		if err != nil {
			return &exitError{statusIncomplete, err.Error()}
		}
		defer file.Close()
		decided, err := registry.Parse(bufio.NewReader(file))
		if err != nil {
			return &exitError{statusIncomplete, args[0] + ": " + err.Error()}
		}
		return flags.keep(ctx, rec, decided.Lines())
	})
	cmd.Flags().StringVar(&flags.author, "author", "", "who says so (default: ONRECORD_AUTHOR of the environment, else the user's name)")
	return cmd
}

// keep keeps lines of decisions.
func (flags *speakersFlags) keep(ctx context.Context, rec *record.Record, lines []string) error {
	by := flags.author
	if by == "" {
		by = author()
	}
	added, err := rec.Decide(ctx, lines, by)
	if err != nil {
		return err
	}
	if err := settle(ctx, rec); err != nil {
		return err
	}
	fmt.Println("kept " + plural(added, "decision"))
	return nil
}

func (flags *speakersFlags) decisions() *cobra.Command {
	return flags.subcommand(&cobra.Command{
		Use:   "decisions --db FILE|postgres://...",
		Short: "Print what was decided about speakers, as a file that apply reads",
		Args:  cobra.NoArgs,
	}, toRead, func(ctx context.Context, rec *record.Record, _ []string) error {
		decided, err := rec.Decisions(ctx)
		if err != nil {
			return err
		}
		return decided.Write(os.Stdout)
	})
}

func (flags *speakersFlags) suggest() *cobra.Command {
	return flags.subcommand(&cobra.Command{
		Use:   "suggest --db FILE|postgres://...",
		Short: "Print pairs of speakers who may be one, as lines of a file of decisions to look over",
		Args:  cobra.NoArgs,
	}, toRead, func(ctx context.Context, rec *record.Record, _ []string) error {
		suggestions, err := rec.Suggest(ctx)
		for i := range suggestions {
			fmt.Printf("# %s\n# %s\n", suggestions[i].Why, suggestions[i].Line)
		}
		return err
	})
}

// list shows speakers.
func (flags *speakersFlags) list(ctx context.Context, rec *record.Record, name string) error {
	speakers, err := rec.Speakers(ctx)
	if err != nil {
		return err
	}
	found := speakers.All()
	if name != "" {
		found = speakers.Lookup(name)
	}
	more := 0
	if flags.limit > 0 && len(found) > flags.limit {
		more, found = len(found)-flags.limit, found[:flags.limit]
	}
	switch flags.format {
	case "jsonl":
		err = speakersJSON(os.Stdout, found)
	case "text":
		err = speakersText(os.Stdout, found, flags.color)
	default:
		return &exitError{statusUsage, fmt.Sprintf("--format is %q; it takes text or jsonl", flags.format)}
	}
	switch {
	case err != nil:
		return err
	case len(found) == 0:
		return &exitError{statusIncomplete, "nobody of that name speaks in this record"}
	case more > 0:
		fmt.Fprintf(os.Stderr, "onrecord: and %s more; --limit 0 shows all\n", plural(more, "speaker"))
	}
	return nil
}

func speakersText(w io.Writer, speakers []registry.Speaker, color colorFlag) error {
	file, _ := w.(*os.File)
	out := terminal.New(w, terminalOptions(file, color))
	var bars []terminal.Bar
	for i := range speakers {
		s := &speakers[i]
		notes := []string{}
		if s.Wikidata != "" {
			notes = append(notes, s.Wikidata)
		}
		for _, name := range s.Names {
			if name.Name != s.Name {
				notes = append(notes, name.Name)
			}
		}
		const named = 4
		if len(notes) > named {
			notes = append(notes[:named], "…")
		}
		bars = append(bars, terminal.Bar{Label: s.Name, Note: strings.Join(notes, ", "), Count: s.Statements})
	}
	out.Chart("speakers and their statements", bars)
	return out.Flush()
}

// A speakerLine is a speaker as JSON.
type speakerLine struct {
	ID         string     `json:"id"`
	Name       string     `json:"name"`
	Kind       string     `json:"kind"`
	Wikidata   *string    `json:"wikidata"`
	Statements int        `json:"statements"`
	Names      []nameLine `json:"names"`
}

type nameLine struct {
	Name       string `json:"name"`
	Statements int    `json:"statements"`
}

func speakersJSON(w io.Writer, speakers []registry.Speaker) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	var failed error
	for i := range speakers {
		s := &speakers[i]
		row := speakerLine{ID: s.ID, Name: s.Name, Kind: string(s.Kind), Statements: s.Statements, Names: []nameLine{}}
		if s.Wikidata != "" {
			row.Wikidata = &s.Wikidata
		}
		for _, name := range s.Names {
			row.Names = append(row.Names, nameLine{name.Name, name.Statements})
		}
		failed = errors.Join(failed, out.Encode(row))
	}
	return failed
}

// standsFor says whom a mention stands for, how surely, and why.
func standsFor(s *registry.Speaker, m *registry.Mention) string {
	if m.Why == "" {
		return fmt.Sprintf("%s: speaker %s", m.Name, s.ID)
	}
	return fmt.Sprintf("%s: speaker %s, %s, %.0f%% sure: %s", m.Name, s.ID, s.Name, 100*m.Sureness, m.Why)
}
