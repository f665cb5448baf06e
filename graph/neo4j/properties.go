package neo4j

import (
	"encoding/json"
	"maps"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"akteursnetz/graph"
)

// kept is what every record keeps.
func kept(r *graph.Record) (map[string]any, error) {
	doc, err := graph.Content(r.Entity)
	if err != nil {
		return nil, err
	}
	meta := r.EntityMeta()
	out := map[string]any{
		"id": r.EntityID(), "type": string(r.EntityType()), "doc": string(doc), "shown": int64(r.Shown),
		"revision": int64(meta.Revision), "updatedAt": meta.UpdatedAt, "updatedBy": meta.UpdatedBy,
	}
	if meta.PlaceHidden {
		out["placeHidden"] = true
	}
	return out, nil
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
		return nil, graph.Wrap(graph.Internal, "a deletion cannot be written", err)
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
		out["sortKey"], out["byName"] = r.SortKey, placeByName(r.SortKey, r.EntityID())
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
	case *graph.Embed:
		out["name"] = e.Name
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
		"confirmedByFrom": string(tie.ConfirmedByFrom), "confirmedByTo": string(tie.ConfirmedByTo),
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
