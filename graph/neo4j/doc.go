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
// # How lists are found
//
// The discrete properties of a record are words in the list tags ("topic=language"), beside the normalised texts in one
// full-text index per type. Any and-or-not of tags and search words is one query to that index, which intersects its
// posting lists: 3 ms for kind, topic and place among 100 000 actors, against 53 ms over relationships to tag nodes, and
// an import writes one property instead of twenty relationships. Circles and boxes start at the point index, lists without
// a filter at the index that has them in order. All other conditions, and tags on the far end of a tie, are predicates.
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
