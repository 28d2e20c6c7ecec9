// Package story holds the reports of one story against each other: what they
// made of the same words, where they disagree, who asserts and who denies what,
// what one has of another, and which of them looks put together.
//
// Here are the findings; what makes them stands in the packages below, each of
// which sees these types and nothing of the others: utterance (which statements
// tell of one saying), wording (what changed between them), dispute (differences
// and claims), reuse (passages that reports share) and patchwork. Package compare
// calls them in that order.
//
// Every finding points at statements and spans, has a confidence, and says what
// it found in one sentence that a reader can check. Nothing is called false.
package story

import "onrecord"

// A Ref names a statement by the numbers of its report and of itself.
type Ref struct {
	Report    int // number of the reading
	Statement int // number in its Statements
}

// A Place is a span, in bytes, of one report.
type Place struct {
	Report int
	onrecord.Span
}

// Findings is what reports of one story give when they are held against each
// other.
type Findings struct {
	Readings    []*onrecord.Reading
	Utterances  []Utterance  // those that several statements tell of, and then the others, in the order of the reports
	Differences []Difference // what is truly in conflict
	Coverage    []Coverage   // what some reports have and others leave out
	Claims      []Claim
	Reuse       []Reuse
	Patchwork   []Patchwork // one for each report
}

// Statement returns the statement that a Ref names.
func (f *Findings) Statement(r Ref) *onrecord.Statement {
	return &f.Readings[r.Report].Statements[r.Statement]
}

// An Utterance is one event of somebody saying something, as told by one or more
// statements.
type Utterance struct {
	ID         string    // from the IDs of its statements
	Speaker    string    // the fullest name that a report has for who says it; empty when none tells
	Statements []Ref     // in the order of the reports
	Wordings   [][]Ref   // statements whose words are the same but for case and marks stand together; the fullest wording first
	Pieces     [][]Piece // for each wording, the content of its first statement, in pieces
	Changes    []Change  // between wordings
	Confidence float64   // probability, 0 to 1, that all tell of one saying; 1 for a single statement
	Why        string    // what joins them, in a sentence; empty for a single statement
}

// A Piece is a run of words of a wording.
type Piece struct {
	onrecord.Span      // bytes of its report
	Own           bool // the fullest wording does not have these words; in the fullest, none of the others has them
}

// A ChangeKind says what a wording has that another lacks.
type ChangeKind string

// The kinds of changes, those that matter most first.
const (
	Negation ChangeKind = "negation" // not, never, no
	Hedge    ChangeKind = "hedge"    // may, if, some, reportedly
	Number   ChangeKind = "number"
	Name     ChangeKind = "name"
	Cut      ChangeKind = "cut"   // a part of the quotation, with or without an ellipsis
	Verb     ChangeKind = "verb"  // "said" here, "admitted" there
	Words    ChangeKind = "words" // others
)

// A Change is what differs between two wordings of an utterance.
type Change struct {
	Kind       ChangeKind
	A, B       Ref
	SpanA      onrecord.Span // bytes of A's report that B lacks or has otherwise; empty where A has nothing
	SpanB      onrecord.Span
	Quoted     bool // both stand inside quotation marks: words of a quotation were changed
	Says       string
	Confidence float64
}

// A DifferenceKind says on what reports disagree.
type DifferenceKind string

// The kinds of differences.
const (
	OtherSpeaker DifferenceKind = "speaker"
	OtherDay     DifferenceKind = "day"
	OtherVenue   DifferenceKind = "venue"
	OtherAct     DifferenceKind = "act"
	OtherNumber  DifferenceKind = "number"
)

// A Difference is something on which reports are in conflict.
type Difference struct {
	Kind       DifferenceKind
	Statements []Ref
	Says       string
	Confidence float64
}

// A Coverage is what one report leaves out that others have.
type Coverage struct {
	Report     int // that leaves it out
	Statements []Ref
	Says       string
}

// A Stance is how somebody stands to a claim.
type Stance string

// The stances.
const (
	Asserts  Stance = "asserts"
	Denies   Stance = "denies"
	Suggests Stance = "suggests"
	Accuses  Stance = "accuses"
)

// A Claim is a proposition on which somebody takes a position.
type Claim struct {
	Claim      string // in words of one of the statements
	Positions  []Position
	Grounds    []Ground
	Confidence float64
}

// A Position is one statement's stance to a claim.
type Position struct {
	Stance     Stance
	Speaker    string
	Statement  Ref
	Confidence float64
}

// A Ground is what a report gives for or against a claim.
type Ground struct {
	Statement Ref
	For       bool // else against
	Says      string
}

// A ReuseKind says how a passage is shared.
type ReuseKind string

// The kinds of reuse.
const (
	Verbatim ReuseKind = "verbatim"
	Edited   ReuseKind = "edited"
	Wire     ReuseKind = "wire" // both have it from an agency, which one of them at least credits: no independent confirmation
)

// A Reuse is a passage that two reports share.
type Reuse struct {
	A, B       Place
	Kind       ReuseKind
	From       int    // number of the report that had it first, as far as dates or credits tell; -1 when nothing tells
	Agency     string // to which the report that had it first credits its text, or that both likely have it from; empty when none is known
	Silent     []int  // of Wire: the report that does not credit the agency, where the other does
	Credited   bool   // the other report credits the one that had it first
	Says       string
	Confidence float64
}

// A Patchwork is whether a report shows signs of being assembled or spun.
type Patchwork struct {
	Report     int
	Flagged    bool
	Confidence float64 // probability, 0 to 1, that it was
	Judgement  string  // worded so that an editor could print it
	Signs      []Sign
}

// A SignKind is a sign that a report was assembled or spun.
type SignKind string

// The signs.
const (
	Assembled    SignKind = "assembled"    // paragraphs that other reports have, each its own
	Orphan       SignKind = "orphan"       // a quotation that nobody says, where the report elsewhere says who speaks
	Twice        SignKind = "twice"        // one quotation twice, in other words
	Swapped      SignKind = "swapped"      // words swapped inside a quotation
	Unannounced  SignKind = "unannounced"  // somebody appears by surname without an introduction
	Loose        SignKind = "loose"        // speech without quotation marks or source among quotations
	Mixed        SignKind = "mixed"        // days, venues or interviews that do not fit each other
	Disconnected SignKind = "disconnected" // paragraphs that do not follow from each other: "then" without a before
)

// A Sign is one sign, with its evidence.
type Sign struct {
	Kind       SignKind
	Statements []Ref
	Places     []Place
	Says       string
	Confidence float64
}
