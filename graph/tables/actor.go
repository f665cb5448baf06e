package tables

import (
	"strconv"
	"strings"

	"akteursnetz/graph"
)

var actors = table{
	name: "actors.csv",
	of:   graph.ActorType,
	columns: []string{
		"id", "kind", "name", "short_name", "description_*", "description_status", "website", "email", "phone",
		"contact_person", "contact_visibility", "street", "postcode", "city", "ags", "lat", "lon", "precision",
		"areas_served", "topics", "target_groups", "languages", "roles", "parallel_initiatives", "hours_per_month",
		"migrant_led", "collective", "consent_at", "visibility", "source", "verified_at",
	},
	required: []string{"id", "kind", "name"},
	fields:   map[string]string{"descriptions": "description_*", "postalCode": "postcode", "place": "ags"},
	together: map[string]string{"lat": "lon", "lon": "lat"},
	read:     readActor,
	write:    writeActor,
}

func readActor(r *row) graph.Entity {
	a := &graph.Actor{
		ID: r.word("id"), Kind: graph.ActorKind(r.word("kind")), Name: r.text("name"), ShortName: r.text("short_name"),
		Descriptions: r.texts("description"), Website: r.text("website"), Contact: readContact(r),
		Address: graph.Address{Street: r.text("street"), PostalCode: r.word("postcode"), City: r.text("city")},
		Seat:    r.word("ags"), AreasServed: r.words("areas_served"), Point: readPoint(r),
		Precision: graph.Precision(r.protection("precision")), Topics: readActorTopics(r), TargetGroups: r.words("target_groups"),
		Languages: r.languages("languages"), Roles: readRoles(r), MigrantLed: r.bool("migrant_led"),
		Collective: r.isTrue("collective"), ConsentAt: r.day("consent_at"), Source: r.text("source"),
		VerifiedAt: r.day("verified_at"),
		Capacity:   &graph.Capacity{ParallelInitiatives: r.int("parallel_initiatives"), HoursPerMonth: r.int("hours_per_month")},
	}
	a.Visibility = r.visibility("visibility", graph.DefaultActorVisibility(a.Kind))
	return a
}

func readContact(r *row) graph.Contact {
	contact := graph.Contact{Email: r.word("email"), Phone: r.text("phone"), Person: r.text("contact_person")}
	if r.protection("contact_visibility") != "" {
		level := r.visibility("contact_visibility", graph.InternalOnly)
		contact.Visibility = &level
	}
	contact.StayHidden(r.kept["contact_person"] != "")
	return contact
}

func readPoint(r *row) *graph.Point {
	lat, lon := r.word("lat"), r.word("lon")
	switch {
	case lat == "" && lon == "":
		return nil
	case (lat == "" || lon == "") && r.waits("lat"):
		return nil
	case lat == "" || lon == "":
		r.fail("lat", "a point needs both lat and lon; give both or neither")
		return nil
	}
	return &graph.Point{Lat: r.number("lat", lat), Lon: r.number("lon", lon)}
}

// readActorTopics reads slug or slug:strength.
func readActorTopics(r *row) []graph.ActorTopic {
	var out []graph.ActorTopic
	for _, value := range r.words("topics") {
		slug, strength, given := strings.Cut(value, ":")
		topic := graph.ActorTopic{Topic: slug, Strength: 1}
		if given {
			topic.Strength = r.number("topics", strength)
		}
		out = append(out, topic)
	}
	return out
}

func readRoles(r *row) []graph.Role {
	var out []graph.Role
	for _, word := range r.words("roles") {
		out = append(out, graph.Role(word))
	}
	return out
}

func writeActor(e graph.Entity) []cells {
	a := e.(*graph.Actor)
	c := cells{
		"id": a.ID, "kind": string(a.Kind), "name": a.Name, "short_name": a.ShortName, "website": a.Website,
		"email": a.Contact.Email, "phone": a.Contact.Phone, "contact_person": a.Contact.Person, "street": a.Address.Street,
		"postcode": a.Address.PostalCode, "city": a.Address.City, "ags": a.Seat, "precision": string(a.Precision),
		"areas_served": joinList(a.AreasServed), "topics": actorTopics(a.Topics), "target_groups": joinList(a.TargetGroups),
		"roles": wordsOf(a.Roles), "collective": strconv.FormatBool(a.Collective), "consent_at": string(a.ConsentAt),
		"visibility": a.Visibility.String(), "source": a.Source, "verified_at": string(a.VerifiedAt),
	}
	c.texts("description", a.Descriptions)
	c.languages("languages", a.Languages)
	if a.Contact.Visibility != nil {
		c["contact_visibility"] = a.Contact.Visibility.String()
	}
	if a.Point != nil {
		c["lat"], c["lon"] = number(a.Point.Lat), number(a.Point.Lon)
	}
	if a.Capacity != nil {
		c.int("parallel_initiatives", a.Capacity.ParallelInitiatives)
		c.int("hours_per_month", a.Capacity.HoursPerMonth)
	}
	if a.MigrantLed != nil {
		c["migrant_led"] = strconv.FormatBool(*a.MigrantLed)
	}
	return []cells{c}
}

func actorTopics(topics []graph.ActorTopic) string {
	values := make([]string, len(topics))
	for i, topic := range topics {
		values[i] = topic.Topic
		if topic.Strength != 1 {
			values[i] = withPart(topic.Topic, number(topic.Strength))
		}
	}
	return joinList(values)
}
