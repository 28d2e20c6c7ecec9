// Package export writes readings in the formats that other programs read.
// Offsets are Unicode code points there.
package export

import (
	"io"

	"onrecord"
)

// A Writer writes readings in one format. What it was given stands whole in
// the underlying writer after Flush. Where the format is a Document, Flush
// also ends it, and nothing is written after that. A Writer that is an
// io.Closer as well holds something that Close lets go; where Flush was not
// called, that leaves the output unfinished.
type Writer interface {
	Write(reading *onrecord.Reading) error
	Flush() error
}

// A Format is a way of writing readings (docs/exports.md).
type Format struct {
	Name      string
	Extension string // of the names of its files; empty when none is its own
	Document  bool   // a file that has an end: without it, no program takes the file for whole
	Binary    bool   // nothing for a terminal
	Folder    bool   // files in a folder, which NewBrat writes; New is nil
	New       func(w io.Writer, noText bool) Writer
}

// Formats lists the formats.
var Formats = []Format{
	{Name: "jsonl", Extension: ".jsonl", New: func(w io.Writer, noText bool) Writer { return NewJSONL(w, noText) }},
	{Name: "csv", Extension: ".csv", New: func(w io.Writer, _ bool) Writer { return NewCSV(w) }},
	{Name: "xlsx", Extension: ".xlsx", Document: true, Binary: true, New: func(w io.Writer, _ bool) Writer { return NewXLSX(w) }},
	{Name: "parquet", Extension: ".parquet", Document: true, Binary: true, New: func(w io.Writer, _ bool) Writer { return NewParquet(w) }},
	{Name: "jsonld", Extension: ".jsonld", Document: true, New: func(w io.Writer, _ bool) Writer { return NewJSONLD(w) }},
	{Name: "webannotation", Document: true, New: func(w io.Writer, _ bool) Writer { return NewWebAnnotation(w) }},
	{Name: "brat", Folder: true},
}
