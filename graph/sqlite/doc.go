// Package sqlite is graph.Store on an embedded SQLite database: one file, one writer, several readers.
//
// What is asked stands in package queries, beside what Neo4j is asked. A filter becomes a set of keys (set.go): an index
// gives the keys for each condition, as a Roaring bitmap or joined by commas, and sets are joined as the filter says. So
// every count is the size of a set, and facets are sizes of intersections. A page is cut out of a set in the order of an
// index (page.go). Numbers that begin with the type and the level of a record hide what an audience may not see
// (number.go).
package sqlite
