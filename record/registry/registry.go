// Package registry tells which names of different reports stand for the same
// speaker.
package registry

import (
	"time"

	"onrecord"
)

// A Mention is a speaker of one statement of a record.
type Mention struct {
	Statement   int64 // keys in the record
	Report      int64
	ReportID    string
	Outlet      string
	Published   onrecord.Date
	Number      int // among the speakers of the statement, from 0
	Name        string
	Kind        onrecord.SpeakerKind
	Gender      onrecord.Gender
	Description string
	Block       string  // names that might stand for the same speaker have the same block
	Speaker     string  // ID of the speaker it stands for
	Sureness    float64 // probability, 0 to 1, that it stands for that speaker; 0 when it cannot be told for whom, and Speaker is its own
	Why         string  // what that rests on, in a sentence; empty when it is the full name
}

// A NameCount says how often a name stands for a speaker.
type NameCount struct {
	Speaker    string
	Name       string
	Kind       onrecord.SpeakerKind
	Statements int
}

// A Decision is what somebody decided about speakers: a line of the file of
// decisions.
type Decision struct {
	Number int64 // rising
	Line   string
	Author string
	Made   time.Time // to the second, UTC
}
