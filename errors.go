package onrecord

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// A Code tells programs what kind of failure an Error is.
type Code string

// The codes of errors.
const (
	Invalid     Code = "invalid"     // what was given is not what it should be
	NotFound    Code = "not-found"   // there is no such thing
	Unreadable  Code = "unreadable"  // it is there and cannot be read as a report
	Unsupported Code = "unsupported" // it can be read, and onrecord does not know how to
	TooLarge    Code = "too-large"   // it is larger than the limit
	Busy        Code = "busy"        // somebody else holds it
	Full        Code = "full"        // there is no room left
	Damaged     Code = "damaged"     // it holds what no program wrote there
	Unreachable Code = "unreachable" // it is on another machine, or another process, that does not answer
	Internal    Code = "internal"    // a fault of the program
)

// An Error tells the user what was wrong, where, and what to do next.
type Error struct {
	Code    Code
	Path    string // the report or file it is about; empty when it is about none
	Message string // what was wrong, in words that need no stack trace
	Hint    string // what to do next; may be empty
	Err     error  // what caused it; may be nil
}

// Error returns the error in one line. What cannot be printed, in the name of
// a file for instance, is written as an escape.
func (e *Error) Error() string {
	line := e.Message
	if e.Path != "" {
		line = e.Path + ": " + line
	}
	if e.Hint != "" {
		line += "; " + e.Hint
	}
	return printable(line)
}

// printable returns s with control characters, line ends and the like written
// as Go escapes.
func printable(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return !strconv.IsPrint(r) }) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if strconv.IsPrint(r) {
			b.WriteRune(r)
		} else {
			b.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
		}
	}
	return b.String()
}

// Unwrap returns what caused the error.
func (e *Error) Unwrap() error { return e.Err }

// Errorf returns an Error with this code and a formatted message.
func Errorf(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// CodeOf returns the code of the first Error in err's chain, and "" when it
// holds none.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}
