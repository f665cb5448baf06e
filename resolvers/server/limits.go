package server

import "time"

// Limits bounds what one request may ask for. What exceeds a bound is refused with the code LIMIT before any resolver runs.
type Limits struct {
	Body        int64         // bytes of a request body
	Document    int           // bytes of a document; long texts belong into variables
	Tokens      int           // tokens of a document, comments included
	NameLength  int           // bytes of a name in a document
	Depth       int           // levels of fields, fragments expanded
	InputDepth  int           // levels of lists and objects in a request's JSON, and in a literal of a document
	InputValues int           // values in a request's JSON
	Aliases     int           // aliases of one field in a document
	Directives  int           // directives in a document
	SameField   int           // selections of one field, or under one response key, in a document
	Fragments   int           // fragment definitions in a document
	Fields      int           // fields of a document after its fragments are expanded
	Schemas     int           // selections of __schema in a document
	Timeout     time.Duration // from first byte read to last field, in the store too; lifted for coordinators who ask for exact values
	PerAddress  int           // requests of one client address at the same time
	Files       int           // files that one client address fetches at the same time
	FileTimeout time.Duration // from the first byte of a request for a file to the last byte sent; less than a minute
	Anonymous   int           // complexity budget of a caller without token
	Partner     int           // complexity budget of a partner
	Coordinator int           // complexity budget of coordinators and admins

	// Arguments bounds arguments by name, wherever they occur: the length of a list, the value of a number. A negative
	// number is INVALID. "Type.field.argument" overrides the plain name for one field.
	Arguments map[string]int
}

// DefaultLimits are the bounds the server is run with unless configured otherwise. The standard introspection query, which
// nests 15 levels, passes them for every caller.
func DefaultLimits() Limits {
	return Limits{
		Body:        1 << 20,
		Document:    256 << 10,
		Tokens:      2_000,
		NameLength:  100,
		Depth:       16,
		InputDepth:  32,
		InputValues: 5_000,
		Aliases:     30,
		Directives:  50,
		SameField:   100,
		Fragments:   100,
		Fields:      5_000,
		Schemas:     2,
		Timeout:     10 * time.Second,
		PerAddress:  64,
		Files:       4,
		FileTimeout: 50 * time.Second,
		Anonymous:   50_000,
		Partner:     100_000,
		Coordinator: 200_000,
		Arguments: map[string]int{
			"ids": 100, "first": 100, "last": 100, "depth": 4, "maxLength": 6, "k": 10,
			"Query.match.first": 1000, "Query.whyNot.first": 1000, "MatchResult.rejections.first": 1000,
			"Query.neighbourhood.first": 1000, "Query.chains.first": 1000, "Network.layout.first": 5000,
			"CrossTable.rows.first": 10_000, "CrossTable.columns.first": 10_000, "CrossTable.cells.first": 10_000,
			"CoverageTable.rows.first": 10_000, "CoverageTable.columns.first": 10_000, "CoverageTable.cells.first": 10_000,
			"CoverageTable.empty.first": 1000,
		},
	}
}
