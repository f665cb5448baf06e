package tables

import (
	"context"
	"fmt"

	"akteursnetz/graph"
)

// seats finds participations in bodies that the initiative will not have.
func (c *checker) seats(ctx context.Context) error {
	will := make(map[string]*graph.Initiative, len(c.assembled))
	for _, i := range c.assembled {
		will[i.ID] = i
	}
	elsewhere := map[string]bool{}
	for _, s := range c.batch.seats {
		if will[s.initiative] == nil {
			elsewhere[s.initiative] = true
		}
	}
	known, err := stored(ctx, c.reader, sortedKeys(elsewhere))
	if err != nil {
		return err
	}
	for _, s := range c.batch.seats {
		initiative := will[s.initiative]
		if e, ok := known[s.initiative].(*graph.Initiative); ok {
			initiative = e
		}
		if initiative != nil && initiative.Body(s.body) == nil && !c.lost(s.body) {
			c.fail(s.at, fmt.Sprintf("the initiative %s has no body %.60q; add it to %s", s.initiative, s.body, bodies.name))
		}
	}
	return nil
}

// seatsStay finds bodies that would go while somebody who is not in the batch takes part in them.
func (c *checker) seatsStay(ctx context.Context) error {
	will := map[string]*graph.Initiative{}
	for _, i := range c.assembled {
		if before := c.before[i.ID]; before != nil && len(before.Bodies) > 0 {
			will[i.ID] = i
		}
	}
	taking, err := c.reader.ParticipationsIn(ctx, sortedKeys(will))
	if err != nil {
		return err
	}
	for _, id := range sortedKeys(will) {
		for _, p := range taking[id] {
			_, moves := c.batch.ids[p.ID]
			if p.Body != "" && !moves && will[id].Body(p.Body) == nil && !c.lost(p.Body) {
				c.fail(c.batch.firstOf(id), fmt.Sprintf("%s would lose the body %s while %s takes part in it (%s); keep it in %s",
					id, p.Body, p.Actor, p.ID, bodies.name))
			}
		}
	}
	return nil
}

// lost tells whether a body may stand in a row that could not be read.
func (c *checker) lost(body string) bool {
	_, ragged := c.batch.ids[body]
	return ragged || c.found.unread[&bodies]
}
