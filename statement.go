package onrecord

import (
	"slices"
	"strconv"
	"strings"
)

// A Statement is one attribution in one report: the source says the content.
// Its spans are sorted and do not overlap within a role. Source and cue may be
// empty: a quotation that nobody in reach says is kept as such.
type Statement struct {
	ID         string    // from the report and the spans: the same after every retraining
	Source     []Span    // who says it, as the report names them
	Cue        []Span    // what signals the saying: "said", "according to", ":"
	Content    []Span    // what is said, quotation marks included
	Speakers   []Speaker // whom the source means; empty when that is not known
	Form       Form      // how much of the content stands inside quotation marks
	Confidence float64   // probability, 0 to 1, that source, cue and content are right; 0 when not known
	Headline   bool      // stands in the headline
	Parent     string    // ID of the statement inside whose content this one stands
}

// A Speaker is who a source means: a person, organisation, group or document.
type Speaker struct {
	Name       string      // one name, never a list of guesses
	Kind       SpeakerKind // empty when not known
	Basis      Basis       // what the name rests on
	Confidence float64     // probability, 0 to 1, that the name is right; 0 when not known
}

// A SpeakerKind says what sort of thing speaks.
type SpeakerKind string

// The kinds of speakers.
const (
	Person       SpeakerKind = "person"
	Organisation SpeakerKind = "organisation"
	Group        SpeakerKind = "group"
	DocumentKind SpeakerKind = "document"
)

// A Basis says how a speaker's name was come by.
type Basis string

// The bases, from the surest to the least sure.
const (
	Named       Basis = "named"       // the source gives the full name
	Surname     Basis = "surname"     // the source gives one word of a name, mostly a surname
	Description Basis = "description" // the source describes somebody it does not name
)

// A Form says how much of a statement's content stands inside quotation
// marks. It is a matter of marks alone.
type Form string

// The forms.
const (
	Direct   Form = "direct"   // all of it
	Mixed    Form = "mixed"    // some of it
	Indirect Form = "indirect" // none of it
)

// Extent returns the smallest span that holds all spans of the statement.
func (s *Statement) Extent() Span {
	return Hull(slices.Concat(s.Source, s.Cue, s.Content)...)
}

// StatementID names the statement with these spans, in code points, in the
// report with this ID.
func StatementID(reportID string, source, cue, content []Span) string {
	return "s" + digest(reportID, spell(source), spell(cue), spell(content))
}

// spell writes spans as "0-5,7-9".
func spell(spans []Span) string {
	var b strings.Builder
	for i, span := range spans {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strconv.Itoa(span.Start))
		b.WriteByte('-')
		b.WriteString(strconv.Itoa(span.End))
	}
	return b.String()
}
