// Command onrecord reads news reports and puts every statement in them on
// record: the exact words, who said them and where.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

// The exit statuses.
const (
	statusOK          = 0
	statusIncomplete  = 1   // something that was named could not be read
	statusUsage       = 2   // the command line was wrong, and nothing was done
	statusInterrupted = 130 // stopped by Ctrl-C, with what was finished written out
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	os.Exit(run(ctx, os.Args[1:]))
}

// run executes the command line and returns the exit status.
func run(ctx context.Context, args []string) int {
	root := newRootCommand()
	root.SetArgs(args)
	cmd, err := root.ExecuteContextC(ctx)
	var exit *exitError
	switch {
	case err == nil:
		return statusOK
	case errors.As(err, &exit):
		if exit.message != "" {
			fmt.Fprintln(os.Stderr, "onrecord: "+exit.message)
		}
		return exit.status
	}
	fmt.Fprintf(os.Stderr, "onrecord: %v\n", err)
	fmt.Fprintf(os.Stderr, "Run '%s --help' for usage.\n", cmd.CommandPath())
	return statusUsage
}

// An exitError ends the program with a status. Any other error of a command
// is one of usage.
type exitError struct {
	status  int
	message string
}

func (e *exitError) Error() string { return e.message }

// errStopped ends a command that was stopped and has written nothing.
var errStopped = &exitError{statusInterrupted, "stopped"}
