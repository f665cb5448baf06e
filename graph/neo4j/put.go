package neo4j

import (
	"context"
	"encoding/json"
	"maps"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// labels are the labels of nodes, by type. Ties are relationships.
var labels = map[graph.Type]string{
	graph.TopicType: "Topic", graph.TargetGroupType: "TargetGroup", graph.ActorType: "Actor",
	graph.InitiativeType: "Initiative", graph.ParticipationType: "Participation", graph.OfferType: "Offer",
	graph.NeedType: "Need", graph.TokenType: "Token",
}

// Put writes records: nodes first, then what they refer to, then ties.
func (t *tx) Put(ctx context.Context, records []*graph.Record) error {
	if err := t.flush(ctx); err != nil {
		return err
	}
	byType := map[graph.Type][]*graph.Record{}
	for _, record := range records {
		byType[record.EntityType()] = append(byType[record.EntityType()], record)
	}
	var nodes []*graph.Record
	for _, kind := range graph.Types {
		if kind == graph.TieType || len(byType[kind]) == 0 {
			continue
		}
		if err := t.putNodes(ctx, labels[kind], byType[kind]); err != nil {
			return err
		}
		nodes = append(nodes, byType[kind]...)
	}
	if err := t.putReferences(ctx, nodes); err != nil {
		return err
	}
	return t.putTies(ctx, byType[graph.TieType])
}

func (t *tx) putNodes(ctx context.Context, label string, records []*graph.Record) error {
	rows := make([]any, len(records))
	for i, record := range records {
		row, err := node(record)
		if err != nil {
			return err
		}
		rows[i] = row
	}
	_, err := t.run(ctx, fill("put_records", "label", label), map[string]any{"rows": rows})
	return err
}

// replaced are the ids of records that may be there already; all of them are from now on.
func (t *tx) replaced(records []*graph.Record) []string {
	var ids []string
	for _, record := range records {
		if id := record.EntityID(); !t.absent[id] {
			ids = append(ids, id)
		} else {
			delete(t.absent, id)
		}
	}
	return ids
}

// references are the types of relationships for the fields that name other records.
var references = map[string]string{
	"topics": "TOPIC", "topic": "TOPIC", "targetGroups": "TARGET_GROUP", "parent": "PARENT", "lead": "LEAD",
	"partners": "PARTNER", "bodies": "BODY", "provider": "PROVIDER", "initiative": "INITIATIVE", "actor": "ACTOR",
}

func (t *tx) putReferences(ctx context.Context, records []*graph.Record) error {
	if ids := t.replaced(records); len(ids) > 0 {
		if _, err := t.run(ctx, text("drop_references.cypher"), map[string]any{"ids": ids}); err != nil {
			return err
		}
	}
	var rows []any
	for _, record := range records {
		seen := map[graph.Ref]bool{}
		for _, ref := range record.Refs() {
			edge := graph.Ref{Field: references[field(ref.Field)], Target: ref.Target}
			if !seen[edge] {
				seen[edge] = true
				rows = append(rows, []any{record.EntityID(), edge.Field, edge.Target})
			}
		}
	}
	if len(rows) == 0 {
		return nil
	}
	_, err := t.run(ctx, text("put_references.cypher"), map[string]any{"references": rows})
	return err
}

// field is the first name of a path such as topics[2].topic.
func field(path string) string {
	for i, r := range path {
		if r == '[' || r == '.' {
			return path[:i]
		}
	}
	return path
}

func (t *tx) putTies(ctx context.Context, records []*graph.Record) error {
	if len(records) == 0 {
		return nil
	}
	if ids := t.replaced(records); len(ids) > 0 {
		if _, err := t.run(ctx, text("drop_ties.cypher"), map[string]any{"ids": ids}); err != nil {
			return err
		}
	}
	rows := make([]any, len(records))
	for i, record := range records {
		kept, err := relationship(record)
		if err != nil {
			return err
		}
		tie := record.Entity.(*graph.Tie)
		rows[i] = map[string]any{"tail": tie.From, "head": tie.To, "properties": kept}
	}
	_, err := t.run(ctx, text("put_ties.cypher"), map[string]any{"rows": rows})
	return err
}

// Bury puts tombstones off until something else is asked: a deletion buries one record after the other.
func (t *tx) Bury(_ context.Context, records []*graph.Record) error {
	t.buried = append(t.buried, records...)
	return nil
}

// flush writes the tombstones.
func (t *tx) flush(ctx context.Context) error {
	if len(t.buried) == 0 {
		return nil
	}
	rows := make([]any, len(t.buried))
	ids := make([]string, len(t.buried))
	for i, record := range t.buried {
		row, err := tombstone(record)
		if err != nil {
			return err
		}
		rows[i], ids[i] = row, record.EntityID()
	}
	t.buried = nil
	if ties := ofTies(ids); len(ties) > 0 {
		if _, err := t.run(ctx, text("drop_ties.cypher"), map[string]any{"ids": ties}); err != nil {
			return err
		}
	}
	_, err := t.run(ctx, queries.Cypher("bury_records"), map[string]any{"rows": rows})
	return err
}

// kept is what every record keeps.
func kept(r *graph.Record) (map[string]any, error) {
	doc, err := graph.Content(r.Entity)
	if err != nil {
		return nil, err
	}
	meta := r.EntityMeta()
	return map[string]any{
		"id": r.EntityID(), "type": string(r.EntityType()), "doc": string(doc), "shown": int64(r.Shown),
		"revision": int64(meta.Revision), "updatedAt": meta.UpdatedAt, "updatedBy": meta.UpdatedBy,
	}, nil
}

// buriedLevel is beyond every audience.
const buriedLevel = graph.InternalOnly + 1

func tombstone(r *graph.Record) (map[string]any, error) {
	out, err := kept(r)
	if err != nil {
		return nil, err
	}
	deleted, err := json.Marshal(r.Deleted)
	if err != nil {
		return nil, fault(graph.Internal, "a deletion cannot be written", err)
	}
	out["shown"], out["deleted"] = int64(buriedLevel), string(deleted)
	return out, nil
}

// node are the properties of a record that is a node: what is kept, what it is found by, and what people read.
func node(r *graph.Record) (map[string]any, error) {
	out, err := kept(r)
	if err != nil {
		return nil, err
	}
	if r.SortKey != "" {
		out["sortKey"] = r.SortKey
	}
	switch e := r.Entity.(type) {
	case *graph.Actor:
		out["name"], out["kind"] = e.Name, string(e.Kind)
		if e.VerifiedAt != "" {
			out["verifiedAt"] = string(e.VerifiedAt)
		}
		locate(out, r)
	case *graph.Initiative:
		out["name"] = e.Title
	case *graph.Offer:
		out["name"], out["kind"] = e.Title("de"), string(e.Kind)
	case *graph.Topic:
		out["name"] = e.Label("de")
	case *graph.TargetGroup:
		out["name"] = e.Label("de")
	case *graph.Token:
		out["name"], out["hash"] = e.Name, e.Hash
	}
	if filtered(r.EntityType()) {
		maps.Copy(out, words(r))
	}
	return out, nil
}

// filtered tells whether records of the type stand in an index of words.
func filtered(t graph.Type) bool {
	return slices.Contains([]graph.Type{graph.ActorType, graph.InitiativeType, graph.OfferType, graph.NeedType}, t)
}

// words are the tags and texts of a record. Texts begin and end with a space, so that every word stands between two; the
// fields of one text are apart by a word that no search holds.
func words(r *graph.Record) map[string]any {
	tags := []string{shownWord(r.Shown)}
	for _, tag := range r.Tags {
		if tag.From == r.Shown && tag.To == graph.InternalOnly {
			tags = append(tags, tagWord(tag.Tag))
			continue
		}
		for audience := tag.From; audience <= tag.To; audience++ {
			tags = append(tags, levelled(tagWord(tag.Tag), audience))
		}
	}
	const apart = " | "
	label := r.Text.ShortName + apart + r.Text.Topics
	return map[string]any{
		"tags": tags, "nameText": " " + r.Text.Name + " ", "labelText": " " + label + " ",
		"text": " " + r.Text.Name + apart + label + apart + r.Text.Description + " ",
	}
}

// locate adds where an actor is for coordinators and for everyone else: to be found, and to be compared by.
func locate(out map[string]any, r *graph.Record) {
	for audience, point := range map[graph.Audience]*graph.Point{graph.InternalOnly: r.Exact, graph.Public: r.Coarse} {
		if point == nil {
			continue
		}
		at, sphere := seen(audience), graph.OnSphere(*point)
		out[at.location] = driver.Point2D{X: point.Lon, Y: point.Lat, SpatialRefId: 4326}
		out[at.x], out[at.y], out[at.z] = sphere.X, sphere.Y, sphere.Z
	}
}

// relationship are the properties of a tie. What the tie does not say is left out.
func relationship(r *graph.Record) (map[string]any, error) {
	out, err := kept(r)
	if err != nil {
		return nil, err
	}
	delete(out, "type")
	tie := r.Entity.(*graph.Tie)
	maps.Copy(out, map[string]any{
		"key": r.TieKey, "kind": string(tie.Kind), "weight": int64(tie.Weight()), "confirmed": tie.Confirmed(),
	})
	for name, value := range map[string]string{
		"since": string(tie.Since), "until": string(tie.Until), "initiative": tie.Initiative,
	} {
		if value != "" {
			out[name] = value
		}
	}
	if tie.Initiative != "" {
		out["initiativeShown"] = int64(r.InitiativeShown)
	}
	return out, nil
}
