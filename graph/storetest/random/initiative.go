package random

import (
	"fmt"

	"akteursnetz/graph"
)

// Initiative makes up an initiative; an empty id stands for a new one.
func (s *Source) Initiative(id string) *graph.Initiative {
	if id == "" {
		id = s.newID(graph.InitiativeType)
	}
	i := &graph.Initiative{
		ID: id, Title: s.text(2), Aim: s.text(5), Partners: s.IDs(graph.ActorType, 3), Places: Some(s, places, 2),
		Status: Pick(s, graph.Statuses), TargetGroups: Some(s, groupSlugs, 2), Languages: s.spoken(2), Visibility: s.level(),
	}
	if s.Chance(50) {
		i.Parent = s.ID(graph.InitiativeType)
	}
	if s.Chance(70) {
		i.Lead = s.ID(graph.ActorType)
	}
	for _, slug := range Some(s, topicSlugs, 2) {
		i.Topics = append(i.Topics, graph.RequiredTopic{Topic: slug})
	}
	for n := range s.IntN(3) {
		body := graph.Body{ID: fmt.Sprintf("bod_%d", n), Kind: Pick(s, graph.BodyKinds), Name: s.text(1)}
		if s.Chance(50) {
			body.Responsible = s.ID(graph.ActorType)
		}
		i.Bodies = append(i.Bodies, body)
	}
	if s.Chance(30) {
		i.Requests = []graph.Request{{Actor: s.ID(graph.ActorType), Answer: Pick(s, graph.RequestAnswers), Reason: s.text(2)}}
	}
	return i
}

// Participation makes up a participation; an empty id stands for a new one.
func (s *Source) Participation(id string) *graph.Participation {
	if id == "" {
		id = s.newID(graph.ParticipationType)
	}
	p := &graph.Participation{
		ID: id, Initiative: s.ID(graph.InitiativeType), Actor: s.ID(graph.ActorType), Visibility: s.level(), Since: s.Day(),
	}
	if s.Chance(30) {
		p.Body = "bod_0"
	}
	return p
}

// InitiativeFilter makes up a filter; depth bounds the nesting.
func (s *Source) InitiativeFilter(depth int) *graph.InitiativeFilter {
	f := &graph.InitiativeFilter{}
	for range s.few() {
		s.initiativeCondition(f, depth)
	}
	return f
}

func (s *Source) initiativeCondition(f *graph.InitiativeFilter, depth int) {
	switch s.IntN(12) {
	case 0:
		f.Search = new(s.search())
	case 1:
		f.IDs = s.IDs(graph.InitiativeType, 8)
	case 2:
		f.Status = Some(s, graph.Statuses, 3)
	case 3:
		f.Topic = Some(s, topicSlugs, 3)
	case 4:
		f.TargetGroup = Some(s, groupSlugs, 2)
	case 5:
		f.Place = Some(s, places, 2)
	case 6:
		f.Lead = new(s.ID(graph.ActorType))
	case 7:
		f.Partner = new(s.ID(graph.ActorType))
	case 8:
		f.Parent = new(s.ID(graph.InitiativeType))
	default:
		s.nestedInitiatives(f, depth)
	}
}

func (s *Source) nestedInitiatives(f *graph.InitiativeFilter, depth int) {
	if depth <= 0 {
		return
	}
	inner := func() []*graph.InitiativeFilter {
		parts := make([]*graph.InitiativeFilter, s.IntN(3))
		for i := range parts {
			parts[i] = s.InitiativeFilter(depth - 1)
		}
		return parts
	}
	switch s.IntN(3) {
	case 0:
		f.And = inner()
	case 1:
		f.Or = inner()
	default:
		f.Not = s.InitiativeFilter(depth - 1)
	}
}
