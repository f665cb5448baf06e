// Package sqlite is graph.Store on an embedded SQLite database: one file, one writer, several readers.
//
// What is asked stands in package queries, beside what Neo4j is asked. This package holds what only SQLite needs: the
// schema, the numbers that say who may see a record (number.go), and the choice of where a search begins (hits.go).
package sqlite
