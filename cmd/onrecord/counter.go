package main

import (
	"context"
	"os"
	"time"

	"onrecord/record"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// A counter shows on standard error how many of how many things are done, with
// the rate and the time left, when that is a terminal.
type counter struct {
	noun  string
	bar   *progressbar.ProgressBar // nil where nothing is shown yet
	begun time.Time
}

func newCounter(noun string) *counter { return &counter{noun: noun, begun: time.Now()} }

// set says how far the work is.
func (c *counter) set(done, all int) {
	if c.bar == nil {
		if !term.IsTerminal(int(os.Stderr.Fd())) || time.Since(c.begun) < progressAfter {
			return
		}
		c.bar = progressbar.NewOptions(all, // -1: nobody knows
			progressbar.OptionSetWriter(os.Stderr), progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString(c.noun),
			progressbar.OptionSetWidth(28), progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionSetPredictTime(true),
			progressbar.OptionSetSpinnerChangeInterval(0), progressbar.OptionClearOnFinish(), progressbar.OptionSetTheme(barTheme),
		)
	}
	if all >= 0 {
		c.bar.ChangeMax(max(all, done))
	}
	_ = c.bar.Set(done)
}

// done takes the bar away.
func (c *counter) done() {
	if c.bar != nil {
		_ = c.bar.Finish()
		c.bar = nil
	}
}

// settle decides for the names that have changed whom they stand for, and shows
// how far it is: after a long addition that takes a while.
func settle(ctx context.Context, rec *record.Record) error {
	bar, done := newCounter("names settled"), 0
	defer bar.done()
	return rec.Settle(ctx, func(blocks int) {
		done += blocks
		bar.set(done, -1)
	})
}
