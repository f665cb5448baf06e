// Package bench measures what README's table promises: the questions of the API over generated directories of 10 000 and
// 100 000 actors, on both stores, and on Neo4j beside the best Cypher that answers the same question ("bare") in the
// same run. Run it with make bench; it takes minutes to load the data.
package bench
