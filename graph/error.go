package graph

import (
	"errors"
	"fmt"
)

// Code says what kind of failure an Error is, for programs. People read Message.
type Code string

// The codes of the API. Everything a store or library reports that is not translated to one of them is Internal.
const (
	NotFound    Code = "NOT_FOUND"   // unknown to the caller: absent and hidden are one answer
	Invalid     Code = "INVALID"     // the input breaks a rule; Field names where
	Conflict    Code = "CONFLICT"    // the input contradicts what is stored: stale revision, duplicate, taken id
	Forbidden   Code = "FORBIDDEN"   // the caller's role does not allow it
	Limit       Code = "LIMIT"       // the request asks for more than is served at once
	Unavailable Code = "UNAVAILABLE" // the database is away; repeating later is safe
	Internal    Code = "INTERNAL"    // a fault of ours; details are in the log only
)

// Error is the one error type that crosses a store's boundary.
type Error struct {
	Code    Code
	Message string // one sentence for people: what is wrong and what to do
	Field   string // the input it concerns, as a path ("topics[2].strength"); empty where none
	Err     error  // the cause, for the log; never shown to a caller
}

// Error gives the sentence, with the field in front where there is one.
func (e *Error) Error() string {
	if e.Field == "" {
		return e.Message
	}
	return e.Field + ": " + e.Message
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errorf makes an Error about a field; field may be empty.
func Errorf(code Code, field, format string, args ...any) *Error {
	return &Error{Code: code, Field: field, Message: fmt.Sprintf(format, args...)}
}

// Wrap makes an Error of a foreign one.
func Wrap(code Code, message string, err error) *Error {
	return &Error{Code: code, Message: message, Err: err}
}

// CodeOf gives the code of err: Internal for every foreign error, empty for nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code
	}
	return Internal
}

// Errors collects what is wrong with an input, so that a person mends all of it at once.
type Errors []*Error

// Add notes an Invalid finding about a field.
func (e *Errors) Add(field, format string, args ...any) {
	*e = append(*e, Errorf(Invalid, field, format, args...))
}

// Err gives nil without findings, the finding if there is one, else all of them joined in order.
func (e Errors) Err() error {
	switch len(e) {
	case 0:
		return nil
	case 1:
		return e[0]
	}
	joined := make([]error, len(e))
	for i, finding := range e {
		joined[i] = finding
	}
	return errors.Join(joined...)
}
