// Package sqlite is graph.Store on an embedded SQLite database: one file, one writer, several readers.
//
// What is asked stands in package queries, beside what Neo4j is asked; own.sql there is what only SQLite is asked.
//
// # How a list is answered
//
// Who asks for the language courses of the district of Prignitz sends a filter. Package graph turns it into a
// graph.Condition: and, or, not over tags ("topic=language-courses", "place=12070"), words, ids, circles, ties. Then:
//
//  1. Each condition becomes a set of keys (set.go). A key is the number of a row of the table record. A tag has a term,
//     a term has postings: Roaring bitmaps, written with the record, of all that carry it (posting.go). Words come from
//     the full-text index, circles and boxes from the R*Tree (near.go), ties from the indexes of the table tie (link.go).
//     Sets of the last three come as keys joined by commas: a row for each key would cost many times as much.
//  2. The sets are joined as the filter says. A count is the size of a set, a facet the sizes of intersections (facet.go).
//  3. A page is cut out of the set in the order of an index (page.go): along the index while hits are many, from the set
//     sorted when they are few.
//  4. The contents of the page's keys are read, and graph.Redact blanks what the audience may not see.
//
// What an audience may not see never enters a set: postings and the full-text index number a record by its type and the
// level it shows at before its key, so that one range of numbers is what the audience sees of a type (number.go). A tag
// that only some audiences see, such as an exact place, has terms of its own for them.
package sqlite
