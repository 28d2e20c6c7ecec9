package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"onrecord/record"
	"onrecord/record/sqlite"
)

func newBackupCommand() *cobra.Command {
	var db dbFlag
	cmd := &cobra.Command{
		Use:   "backup --db FILE|postgres://... FILE",
		Short: "Write the record as it is now to one file, while others go on using it",
		Long: `Write the record as it is now to a new file, a record itself: others may go on
reading and adding meanwhile, and none of what they add later is in it.`,
		Example: `  onrecord backup --db news.db news-2026-11-22.db`,
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			location, err := db.location()
			if err != nil {
				return err
			}
			return backup(cmd.Context(), location, args[0])
		},
	}
	db.register(cmd)
	return cmd
}

func backup(ctx context.Context, location, file string) error {
	if isPostgres(file) {
		return errors.New("backup writes a file; onrecord copy copies to PostgreSQL")
	}
	if isPostgres(location) {
		if exists(file) {
			return &exitError{statusIncomplete, file + " exists already; a backup does not overwrite"}
		}
		return copyRecord(ctx, location, file)
	}
	home, err := upToDate(toRead, func(wanted access) (*sqlite.Home, error) {
		return sqlite.Open(ctx, location, sqlite.Options{ReadOnly: wanted == toRead})
	})
	if err != nil {
		return failed(err)
	}
	defer home.Close()
	if err := home.Backup(ctx, file); err != nil {
		return failed(err)
	}
	fmt.Println("wrote", file)
	return nil
}

func newCopyCommand() *cobra.Command {
	var db dbFlag
	cmd := &cobra.Command{
		Use:   "copy --db FILE|postgres://... FILE|postgres://...",
		Short: "Copy everything in a record to another, in a file or in PostgreSQL",
		Long: `Copy everything in a record to another, in a file or in PostgreSQL: reports with
all versions, statements, what people did about them, what they decided about
speakers, and the stories that are kept, unless the other record keeps stories of
its own. A copy that was stopped goes on when it is called again.`,
		Example: `  onrecord copy --db news.db postgres://desk@localhost/news
  onrecord copy --db postgres://desk@localhost/news news.db`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			location, err := db.location()
			if err != nil {
				return err
			}
			return copyRecord(cmd.Context(), location, args[0])
		},
	}
	db.register(cmd)
	return cmd
}

func copyRecord(ctx context.Context, from, to string) error {
	if from == to {
		return errors.New("a record cannot be copied to itself")
	}
	source, err := openRecord(ctx, from, toRead)
	if err != nil {
		return err
	}
	return use(source, func(source *record.Record) error {
		target, err := openRecord(ctx, to, toMake)
		if err != nil {
			return err
		}
		return use(target, func(target *record.Record) error {
			bar := newCounter("reports")
			defer bar.done()
			passedOver, err := source.Copy(ctx, target, bar.set)
			if err != nil {
				return err
			}
			if err := settle(ctx, target); err != nil {
				return err
			}
			bar.done()
			counts, err := target.Counts(ctx)
			if err != nil {
				return err
			}
			fmt.Printf("%s holds %s with %s\n", to, plural(counts.Reports, "report"), plural(counts.Statements, "statement"))
			if passedOver {
				warn(fmt.Errorf("%s keeps stories of its own, and no others were copied to it; onrecord stories --keep groups all its reports anew", to))
			}
			return nil
		})
	})
}
