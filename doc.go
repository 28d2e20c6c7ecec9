// Package onrecord holds the words that the whole project is written in:
// what a report is, what a statement is, where it stands and who makes it.
//
// A report is one news text as published. A statement is one attribution in
// one report: the source says (the cue) the content. A reading is a report
// with its statements found.
//
//	bytes --intake--> Report --read--> Reading --export, terminal--> people, programs
//
// Offsets inside the program are bytes: half-open ranges on rune boundaries
// of Report.Text, which is never rewritten. What leaves the program (JSON,
// CSV) counts Unicode code points instead; [PointIndex] converts.
//
// The package imports nothing of the project, and nothing outside the
// standard library.
package onrecord
