package bench

import (
	"context"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"akteursnetz/graph"
	"akteursnetz/graph/neo4j/neo4jtest"
)

// The best Cypher we know for each question on the same data and indexes: visibility, our order, the total; one record.
const (
	bareByID = `MATCH (a:Record {id: $id}) WHERE a.shown <= 0 RETURN collect([a.id, a.doc])`

	bareByWords = `CALL db.index.fulltext.queryNodes('actors', $words) YIELD node AS a
WITH a ORDER BY a.sortKey, a.id
WITH collect(a) AS hits
RETURN [a IN hits[..50] | [a.id, a.doc]], size(hits)`

	bareNeighbours = `CALL db.index.fulltext.queryNodes('actors', $words) YIELD node AS a
WITH a ORDER BY a.sortKey, a.id LIMIT 50
CALL (a) {
  MATCH (a)-[t:TIE]-(b) WHERE t.shown <= 0
  WITH DISTINCT b ORDER BY b.sortKey, b.id LIMIT 5
  RETURN collect([b.id, b.doc]) AS neighbours
}
RETURN collect([a.id, a.doc, neighbours])`

	bareSearch = `CALL () {
  CALL db.index.fulltext.queryNodes('actors', $inName) YIELD node RETURN node AS a, 0 AS rank
  UNION
  CALL db.index.fulltext.queryNodes('actors', $inLabel) YIELD node RETURN node AS a, 1 AS rank
  UNION
  CALL db.index.fulltext.queryNodes('actors', $inText) YIELD node RETURN node AS a, 2 AS rank
}
WITH a, min(rank) AS rank
WITH a, rank ORDER BY rank, a.sortKey, a.id
WITH collect(a) AS hits
RETURN [a IN hits[..20] | [a.id, a.doc]], size(hits)`

	bareNear = `MATCH (a:Actor)
WHERE point.withinBBox(a.publicLocation, point({longitude: $west, latitude: $south}), point({longitude: $east, latitude: $north}))
  AND a.shown <= 0
WITH a, (a.publicX - $x) * (a.publicX - $x) + (a.publicY - $y) * (a.publicY - $y) + (a.publicZ - $z) * (a.publicZ - $z) AS chord
WHERE chord <= $most
WITH a, chord ORDER BY chord, a.id
WITH collect(a) AS hits
RETURN [a IN hits[..50] | [a.id, a.doc]], size(hits)`

	bareTie = `CALL db.index.fulltext.queryNodes('actors', $words) YIELD node AS a
WITH a ORDER BY a.sortKey, a.id
WHERE EXISTS { MATCH (a)-[t:TIE]-(b) WHERE t.shown <= 0 AND b.kind = $kind }
WITH a LIMIT 50
RETURN collect([a.id, a.doc])`
)

// bareDriver asks without the store.
type bareDriver struct{ driver.DriverWithContext }

func connect(b *testing.B, server neo4jtest.Server) *bareDriver {
	b.Helper()
	d, err := driver.NewDriverWithContext(server.URI, driver.BasicAuth(server.User, server.Password, ""))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { d.Close(context.Background()) })
	return &bareDriver{d}
}

func (d *bareDriver) ask(b *testing.B, cypher string, parameters map[string]any) {
	session := d.NewSession(b.Context(), driver.SessionConfig{AccessMode: driver.AccessModeRead})
	defer session.Close(b.Context())
	_, err := session.ExecuteRead(b.Context(), func(tx driver.ManagedTransaction) (any, error) {
		result, err := tx.Run(b.Context(), cypher, parameters)
		if err != nil {
			return nil, err
		}
		return result.Single(b.Context())
	})
	if err != nil {
		b.Fatal(err)
	}
}

// wordsOf looks up tags the way the store's index of words holds them.
func wordsOf(names ...string) func(map[string]any) map[string]any {
	return func(v map[string]any) map[string]any {
		return map[string]any{"words": words(v, names...)}
	}
}

func words(v map[string]any, names ...string) string {
	var parts []string
	for _, name := range names {
		parts = append(parts, tagWords(name, strs(v, name)[0]))
	}
	return strings.Join(append(parts, inTags("shown=0")), " AND ")
}

// tagWords finds what carries a tag for everyone; a place is also found by the territories around it that are served.
func tagWords(class, value string) string {
	tags := []string{class + "=" + value}
	if class == "place" {
		for _, wider := range graph.AGSAncestors(value)[1:] {
			tags = append(tags, "area="+wider)
		}
	}
	var either []string
	for _, tag := range tags {
		either = append(either, inTags(tag), inTags(tag+"@0"))
	}
	return "(" + strings.Join(either, " OR ") + ")"
}

func inTags(word string) string { return `tags:"` + word + `"` }

func tieOf(v map[string]any) map[string]any {
	return map[string]any{"words": words(v, "topic", "language"), "kind": strs(v, "kind")[0]}
}

func circleOf(v map[string]any) map[string]any {
	circle := near(v)
	centre := graph.Point{Lat: circle.Lat, Lon: circle.Lon}
	on, box := graph.OnSphere(centre), graph.BoxAround(centre, circle.Km)
	return map[string]any{"x": on.X, "y": on.Y, "z": on.Z, "most": graph.Chord2OfKm(circle.Km),
		"south": box.South, "west": box.West, "north": box.North, "east": box.East}
}

func searchOf(v map[string]any) map[string]any {
	terms := strings.Fields(v["search"].(string))
	out := map[string]any{}
	for name, field := range map[string]string{"inName": "nameText", "inLabel": "labelText", "inText": "text"} {
		var all, any []string
		for _, term := range terms {
			all = append(all, "text:"+term)
			any = append(any, field+":"+term)
		}
		out[name] = strings.Join(all, " AND ") + " AND (" + strings.Join(any, " OR ") + ") AND " + inTags("shown=0")
	}
	return out
}

// bareNeighbourhood gives the nearest 200 actors within two ties.
const bareNeighbourhood = `
CALL () {
  MATCH (n:Record {id: $id}) WHERE n.shown <= 0
  RETURN n, 0 AS distance
  UNION
  MATCH (:Record {id: $id})-[t:TIE]-(n)
  WHERE t.shown <= 0 AND (t.since IS NULL OR t.since <= '2026-06-01') AND (t.until IS NULL OR t.until >= '2026-06-01')
  RETURN DISTINCT n, 1 AS distance
  UNION
  MATCH (:Record {id: $id})-[t:TIE]-(b)
  WHERE t.shown <= 0 AND (t.since IS NULL OR t.since <= '2026-06-01') AND (t.until IS NULL OR t.until >= '2026-06-01')
  WITH DISTINCT b
  MATCH (b)-[t:TIE]-(n)
  WHERE t.shown <= 0 AND (t.since IS NULL OR t.since <= '2026-06-01') AND (t.until IS NULL OR t.until >= '2026-06-01')
  RETURN DISTINCT n, 2 AS distance
}
WITH n, min(distance) AS distance ORDER BY distance, n.id LIMIT 200
RETURN collect([n.id, n.doc, distance]) AS found`
