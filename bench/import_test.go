package bench

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"akteursnetz/graph"
	"akteursnetz/graph/neo4j"
	"akteursnetz/graph/neo4j/neo4jtest"
	"akteursnetz/graph/tables"
)

// bareRows is how many rows a bare statement writes.
const bareRows = 1000

// BenchmarkNeo4jImport writes actors, then ties, through the store; then the same nodes, links and ties with the same
// properties under the same indexes by bare statements. The first round warms the database up.
func BenchmarkNeo4jImport(b *testing.B) {
	server := neo4jtest.Start(b)
	bare, dir := connect(b, server), directory(b, sizes(b)[0])
	rates := map[string]float64{}
	for range 2 {
		importBothWays(b, server, bare, dir, rates)
	}
	b.ReportMetric(0, "ns/op")
	for _, name := range slices.Sorted(maps.Keys(rates)) {
		b.Logf("%s: %.0f rows/s", name, rates[name])
	}
	b.ReportMetric(rates["store actors"]/rates["bare actors with links"], "actors/bare")
	b.ReportMetric(rates["store ties"]/rates["bare ties"], "ties/bare")
}

// importBothWays notes how many rows a second each way takes.
func importBothWays(b *testing.B, server neo4jtest.Server, bare *bareDriver, dir string, rates map[string]float64) {
	if err := server.Wipe(b.Context()); err != nil {
		b.Fatal(err)
	}
	store, err := neo4j.Open(b.Context(), neo4j.Config{URI: server.URI, User: server.User, Password: server.Password}, options)
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close(b.Context())
	for _, part := range []struct {
		name  string
		files []string
	}{
		{"taxonomy", []string{"topics.csv", "target_groups.csv"}},
		{"actors", []string{"actors.csv"}}, {"initiatives", []string{"initiatives.csv"}}, {"ties", []string{"ties.csv"}},
	} {
		rates["store "+part.name] = importFiles(b, store, dir, part.files)
	}
	actors := bare.list(b, "MATCH (a:Actor) RETURN properties(a)")
	links := bare.list(b, "MATCH (a:Actor)-[r:!TIE]->(t:Record) RETURN {from: a.id, to: t.id}")
	ties := bare.list(b, "MATCH (a)-[t:TIE]->(c) RETURN {from: a.id, to: c.id, properties: properties(t)}")
	bare.write(b, "MATCH (a:Actor) CALL (a) { DETACH DELETE a } IN TRANSACTIONS OF 1000 ROWS", nil)
	rates["bare actors"] = bare.rows(b, "UNWIND $rows AS row CREATE (a:Record:Actor) SET a = row", actors)
	rates["bare links"] = bare.rows(b, `UNWIND $rows AS row MATCH (a:Record {id: row.from}), (t:Record {id: row.to})
CREATE (a)-[:NAMES]->(t)`, links)
	rates["bare ties"] = bare.rows(b, `UNWIND $rows AS row MATCH (a:Record {id: row.from}), (c:Record {id: row.to})
CREATE (a)-[t:TIE]->(c) SET t = row.properties`, ties)
	seconds := float64(len(actors))/rates["bare actors"] + float64(len(links))/rates["bare links"]
	rates["bare actors with links"] = float64(len(actors)) / seconds // as the store writes them
}

// importFiles gives how many rows of some files the store takes in a second.
func importFiles(b *testing.B, store graph.Store, dir string, files []string) float64 {
	b.Helper()
	part := b.TempDir()
	for _, name := range files {
		if err := os.Symlink(filepath.Join(dir, name), filepath.Join(part, name)); err != nil {
			b.Fatal(err)
		}
	}
	batch, err := tables.ReadPath(part, options.Places, graph.DateOf(options.Now()))
	if err != nil {
		b.Fatal(err)
	}
	start := time.Now()
	counts, err := tables.Import(b.Context(), store, batch, tables.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return float64(counts.Created) / time.Since(start).Seconds()
}

// list gives the maps that a statement returns.
func (d *bareDriver) list(b *testing.B, cypher string) []any {
	b.Helper()
	result, err := driver.ExecuteQuery(b.Context(), d, cypher, nil, driver.EagerResultTransformer)
	if err != nil {
		b.Fatal(err)
	}
	rows := make([]any, len(result.Records))
	for i, record := range result.Records {
		rows[i] = record.Values[0]
	}
	return rows
}

// rows writes rows in batches, and gives how many in a second.
func (d *bareDriver) rows(b *testing.B, cypher string, rows []any) float64 {
	b.Helper()
	start := time.Now()
	for from := 0; from < len(rows); from += bareRows {
		d.write(b, cypher, map[string]any{"rows": rows[from:min(from+bareRows, len(rows))]})
	}
	return float64(len(rows)) / time.Since(start).Seconds()
}

// write runs a statement in a transaction of its own.
func (d *bareDriver) write(b *testing.B, cypher string, parameters map[string]any) {
	b.Helper()
	session := d.NewSession(b.Context(), driver.SessionConfig{})
	defer session.Close(b.Context())
	result, err := session.Run(b.Context(), cypher, parameters)
	if err == nil {
		_, err = result.Consume(b.Context())
	}
	if err != nil {
		b.Fatal(err)
	}
}
