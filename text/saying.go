package text

import "onrecord"

// An Act is what the source of the statement with the same number does by
// saying it, and to whom.
type Act struct {
	Act       onrecord.Act
	Target    []onrecord.Span // mentions of those who are accused
	Addressee []onrecord.Span // mentions of those who are asked or told
}

// Speakers are those whom the statement with the same number concerns, under
// one name each.
type Speakers struct {
	Speakers  []onrecord.Speaker // whom its source means
	Target    []string           // whom it accuses
	Addressee []string           // whom it asks or tells
}

// An Occasion is when and where the statement with the same number was said.
type Occasion struct {
	Said  onrecord.Period
	Venue string
}
