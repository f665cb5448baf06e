// Package graph is the domain of Akteursnetz: the actors who work on integration in a district, the ties between
// them, what they offer and need, and the initiatives they carry together. It holds types, validation, errors,
// roles, the order of every list and the contract of the stores. It does no I/O.
//
// It stands on the standard library and golang.org/x/text, with two exceptions; .golangci.yml says why.
package graph
