// Package compare holds the reports of one story against each other.
package compare

import (
	"onrecord"
	"onrecord/story"
	"onrecord/story/dispute"
	"onrecord/story/patchwork"
	"onrecord/story/reuse"
	"onrecord/story/utterance"
	"onrecord/story/wording"
)

// Reports returns what readings of reports of one story give when they are held
// against each other. It keeps the readings and changes nothing in them.
func Reports(readings []*onrecord.Reading) *story.Findings {
	f := &story.Findings{Readings: readings, Utterances: utterance.Join(readings)}
	words := wording.New(readings)
	var changes []story.Change
	for i := range f.Utterances {
		if f.Utterances[i].Joins() {
			words.Compare(&f.Utterances[i])
			changes = append(changes, f.Utterances[i].Changes...)
		}
	}
	f.Differences = dispute.Differences(readings, f.Utterances)
	f.Claims = dispute.Claims(readings, f.Utterances)
	f.Coverage = dispute.Coverage(readings, f.Utterances, f.Claims)
	f.Reuse = reuse.Find(readings)
	f.Patchwork = patchwork.Judge(readings, f.Utterances, changes, f.Reuse)
	return f
}
