// Package input holds the inputs of mutations. One type serves creating and changing: fields left out are unset, null is a
// set nil.
package input
