// Package neo4jtest gives tests a real Neo4j.
//
// Start hands out a server that all packages of one `make test` share, to one test at a time. StartOwn runs a private
// one that a test may kill. Where Neo4j was never fetched the test is skipped, with the command that mends it; with
// REQUIRE_NEO4J=1, as in `make test` and CI, it fails instead.
//
// Environment:
//
//	AKTEURSNETZ_TEST_NEO4J_URI       use this server for Start instead of a child process
//	AKTEURSNETZ_TEST_NEO4J_USER      its user, default neo4j
//	AKTEURSNETZ_TEST_NEO4J_PASSWORD  its password
//	AKTEURSNETZ_TEST_NEO4J_HEAP      -Xmx of servers started here, default 1g
//	REQUIRE_NEO4J                    1: a missing Neo4j fails the tests
package neo4jtest
