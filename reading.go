package onrecord

// A Reading is a report with its statements found.
type Reading struct {
	Report     Report      // what was given, completed by what the text says of itself
	Statements []Statement // in the order of their first content
	Unpaired   []Span      // quotation marks that were never closed or never opened
	Layout     Layout      // which parts of the text are not its body
	Reader     ReaderInfo  // what made the reading
	Story      string      // ID of the story that the report stands in, to a record of many; else empty
}

// A Layout says where the parts of a report stand that are not its body.
// Spans are empty where the text has no such part.
type Layout struct {
	Paragraphs  []Span // every paragraph of the text, in order, the parts below included
	Headline    Span
	Byline      []Span
	DateLine    Span // the line that gives the day of publication
	Boilerplate []Span
}

// ReaderInfo names the program and the model that made a reading.
type ReaderInfo struct {
	Version string // of the program
	Model   string // of what finds statements: the name of the weights
}
