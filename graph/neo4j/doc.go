// Package neo4j is graph.Store on a Neo4j database, 5.26 or newer.
//
// # The graph
//
// Records are nodes with the label Record and that of their type; ties are relationships:
//
//	(:Record:Actor)-[:TIE {kind, weight, since, until, …}]->(:Record:Actor)
//	(:Record:Offer)-[:PROVIDER]->(:Record:Actor)      and so on for every reference, see put.go
//	(:Record:Tombstone)                               what is left of a deleted record
//	(:Change)                                         the log
//	(:Commit {number})                                the commit number, and the lock of all writes
//
// A record's content is the property doc, as graph.Content writes it; everything else is there to find records by, and
// to be read by people with a Cypher client. The level a record shows at is its property shown: 0, 1 or 2.
//
// # How a list is answered
//
// Package graph turns a filter into a graph.Condition: and, or, not over tags ("topic=language"), words, ids, circles, ties.
// The tags of a record stand in its list tags, beside the normalised texts, in one full-text index per type. Then:
//
//  1. find.go chooses where the list starts. Any and-or-not of tags and words is one query to the full-text index, which
//     intersects its posting lists (lucene.go): 3 ms for kind, topic and place among 100 000 actors, against 53 ms over
//     relationships to tag nodes, and an import writes one property instead of twenty relationships. Circles and boxes
//     start at the point index, lists without a filter at the index that has them in order.
//  2. All other conditions, and tags on the far end of a tie, are predicates (compile.go); those that walk along ties are
//     asked last, of records in order until the page is full.
//  3. The block of the order cuts the page out of that; the block of the count is put around it where the total is asked
//     for (page.go). Facets count the tags of all hits (facet.go).
//  4. What comes back are documents; graph.Redact blanks what the audience may not see.
//
// What an audience may not see is never found: the level a record shows at is a word of the full-text query and a
// condition on every node and tie that a statement touches. A tag for some audiences only ends with @ and the audience.
//
// Values reach the database as parameters only. The texts of queries are the blocks of package queries, joined in few
// ways, so that their plans are cached; hints hold each to its index, because a plan made for a small directory may be
// asked of a large one.
//
// # Faults
//
// Reads and writes are managed transactions, which the driver repeats for up to 3 seconds after a transient fault. A
// database that is away or hangs is UNAVAILABLE within 5 seconds, or when the caller's context ends. A commit whose answer
// was lost is not repeated: its error says that the outcome is unknown.
//
// # Erasure
//
// What is deleted leaves the graph and its indexes with the commit. Neo4j reuses the space of deleted values in its files
// only bit by bit, and Lucene drops deleted words when it merges segments.
package neo4j
