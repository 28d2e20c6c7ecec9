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
	Act        Act       // what the source does by saying it
	Target     []string  // who is accused, under the names that speakers have
	Addressee  []string  // who is asked or told, under the names that speakers have
	Said       Period    // when it was said; zero when the report does not tell
	Venue      string    // where or through what channel it was said: a forum, an interview, a tweet
	Confidence float64   // probability, 0 to 1, that source, cue and content are right; 0 when not known
	Headline   bool      // stands in the headline
	Parent     string    // ID of the statement inside whose content this one stands
	Checked    Status    // what people did about it; a reading never has it, a record may
}

// A Status says what people have done about a statement.
type Status string

// The statuses.
const (
	Unchecked Status = ""          // nothing
	Confirmed Status = "confirmed" // found it right
	Corrected Status = "corrected" // changed something about it
	Rejected  Status = "rejected"  // found that it is no statement
)

// A Speaker is who a source means: a person, organisation, group or document.
type Speaker struct {
	Name        string      // one name, never a list of guesses
	Kind        SpeakerKind // empty when not known
	Basis       Basis       // what the name rests on
	Confidence  float64     // probability, 0 to 1, that the name is right; 0 when not known
	Description string      // office, role or affiliation as the report gives it: "founder of the Wikileaks organization"
	Gender      Gender      // as the report's own words have it; empty when they do not tell
	Why         string      // for an inferred speaker: the reason, in a sentence
	Known       KnownAs     // whom a record takes this for; a reading never has it
}

// A KnownAs is a speaker as a record of many reports knows them.
type KnownAs struct {
	ID       string // empty when no record tells
	Name     string
	Wikidata string // ID of the item; empty when nobody has given it
}

// A Gender is how a report speaks of a person: by its pronouns, titles and
// words of kinship, never by a name.
type Gender string

// The genders that English marks.
const (
	Female Gender = "female"
	Male   Gender = "male"
)

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
	Title       Basis = "title"       // the source gives the office or role of somebody whom the report names elsewhere
	Pronoun     Basis = "pronoun"     // the source is a pronoun that stands for somebody of the report
	Description Basis = "description" // the source describes somebody it does not name
	Inferred    Basis = "inferred"    // there is no source, and what stands around tells; Why says how
)

// An Act is what somebody does by saying something. The rules by which acts
// are told apart are those of the labels in data/polnear/speakers/README.md of
// the shared data.
type Act string

// The acts.
const (
	Assert   Act = "assert"  // states a fact or an opinion
	Deny     Act = "deny"    // rejects or disputes a proposition
	Accuse   Act = "accuse"  // alleges a wrong of somebody else
	Suggest  Act = "suggest" // holds something possible, or only hints at it
	Ask      Act = "ask"     // puts a question
	Urge     Act = "urge"    // calls for something, demands, orders, recommends
	Promise  Act = "promise" // pledges, vows, plans, threatens
	Believe  Act = "believe" // a state of mind: thinks, hopes, fears, wants
	OtherAct Act = "other"   // none of these
)

// Acts lists the acts in the order in which they are printed.
var Acts = []Act{Assert, Deny, Accuse, Suggest, Ask, Urge, Promise, Believe, OtherAct}

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

// UtteranceID names the utterance that statements with these IDs tell of.
func UtteranceID(statementIDs []string) string {
	return "u" + digest(slices.Sorted(slices.Values(statementIDs))...)
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
