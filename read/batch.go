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
// were finished, without a gap; the source may then still be waiting for its
// input. A report that makes a stage fail badly gives an error, and the
// others are read.
func (r *Reader) All(ctx context.Context, reports iter.Seq2[*onrecord.Report, error], workers int) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		ctx, cancel := context.WithCancel(ctx)
		b := &batch{
			reader: r, room: semaphore.NewWeighted(bytesInFlight),
			begun: make(chan *job), waiting: make(chan *job, 4*max(workers, 1)),
		}
		go b.feed(ctx, reports)
		var working sync.WaitGroup
		defer working.Wait()
		defer cancel()
		for range max(workers, 1) {
			working.Go(func() { b.work(ctx) })
		}
		for {
			j := b.next(ctx)
			if j == nil || !yield(Result{j.reading, j.err}) {
				return
			}
		}
	}
}

// A batch is one run of All.
type batch struct {
	reader  *Reader
	room    *semaphore.Weighted // in bytes of text
	begun   chan *job           // to the workers
	waiting chan *job           // the same jobs, and errors, in order
}

// A job is one report on its way through a batch.
type job struct {
	report  *onrecord.Report
	weight  int64 // bytes that it takes of the room
	reading *onrecord.Reading
	err     error
	done    chan struct{} // closed when reading and err are set
}

// feed makes jobs of reports while there is room for them.
func (b *batch) feed(ctx context.Context, reports iter.Seq2[*onrecord.Report, error]) {
	defer close(b.waiting)
	defer close(b.begun)
	for report, err := range reports {
		j := &job{report: report, err: err, done: make(chan struct{})}
		if report == nil {
			close(j.done)
		} else {
			j.weight = min(int64(len(report.Text))+1, bytesInFlight)
			if b.room.Acquire(ctx, j.weight) != nil {
				return
			}
		}
		if !send(ctx, b.waiting, j) || report != nil && !send(ctx, b.begun, j) {
			return
		}
	}
}

func send(ctx context.Context, to chan<- *job, j *job) bool {
	select {
	case to <- j:
		return true
	case <-ctx.Done():
		return false
	}
}

// work reads the reports of jobs until there are no more.
func (b *batch) work(ctx context.Context) {
	for {
		select {
		case j, open := <-b.begun:
			if !open {
				return
			}
			reading, err := b.reader.safely(ctx, j.report)
			j.reading = reading
			if err != nil {
				j.err = err
			}
			close(j.done)
		case <-ctx.Done():
			return
		}
	}
}

// next returns the next job that is done, or nil when there is none: at the
// end, or when ctx has ended before it was done.
func (b *batch) next(ctx context.Context) *job {
	var j *job
	select {
	case j = <-b.waiting:
	default:
		select {
		case j = <-b.waiting:
		case <-ctx.Done():
		}
	}
	if j == nil {
		return nil
	}
	select {
	case <-j.done:
	default:
		select {
		case <-j.done:
		case <-ctx.Done():
			return nil
		}
	}
	b.room.Release(j.weight)
	if ctx.Err() != nil && j.reading == nil {
		return nil
	}
	return j
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
