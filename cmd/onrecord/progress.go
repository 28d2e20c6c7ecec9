package main

import (
	"fmt"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"onrecord/intake"
)

// progressAfter is how long work lasts before its progress is shown.
const progressAfter = time.Second

var barTheme = progressbar.Theme{Saucer: "█", SaucerPadding: "░", BarStart: "", BarEnd: ""}

// A progress shows on standard error how far long work has got, when that is
// a terminal and results do not go to it.
type progress struct {
	in    *intake.Intake
	bar   *progressbar.ProgressBar // nil where nothing is shown
	read  int
	begun time.Time
}

func newProgress(in *intake.Intake, paths []string, resultsShown bool) *progress {
	p := &progress{in: in, begun: time.Now()}
	if resultsShown || !term.IsTerminal(int(os.Stderr.Fd())) {
		return p
	}
	size := in.Size(paths)
	if size == 0 {
		size = -1 // not known beforehand: standard input
	}
	p.bar = progressbar.NewOptions64(size,
		progressbar.OptionSetWriter(os.Stderr),
		progressbar.OptionShowBytes(true),
		progressbar.OptionSetWidth(28),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionSetSpinnerChangeInterval(0), // it turns with each report; a goroutine of its own would race with us
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetTheme(barTheme),
	)
	return p
}

// step is called for each report that is done.
func (p *progress) step() {
	p.read++
	if p.bar != nil && time.Since(p.begun) > progressAfter {
		p.bar.Describe(plural(p.read, "report"))
		consumed := p.in.Consumed()
		if size := p.bar.GetMax64(); size > 0 {
			consumed = min(consumed, size)
		}
		_ = p.bar.Set64(consumed)
	}
}

// say writes a line to standard error, above the bar.
func (p *progress) say(err error) {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
	fmt.Fprintf(os.Stderr, "onrecord: %v\n", err)
}

// done takes the bar away.
func (p *progress) done() {
	if p.bar != nil {
		_ = p.bar.Finish()
		p.bar = nil
	}
}
