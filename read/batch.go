package read

import (
	"context"
	"fmt"
	"iter"
	"runtime/debug"
	"sync"

	"golang.org/x/sync/semaphore"

	"onrecord"
)

// A Result is what became of one report: its reading, or the error that says
// why it has none. A result with both is a reading with a warning.
type Result struct {
	Reading *onrecord.Reading
	Err     error
}

// bytesInFlight is how many bytes of text may be on their way at once. A
// report that is larger goes alone, so that memory is bounded by the largest
// report and not by how many there are.
const bytesInFlight = 32 << 20

// All reads reports with this many workers and yields the results in the
// order of the reports. Errors of the source are yielded in their place. When
// ctx ends no further report is begun, and the sequence ends after those that
// were finished, without a gap. A report that makes a stage fail badly gives
// an error, and the others are read.
func (r *Reader) All(ctx context.Context, reports iter.Seq2[*onrecord.Report, error], workers int) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		ctx, cancel := context.WithCancel(ctx)
		var running sync.WaitGroup
		defer running.Wait()
		defer cancel()

		room := semaphore.NewWeighted(bytesInFlight)
		begun := make(chan *job)                      // to the workers
		waiting := make(chan *job, max(4*workers, 1)) // to the loop below, in order
		running.Go(func() {
			defer close(waiting)
			defer close(begun)
			for report, err := range reports {
				j := &job{report: report, err: err, done: make(chan struct{})}
				if report != nil {
					j.weight = min(int64(len(report.Text))+1, bytesInFlight)
					if room.Acquire(ctx, j.weight) != nil {
						return
					}
				}
				select {
				case waiting <- j:
				case <-ctx.Done():
					return
				}
				if report == nil {
					close(j.done)
					continue
				}
				select {
				case begun <- j:
				case <-ctx.Done():
					j.err = ctx.Err()
					close(j.done)
					return
				}
			}
		})
		for range max(workers, 1) {
			running.Go(func() {
				for j := range begun {
					reading, err := r.safely(ctx, j.report)
					j.reading = reading
					if err != nil {
						j.err = err
					}
					close(j.done)
				}
			})
		}
		for j := range waiting {
			<-j.done
			room.Release(j.weight)
			if ctx.Err() != nil && j.reading == nil || !yield(Result{j.reading, j.err}) {
				return
			}
		}
	}
}

// A job is one report on its way through All.
type job struct {
	report  *onrecord.Report
	weight  int64
	reading *onrecord.Reading
	err     error
	done    chan struct{} // closed when reading and err are set
}

// safely reads a report and turns a panic into an error, so that one report
// that no test has foreseen does not cost the others.
func (r *Reader) safely(ctx context.Context, report *onrecord.Report) (reading *onrecord.Reading, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			reading = nil
			err = &onrecord.Error{
				Code: onrecord.Internal, Path: report.Path, Message: fmt.Sprintf("a fault in onrecord: %v", cause),
				Hint: "please report it with the text", Err: fmt.Errorf("%v\n%s", cause, debug.Stack()),
			}
		}
	}()
	return r.Read(ctx, report)
}
