package graph

import (
	"slices"
	"sync"

	jsonv2 "github.com/go-json-experiment/json"
)

// maxDecoded is how many actors are kept decoded, at about 3 kB each.
const maxDecoded = 4000

// decoded keeps the actors that were read last, by their content: what is kept is never out of date.
var decoded decodedActors

// decodeActor is Decode for actors, of which pages are made: most often the same ones as before.
func decodeActor(content []byte) (*Actor, error) {
	if kept := decoded.get(content); kept != nil {
		return kept.clone(), nil
	}
	actor := new(Actor)
	if err := jsonv2.Unmarshal(content, actor); err != nil {
		return nil, err
	}
	decoded.put(string(content), actor.clone())
	return actor, nil
}

// clone shares nothing with the actor that could be changed.
func (a *Actor) clone() *Actor {
	c := *a
	c.Descriptions, c.AreasServed, c.Topics = slices.Clone(a.Descriptions), slices.Clone(a.AreasServed), slices.Clone(a.Topics)
	c.TargetGroups, c.Languages, c.Roles = slices.Clone(a.TargetGroups), slices.Clone(a.Languages), slices.Clone(a.Roles)
	c.Contact.Visibility, c.Point, c.MigrantLed = cloned(a.Contact.Visibility), cloned(a.Point), cloned(a.MigrantLed)
	c.Location, c.Capacity = cloned(a.Location), cloned(a.Capacity)
	if c.Capacity != nil {
		c.Capacity.ParallelInitiatives = cloned(a.Capacity.ParallelInitiatives)
		c.Capacity.HoursPerMonth = cloned(a.Capacity.HoursPerMonth)
	}
	return &c
}

func cloned[T any](value *T) *T {
	if value == nil {
		return nil
	}
	return new(*value)
}

// decodedActors are those of late and those of before. When the former are too many, the latter go.
type decodedActors struct {
	mu           sync.Mutex
	late, before map[string]*Actor
}

func (d *decodedActors) get(content []byte) *Actor {
	d.mu.Lock()
	defer d.mu.Unlock()
	if kept := d.late[string(content)]; kept != nil {
		return kept
	}
	kept := d.before[string(content)]
	if kept != nil {
		d.keep(string(content), kept)
	}
	return kept
}

func (d *decodedActors) put(content string, actor *Actor) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.keep(content, actor)
}

func (d *decodedActors) keep(content string, actor *Actor) {
	if d.late == nil || len(d.late) >= maxDecoded/2 {
		d.late, d.before = make(map[string]*Actor, maxDecoded/2), d.late
	}
	d.late[content] = actor
}
