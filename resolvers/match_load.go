package resolvers

import (
	"context"
	"slices"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/match"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
)

const (
	maxCandidates = 1000
	maxSimilar    = 100
)

// wanted is the initiative that a question is about, and how to answer it.
type wanted struct {
	draft   *generated.InitiativeDraft
	stored  *string
	options *generated.MatchOptions
}

// asOf is the day asked about, nil for today.
func (w wanted) asOf() *graph.Date {
	if w.options == nil {
		return nil
	}
	return w.options.AsOf
}

// index gives what matching knows on a day, from the caller's view.
func (r *Resolver) index(ctx context.Context, asOf *graph.Date) (*match.Index, error) {
	n, err := r.scoped(ctx, &generated.NetworkScope{AsOf: asOf})
	if err != nil {
		return nil, err
	}
	source := match.Source{Network: n, AsOf: r.day(asOf), Places: r.Places}
	if source.Topics, err = load(ctx).taxonomy(ctx); err != nil {
		return nil, err
	}
	if source.Groups, err = load(ctx).targetGroups(ctx); err != nil {
		return nil, err
	}
	return match.Kept(ctx, source)
}

// asked gives the index and the draft that a question is about.
func (r *Resolver) asked(ctx context.Context, w wanted) (*match.Index, match.Draft, error) {
	if (w.draft == nil) == (w.stored == nil) {
		return nil, match.Draft{}, graph.Errorf(graph.Invalid, "for",
			"describe an initiative here, or name a stored one as initiative: one of the two")
	}
	ix, err := r.index(ctx, w.asOf())
	if err != nil {
		return nil, match.Draft{}, err
	}
	if w.stored != nil {
		draft, err := ix.Stored(*w.stored)
		return ix, draft, err
	}
	return ix, draftOf(w.draft), nil
}

func draftOf(d *generated.InitiativeDraft) match.Draft {
	return match.Draft{
		Lead: valueOf(d.Lead), Coordinator: valueOf(d.Coordinator), Places: d.Places, Topics: values(d.Topics),
		TargetGroups: d.TargetGroups, Languages: d.Languages, Roles: values(d.Roles), From: valueOf(d.From), Until: valueOf(d.Until),
		OnBoard: d.OnBoard, Exclude: d.Exclude,
	}
}

func optionsOf(o *generated.MatchOptions) match.Options {
	if o == nil {
		return match.Options{}
	}
	return match.Options{RadiusKm: o.RadiusKm, Prefer: valueOf(o.Prefer), Weights: values(o.Weights), Kinds: o.Kinds}
}

// ofDraft names fields of a draft as callers know them; those of other arguments stay.
func ofDraft(field string) string {
	first, _, _ := strings.Cut(field, ".")
	first, _, _ = strings.Cut(first, "[")
	switch first {
	case "for", "initiative", "initiatives", "options", "actor", "size", "quotas", "first":
		return field
	}
	return "for." + field
}

func (r *Resolver) match(ctx context.Context, w wanted) (*match.Match, error) {
	ix, draft, err := r.asked(ctx, w)
	if err != nil {
		return nil, err
	}
	m, err := ix.Match(ctx, draft, optionsOf(w.options))
	return m, renamed(err, ofDraft)
}

// proposed gives candidates whose actors and evidence are read together.
func proposed(ctx context.Context, candidates []match.Candidate) []*match.Candidate {
	var actors []string
	var reasons []match.Reason
	for _, c := range candidates {
		actors = append(actors, c.Actor)
		reasons = append(reasons, c.Reasons...)
	}
	together(ctx, actors, reasons)
	return pointers(candidates)
}

// together makes actors, and what reasons rest on, known as read together.
func together(ctx context.Context, actors []string, reasons []match.Reason) {
	var ties, initiatives, offers, needs []string
	for _, reason := range reasons {
		for _, e := range reason.Evidence {
			if e.Tie != nil {
				ties = append(ties, e.Tie.ID)
			}
			actors, initiatives = append(actors, e.Actor), append(initiatives, e.Initiative)
			offers, needs = append(offers, e.Offer), append(needs, e.Need)
		}
	}
	for _, ids := range [][]string{actors, ties, initiatives, offers, needs} {
		load(ctx).cohorts.add(slices.DeleteFunc(ids, func(id string) bool { return id == "" }))
	}
}

// introduced gives a chain of introductions as a path.
func introduced(ctx context.Context, in *match.Introduction) (*generated.Path, error) {
	if in == nil {
		return nil, nil
	}
	path := &generated.Path{Length: len(in.Ties), Trust: in.Trust}
	ties := make([]string, len(in.Ties))
	for i, tie := range in.Ties {
		ties[i] = tie.ID
	}
	var err error
	if path.Actors, err = actorsCalled(ctx, in.Actors); err != nil {
		return nil, err
	}
	path.Ties, err = tiesCalled(ctx, ties)
	return path, err
}

// inPoints gives a score as callers see it: millionths as a number.
func inPoints(points int64) float64 { return float64(points) / 1e6 }

func (r *Resolver) noticed(notices []match.Notice) []*relay.Notice {
	out := make([]*relay.Notice, len(notices))
	for i, notice := range notices {
		out[i] = r.noticeOf(notice)
	}
	return out
}

func quotasOf(quotas []*generated.Quota) []match.Quota {
	if quotas == nil {
		return nil
	}
	out := make([]match.Quota, len(quotas))
	for i, q := range quotas {
		out[i] = match.Quota{
			Name: q.Name, Kinds: q.Kind, OutsideAdministration: q.OutsideAdministration, MigrantLed: q.MigrantLed,
			MigrantOrganization: q.MigrantOrganization, Min: valueOf(q.Min), Max: q.Max,
		}
	}
	return out
}

// coalition chooses a group whose members and evidence are read together.
func (r *Resolver) coalition(ctx context.Context, w wanted, size int, quotas []*generated.Quota) (*match.Coalition, error) {
	m, err := r.match(ctx, w)
	if err != nil {
		return nil, err
	}
	c, err := m.Coalition(ctx, size, quotasOf(quotas))
	if err != nil {
		return nil, err
	}
	var actors []string
	var reasons []match.Reason
	for _, member := range c.Members {
		actors = append(actors, member.Actor, member.Substitute)
		reasons = append(reasons, member.Reasons...)
	}
	together(ctx, actors, reasons)
	return c, nil
}

func (r *Resolver) assigned(ctx context.Context, initiatives []string, o generated.AssignmentOptions) (*match.Assignment, error) {
	ix, err := r.index(ctx, o.AsOf)
	if err != nil {
		return nil, err
	}
	found, err := ix.Assign(ctx, initiatives, match.AssignmentOptions{Kinds: o.Kinds, RadiusKm: o.RadiusKm})
	if err != nil {
		return nil, err
	}
	actors := make([]string, len(found.Assigned))
	for i, assigned := range found.Assigned {
		actors[i] = assigned.Actor
	}
	load(ctx).cohorts.add(actors)
	load(ctx).cohorts.add(initiatives)
	return found, nil
}
