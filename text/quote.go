package text

import "onrecord"

// A MarkRole says what a quotation mark does where it stands.
type MarkRole uint8

// The roles of marks.
const (
	Opens    MarkRole = iota // begins a quotation
	Closes                   // ends one
	Reopens                  // repeats the opening mark where a quotation goes on in a new paragraph
	Unpaired                 // would open or close, and has no partner
)

// A Mark is a quotation mark. Apostrophes and signs for feet, inches, minutes
// and seconds are none. One mark may be several characters long: “ ” « ” and
// TeX's two backticks are one each.
type Mark struct {
	onrecord.Span
	Role  MarkRole
	Quote int // index of the quotation it belongs to; -1 when unpaired
}

// A Quote is a quotation: what stands between an opening and a closing mark,
// over several paragraphs where the mark is repeated.
type Quote struct {
	onrecord.Span               // from the opening mark to behind the closing one, both included
	Inner         onrecord.Span // what stands between them
	Parent        int           // index of the quotation that it stands in; -1 at the top
	Depth         int           // 0 at the top
	Unclosed      bool          // no closing mark: it is taken to run to the end of its paragraph
	Unopened      bool          // no opening mark: it is taken to run from the start of its paragraph
}
