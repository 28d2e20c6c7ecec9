// Package compare holds the reports of one story against each other.
package compare

import (
	"context"

	"onrecord"
	"onrecord/story"
	"onrecord/story/dispute"
	"onrecord/story/patchwork"
	"onrecord/story/reuse"
	"onrecord/story/utterance"
	"onrecord/story/wording"
)

// Reports returns what readings of reports of one story give when they are held
// against each other. It keeps the readings and changes nothing in them. Between its
// steps it looks whether ctx has ended, and then returns its error and nothing else.
func Reports(ctx context.Context, readings []*onrecord.Reading) (*story.Findings, error) {
	f := &story.Findings{Readings: readings}
	var changes []story.Change
	steps := []func(){
		func() { f.Utterances = utterance.Join(readings) },
		func() { changes = worded(ctx, f) },
		func() { f.Differences = dispute.Differences(readings, f.Utterances) },
		func() { f.Claims = dispute.Claims(readings, f.Utterances) },
		func() { f.Coverage = dispute.Coverage(readings, f.Utterances, f.Claims) },
		func() { f.Reuse = reuse.Find(readings) },
		func() { f.Patchwork = patchwork.Judge(readings, f.Utterances, changes, f.Reuse) },
	}
	for _, step := range steps {
		if ctx.Err() == nil {
			step()
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return f, nil
}

// worded compares the wordings of each utterance that several statements tell of,
// and returns what changed between them.
func worded(ctx context.Context, f *story.Findings) (changes []story.Change) {
	words := wording.New(f.Readings)
	for i := range f.Utterances {
		if ctx.Err() != nil {
			break
		}
		if f.Utterances[i].Joins() {
			words.Compare(&f.Utterances[i])
			changes = append(changes, f.Utterances[i].Changes...)
		}
	}
	return changes
}
