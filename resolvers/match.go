package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/graph/match"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
	"context"
)

func (r *candidateResolver) Actor(ctx context.Context, obj *match.Candidate) (*graph.Actor, error) {
	return must(ctx, load(ctx).actors, obj.Actor)
}

func (r *candidateResolver) Score(ctx context.Context, obj *match.Candidate) (float64, error) {
	return inPoints(obj.Score), nil
}

func (r *candidateResolver) Introduction(ctx context.Context, obj *match.Candidate) (*generated.Path, error) {
	return introduced(ctx, obj.Introduction)
}

func (r *candidateResolver) Warnings(ctx context.Context, obj *match.Candidate) ([]*relay.Notice, error) {
	return r.noticed(obj.Warnings), nil
}

func (r *coverageResolver) Item(ctx context.Context, obj *match.Coverage) (string, error) {
	return obj.Item.String(), nil
}

func (r *coverageResolver) Label(ctx context.Context, obj *match.Coverage, lang *string) (string, error) {
	w := r.words(ctx, lang)
	return w.told(w.item(obj.Item))
}

func (r *evidenceResolver) Text(ctx context.Context, obj *match.Evidence, lang *string) (string, error) {
	w := r.words(ctx, lang)
	return w.told(w.evidence(obj))
}

func (r *evidenceResolver) Topic(ctx context.Context, obj *match.Evidence) (*graph.Topic, error) {
	if obj.Asked.Category != match.TopicItem {
		return nil, nil
	}
	return load(ctx).topic(ctx, obj.Has)
}

func (r *evidenceResolver) Tie(ctx context.Context, obj *match.Evidence) (*graph.Tie, error) {
	if obj.Tie == nil {
		return nil, nil
	}
	return load(ctx).ties.load(ctx, obj.Tie.ID)
}

func (r *evidenceResolver) Initiative(ctx context.Context, obj *match.Evidence) (*graph.Initiative, error) {
	return maybe(ctx, load(ctx).initiatives, obj.Initiative)
}

func (r *gapResolver) Item(ctx context.Context, obj *match.Gap) (string, error) {
	return obj.Item.String(), nil
}

func (r *gapResolver) Label(ctx context.Context, obj *match.Gap, lang *string) (string, error) {
	w := r.words(ctx, lang)
	return w.told(w.item(obj.Item))
}

func (r *gapResolver) NearestMiss(ctx context.Context, obj *match.Gap, lang *string) (*string, error) {
	w := r.words(ctx, lang)
	text, err := w.told(w.nearestMiss(obj))
	return &text, err
}

func (r *gapResolver) Nearest(ctx context.Context, obj *match.Gap) (*graph.Actor, error) {
	if obj.Nearest == nil {
		return nil, nil
	}
	return load(ctx).actors.load(ctx, obj.Nearest.Actor)
}

func (r *matchResultResolver) Candidates(ctx context.Context, obj *relay.MatchResult) ([]*match.Candidate, error) {
	return proposed(ctx, obj.Match.Candidates(obj.First)), nil
}

func (r *matchResultResolver) Rejections(ctx context.Context, obj *relay.MatchResult, first int) ([]*match.Rejection, error) {
	if err := graph.CheckSize("first", first, maxCandidates); err != nil {
		return nil, err
	}
	found := obj.Match.Rejections(first)
	ids := make([]string, len(found))
	for i, rejection := range found {
		ids[i] = rejection.Actor
	}
	load(ctx).cohorts.add(ids)
	return pointers(found), nil
}

func (r *matchResultResolver) RejectionCounts(ctx context.Context, obj *relay.MatchResult) ([]*match.ReasonCount, error) {
	return pointers(obj.Match.ReasonCounts()), nil
}

func (r *matchResultResolver) Uncovered(ctx context.Context, obj *relay.MatchResult) ([]*match.Gap, error) {
	return pointers(obj.Match.Gaps()), nil
}

func (r *noticeResolver) Text(ctx context.Context, obj *relay.Notice, lang *string) (string, error) {
	return obj.Say(ctx, languageOf(lang))
}

func (r *queryResolver) Match(ctx context.Context, forArg *generated.InitiativeDraft, initiative *string, options *generated.MatchOptions, first int) (*relay.MatchResult, error) {
	if err := graph.CheckSize("first", first, maxCandidates); err != nil {
		return nil, err
	}
	w := wanted{forArg, initiative, options}
	m, err := r.match(ctx, w)
	if err != nil {
		return nil, err
	}
	return &relay.MatchResult{Match: m, AsOf: r.day(w.asOf()), First: first}, nil
}

