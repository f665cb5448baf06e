package resolvers

import (
	"embed"
	"strings"

	"akteursnetz/resolvers/server"
)

//go:embed examples/*.graphql
var exampleFiles embed.FS

// Examples are the queries in the explorer's tabs: first a coordinator's questions, then an analyst's. The transcripts
// in testdata hold their answers on the seed.
var Examples = readExamples(
	"language-in-perleberg", "job-centre-contacts", "whom-to-ask", "ties-of-prignitz", "migrant-organizations",
	"language-courses", "land-programme", "open-needs", "whom-to-verify", "what-changed",
	"way-to-the-job-centre", "uncovered", "who-holds-together", "over-whom", "what-became",
	"who-for-an-initiative", "topic-coverage", "isolated-actors", "best-connected", "edges-of-an-initiative",
)

// readExamples reads files whose first line is the title, as a comment.
func readExamples(names ...string) []server.Example {
	examples := make([]server.Example, len(names))
	for i, name := range names {
		text, err := exampleFiles.ReadFile("examples/" + name + ".graphql")
		if err != nil {
			panic(err) // embedded above
		}
		title, query, _ := strings.Cut(string(text), "\n")
		examples[i] = server.Example{Title: strings.TrimPrefix(title, "# "), Query: query}
	}
	return examples
}
