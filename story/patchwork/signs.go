package patchwork

import (
	"onrecord"
	"onrecord/story"
)

// A cue is one thing that signs are told by; several may be one kind of sign.
type cue uint8

// The cues.
const (
	noSource      cue = iota // a quotation in a paragraph where nobody speaks
	twiceTold                // one quotation twice, in other words
	otherWords               // words of a quotation that its other witnesses have otherwise
	oddUsage                 // names of countries as nobody says them
	lateName                 // the surname first, the full name later
	neverNamed               // a surname that is never introduced
	againNamed               // a full name given again
	againTitled              // somebody introduced again, by title or in apposition
	twoCourtesies            // "Mr. Lund" here, "Lund" there
	twoForms                 // "Dana R. Lund" here, "Dana Lund" there
	looseSpeech              // speech outside quotation marks
	mixedSayings             // one speaker, back and forth between days or venues
	manyDays                 // more days than one report tells of
	turningDays              // back to a day that was left
	headPronoun              // a paragraph that opens with a pronoun for nobody
	laterLead                // a paragraph that opens as reports open
	opensLate                // the first paragraph goes on from something
	twoStyles                // one word in the spellings of two houses
	headlineLate             // the report does not open with what its headline says
	numCues       int = iota
)

// kinds gives the sign that each cue is one of.
var kinds = [numCues]story.SignKind{
	noSource: story.Orphan, twiceTold: story.Twice, otherWords: story.Swapped, oddUsage: story.Swapped, lateName: story.Unannounced, neverNamed: story.Unannounced,
	againNamed: story.Disconnected, againTitled: story.Disconnected, twoCourtesies: story.Disconnected, twoForms: story.Disconnected, looseSpeech: story.Loose, mixedSayings: story.Mixed,
	manyDays: story.Mixed, turningDays: story.Mixed, headPronoun: story.Disconnected, laterLead: story.Disconnected, opensLate: story.Disconnected,
	twoStyles: story.Disconnected, headlineLate: story.Disconnected,
}

// A finding is one place, or a few that belong together, where a cue fires.
type finding struct {
	cue        cue
	strength   float64 // 1 for a clear case
	statements []int
	spans      []onrecord.Span
	says       string
}

// findings returns all that is found in a report.
func (p *page) findings(utterances []story.Utterance, changes []story.Change) []finding {
	var found []finding
	for _, more := range [][]finding{
		p.orphans(), p.twice(utterances), p.swapped(changes), p.usage(), p.unannounced(), p.again(), p.courtesies(), p.fullNames(), p.loose(), p.sayings(), p.days(),
		p.pronounHeads(), p.leads(), p.opener(), p.styles(), p.headline(),
	} {
		found = append(found, more...)
	}
	return found
}