func (r *queryResolver) WhyNot(ctx context.Context, actor string, forArg *generated.InitiativeDraft, initiative *string, options *generated.MatchOptions, first int) (*match.WhyNot, error) {
	if err := graph.CheckSize("first", first, maxCandidates); err != nil {
		return nil, err
	}
	ix, draft, err := r.asked(ctx, wanted{forArg, initiative, options})
	if err != nil {
		return nil, err
	}
	why, err := ix.WhyNot(ctx, actor, draft, optionsOf(options), first)
	return why, renamed(err, ofDraft)
}

func (r *reasonResolver) Points(ctx context.Context, obj *match.Reason) (float64, error) {
	return inPoints(obj.Points), nil
}

func (r *reasonResolver) Text(ctx context.Context, obj *match.Reason, lang *string) (string, error) {
	w := r.words(ctx, lang)
	return w.told(w.reason(obj))
}

func (r *rejectionResolver) Actor(ctx context.Context, obj *match.Rejection) (*graph.Actor, error) {
	return must(ctx, load(ctx).actors, obj.Actor)
}

func (r *rejectionResolver) Reasons(ctx context.Context, obj *match.Rejection) ([]*relay.Notice, error) {
	return r.noticed(obj.Reasons), nil
}

func (r *rejectionCountResolver) Reason(ctx context.Context, obj *match.ReasonCount) (*relay.Notice, error) {
	return r.noticeOf(match.Notice{Code: obj.Code}), nil
}

func (r *whyNotResolver) Actor(ctx context.Context, obj *match.WhyNot) (*graph.Actor, error) {
	return must(ctx, load(ctx).actors, obj.Actor)
}

func (r *whyNotResolver) Rejected(ctx context.Context, obj *match.WhyNot) ([]*relay.Notice, error) {
	return r.noticed(obj.Rejected), nil
}

func (r *whyNotResolver) Score(ctx context.Context, obj *match.WhyNot) (*float64, error) {
	score := inPoints(obj.Score)
	return &score, nil
}

func (r *whyNotResolver) Rank(ctx context.Context, obj *match.WhyNot) (*int, error) {
	if obj.Rank == 0 {
		return nil, nil
	}
	return &obj.Rank, nil
}

func (r *whyNotResolver) Needed(ctx context.Context, obj *match.WhyNot) (*float64, error) {
	if obj.Needed == 0 {
		return nil, nil
	}
	needed := inPoints(obj.Needed)
	return &needed, nil
}

func (r *whyNotResolver) SmallestChange(ctx context.Context, obj *match.WhyNot, lang *string) (*string, error) {
	if len(obj.Changes) == 0 {
		return nil, nil
	}
	w := r.words(ctx, lang)
	text, err := w.told(w.smallestChange(obj.Changes))
	return &text, err
}

func (r *Resolver) Candidate() generated.CandidateResolver { return &candidateResolver{r} }

func (r *Resolver) Coverage() generated.CoverageResolver { return &coverageResolver{r} }

func (r *Resolver) Evidence() generated.EvidenceResolver { return &evidenceResolver{r} }

func (r *Resolver) Gap() generated.GapResolver { return &gapResolver{r} }

func (r *Resolver) MatchResult() generated.MatchResultResolver { return &matchResultResolver{r} }

func (r *Resolver) Notice() generated.NoticeResolver { return &noticeResolver{r} }

func (r *Resolver) Reason() generated.ReasonResolver { return &reasonResolver{r} }

func (r *Resolver) Rejection() generated.RejectionResolver { return &rejectionResolver{r} }

func (r *Resolver) RejectionCount() generated.RejectionCountResolver {
	return &rejectionCountResolver{r}
}

func (r *Resolver) WhyNot() generated.WhyNotResolver { return &whyNotResolver{r} }

type (
	candidateResolver      struct{ *Resolver }
	coverageResolver       struct{ *Resolver }
	evidenceResolver       struct{ *Resolver }
	gapResolver            struct{ *Resolver }
	matchResultResolver    struct{ *Resolver }
	noticeResolver         struct{ *Resolver }
	reasonResolver         struct{ *Resolver }
	rejectionResolver      struct{ *Resolver }
	rejectionCountResolver struct{ *Resolver }
	whyNotResolver         struct{ *Resolver }
)
