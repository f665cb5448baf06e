// Package storetest is the conformance suite of graph.Store: what the prose in graph/store.go promises, as tests.
//
// # Adding a store
//
// A store's own test file hands over a function that opens it empty, with the options given:
//
//	func TestStore(t *testing.T) {
//		storetest.Run(t, func(tb testing.TB, o graph.Options) graph.Store {
//			store, err := sqlite.Open(tb.Context(), filepath.Join(tb.TempDir(), "directory.db"), o)
//			if err != nil {
//				tb.Fatal(err)
//			}
//			return store
//		})
//	}
//
// Run opens one store per topic, one after the other, and closes it. There are no exceptions for single stores: where two
// stores differ, the contract in graph/store.go is to be made narrower and a test added here. Then add the store to
// stores in differential_test.go.
//
// # Adding a test
//
// Each topic has a file with one function, listed in Run. A test gets a desk: an open store, its clock, and short ways to
// write and read. Most start from the fixture, the small network drawn in fixture.go; expectations are literal answers,
// as a reader of the drawing would give them. A new method of graph.Reader needs a case in ask.go as well: the leak
// tests and the comparison of stores go through all of them.
//
// # The oracle
//
// Package memory is a third store, too plain to be wrong in the same way. Run passes on it, and Differential compares it
// with the others on random data and questions.
package storetest
