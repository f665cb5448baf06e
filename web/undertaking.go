package web

import (
	"slices"

	"akteursnetz/graph"
)

func (v *visit) undertaking(i *graph.Initiative) (*undertaking, error) {
	u := &undertaking{Initiative: i, Status: v.Value(string(i.Status)), Period: v.period(i)}
	taking, err := v.reader.ParticipationsIn(v.ctx(), []string{i.ID})
	if err != nil {
		return nil, err
	}
	seats := slices.DeleteFunc(taking[i.ID], func(p *graph.Participation) bool { return !p.ActiveOn(v.today) })
	ids := append(slices.Clone(i.Partners), i.Lead)
	for _, seat := range seats {
		ids = append(ids, seat.Actor)
	}
	actors, err := v.reader.ActorsByID(v.ctx(), slices.DeleteFunc(ids, func(id string) bool { return id == "" }))
	if err != nil {
		return nil, err
	}
	if lead := actors[i.Lead]; lead != nil {
		u.Lead, u.leadKind = &link{ID: lead.ID, Name: lead.Name}, lead.Kind
	}
	for _, id := range i.Partners {
		if partner := actors[id]; partner != nil {
			u.Partners = append(u.Partners, link{ID: id, Name: partner.Name})
		}
	}
	var members []graph.Member
	for _, seat := range seats {
		if actor := actors[seat.Actor]; actor != nil {
			members = append(members, graph.Member{Body: seat.Body, Actor: actor})
		}
	}
	v.seat(u, seats, actors)
	v.milestones(u)
	return u, v.around(u, members)
}

// seat puts the members into the bodies.
func (v *visit) seat(u *undertaking, seats []*graph.Participation, actors map[string]*graph.Actor) {
	in := func(id string) (members []link) {
		for _, seat := range seats {
			if actor := actors[seat.Actor]; actor != nil && seat.Body == id {
				members = append(members, link{ID: actor.ID, Name: actor.Name, How: seat.Role})
			}
		}
		return members
	}
	u.Members = in("")
	for _, b := range u.Initiative.Bodies {
		u.Bodies = append(u.Bodies, body{Kind: v.Value(string(b.Kind)), Name: b.Name, Decides: b.Decides, Members: in(b.ID)})
	}
}

func (v *visit) milestones(u *undertaking) {
	for _, m := range u.Initiative.Milestones {
		when := ""
		switch {
		case m.Reached != "":
			when = v.With("reached", "date", v.Day(m.Reached))
		case m.Due != "":
			when = v.With("due", "date", v.Day(m.Due))
		}
		u.Milestones = append(u.Milestones, milestone{m.Title, when})
	}
}

// around adds what stands above and below, places, topics and, for partners, the composition.
func (v *visit) around(u *undertaking, members []graph.Member) error {
	i := u.Initiative
	topics, err := v.reader.Topics(v.ctx())
	if err != nil {
		return err
	}
	for _, required := range i.Topics {
		if topic := topics.Topic(required.Topic); topic != nil {
			u.Topics = append(u.Topics, topic.Label(v.Lang))
		}
	}
	for _, ags := range i.Places {
		u.Places = append(u.Places, v.placeName(ags))
	}
	if v.audience >= graph.PartnerLevel {
		for _, state := range graph.Compose(i, members, topics, v.today).Rules {
			u.Rules = append(u.Rules, rule{v.of(state.Texts), state.Met})
		}
	}
	if i.Parent != "" {
		above, err := v.reader.InitiativesByID(v.ctx(), []string{i.Parent})
		if err != nil {
			return err
		}
		if parent := above[i.Parent]; parent != nil {
			u.Parent = &link{ID: parent.ID, Name: parent.Title}
		}
	}
	below, err := v.reader.Children(v.ctx(), []string{i.ID}, mostListed)
	for _, part := range below[i.ID] {
		u.Parts = append(u.Parts, link{ID: part.ID, Name: part.Title})
	}
	return err
}

func (v *visit) period(i *graph.Initiative) string {
	if i.From == "" && i.Until == "" {
		return ""
	}
	return v.partial(i.From, i.FromPrecision) + " – " + v.partial(i.Until, i.UntilPrecision)
}

// partial writes as much of a date as was given.
func (v *visit) partial(date graph.Date, precision graph.DatePrecision) string {
	switch {
	case date == "":
		return "…"
	case precision == graph.YearPrecision:
		return string(date[:4])
	case precision == graph.MonthPrecision:
		return string(date[5:7]) + "/" + string(date[:4])
	}
	return v.Day(date)
}
