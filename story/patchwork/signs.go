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
	besideSource             // a quotation without a source beside one that has one
	cutShort                 // a quotation that ends in a comma, and nobody behind it
	cutOut                   // a blank or a small letter where something was cut out
	wrongArticle             // "a important", "an big"
	twoSettings              // marks set in two ways
	aboutOther               // little in common with headline and opening
	unlinked                 // little in common between neighbouring paragraphs
	manyMatters              // paragraphs on matters far from each other
	bareSpeaker              // a speaker of one name that stands nowhere before
	wrongWord                // words that only the exchange of others puts there
	bookishSpeech            // words inside quotations that people write rather than say
	headSource               // "he said" in a paragraph, with nobody whom that could mean
	assembled                // paragraphs that several other reports have, each its own
	numCues       = iota
)

// A scope is what a cue is seen of.
type scope uint8

// The scopes.
const (
	place  scope = iota // of places: their strengths thin out with the length of the report
	report              // of the whole report
	manner              // of how the whole report reads; alone, such cues are no reason to flag it
)

// cues say of each cue which sign it is one of, and what it is seen of.
var cues = [numCues]struct {
	name  string
	kind  story.SignKind
	scope scope
}{
	noSource:      {"noSource", story.Orphan, place},
	twiceTold:     {"twiceTold", story.Twice, report},
	otherWords:    {"otherWords", story.Swapped, report},
	oddUsage:      {"oddUsage", story.Swapped, report},
	lateName:      {"lateName", story.Unannounced, place},
	neverNamed:    {"neverNamed", story.Unannounced, place},
	againNamed:    {"againNamed", story.Disconnected, place},
	againTitled:   {"againTitled", story.Disconnected, place},
	twoCourtesies: {"twoCourtesies", story.Disconnected, place},
	twoForms:      {"twoForms", story.Disconnected, place},
	looseSpeech:   {"looseSpeech", story.Loose, place},
	mixedSayings:  {"mixedSayings", story.Mixed, place},
	manyDays:      {"manyDays", story.Mixed, place},
	turningDays:   {"turningDays", story.Mixed, place},
	headPronoun:   {"headPronoun", story.Disconnected, place},
	laterLead:     {"laterLead", story.Disconnected, place},
	opensLate:     {"opensLate", story.Disconnected, report},
	twoStyles:     {"twoStyles", story.Disconnected, report},
	headlineLate:  {"headlineLate", story.Disconnected, manner},
	besideSource:  {"besideSource", story.Orphan, place},
	cutShort:      {"cutShort", story.Orphan, place},
	cutOut:        {"cutOut", story.Orphan, place},
	wrongArticle:  {"wrongArticle", story.Swapped, place},
	twoSettings:   {"twoSettings", story.Disconnected, report},
	aboutOther:    {"aboutOther", story.Disconnected, manner},
	unlinked:      {"unlinked", story.Disconnected, manner},
	manyMatters:   {"manyMatters", story.Disconnected, manner},
	bareSpeaker:   {"bareSpeaker", story.Unannounced, place},
	wrongWord:     {"wrongWord", story.Swapped, place},
	bookishSpeech: {"bookishSpeech", story.Swapped, report},
	headSource:    {"headSource", story.Disconnected, place},
	assembled:     {"assembled", story.Assembled, report},
}

// A finding is one place, or a few that belong together, where a cue fires.
type finding struct {
	cue        cue
	strength   float64 // 1 for a clear case
	statements []int
	spans      []onrecord.Span
	says       string
}

// findings returns all that is found in a report by itself.
func (p *page) findings(utterances []story.Utterance) []finding {
	var found []finding
	for _, more := range [][]finding{
		p.orphans(), p.twice(utterances), p.usage(), p.unannounced(), p.again(), p.courtesies(), p.fullNames(), p.loose(), p.sayings(), p.days(),
		p.pronounHeads(), p.leads(), p.opener(), p.styles(), p.headline(),
		p.cutShort(), p.gaps(), p.bareSpeakers(), p.articles(), p.wrongWords(), p.bookish(), p.setting(), p.offTopic(), p.seams(), p.otherMatters(), p.headSources(),
	} {
		found = append(found, more...)
	}
	return found
}
