package match

import "slices"

// values gives all components of an actor, each from 0 to 1, and whether it is beyond reach of every place.
func (t *task) values(v int32) (at values, far bool) {
	place, far := t.placeFit(v)
	trust := t.introductions.of(v).trust()
	if slices.Contains(t.sources, v) {
		trust = 0
	}
	return values{
		t.topicFit(v), t.groupFit(v), t.languageFit(v), t.roleFit(v), t.experience(v),
		trust, t.reach[v], place, t.bridge(v), t.ix.load(v),
	}, far
}

// topicFit is Σ w·IC(t)·max_u strength_u·sim(t,u) / Σ w·IC(t).
func (t *task) topicFit(v int32) float64 {
	sum := 0.
	for i := range t.topics {
		sum += t.topics[i].weight * t.topicDegree(&t.topics[i], v)
	}
	return settled(sum)
}

func (t *task) topicDegree(asked *askedTopic, v int32) float64 {
	best := 0.
	for _, a := range t.ix.topics.of(v) {
		best = max(best, a.strength*asked.fits[a.topic])
	}
	return best
}

func (t *task) groupFit(v int32) float64 {
	sum := 0.
	for i := range t.groups {
		sum += t.groups[i].weight * t.groupDegree(&t.groups[i], v)
	}
	return settled(sum)
}

func (t *task) groupDegree(asked *askedTag, v int32) float64 {
	for _, g := range t.ix.groups.of(v) {
		if g == asked.no {
			return 1
		}
	}
	return 0
}

func (t *task) languageFit(v int32) float64 {
	sum := 0.
	for i := range t.languages {
		sum += t.languages[i].weight * t.languageDegree(&t.languages[i], v)
	}
	return settled(sum)
}

func (t *task) languageDegree(asked *askedTag, v int32) float64 {
	for _, l := range t.ix.languages.of(v) {
		if l.language == asked.no {
			return l.degree
		}
	}
	return 0
}

// roleFit is Σ w·min(1, offered/required): an actor fills one of the places in a role.
func (t *task) roleFit(v int32) float64 {
	sum := 0.
	for i := range t.roles {
		if r := &t.roles[i]; t.ix.roles[v].has(r.no) {
			sum += r.weight / float64(r.Quantity)
		}
	}
	return settled(sum)
}

func (t *task) placeFit(v int32) (value float64, far bool) {
	if len(t.places) == 0 {
		return 0, false
	}
	sum, far := 0., true
	for i := range t.places {
		one, beyond := t.ix.nearness(v, &t.places[i])
		sum += one
		far = far && beyond
	}
	return settled(sum / float64(len(t.places))), far
}

// content is the part of the score that tells what an actor can contribute, relative to what any could.
func (t *task) content(v int32, at *values) float64 {
	sum, all := 0., 0.
	applies := t.applies(v)
	for c, asked := range applies[:contentComponents] {
		if asked {
			sum += t.weights[c] * at[c]
			all += t.weights[c]
		}
	}
	if all == 0 {
		return 0
	}
	return sum / all
}

// mutual turns content c into the harmonic mean of both directions, 2cr/(c+r), as in reciprocal recommendation (Pizzato
// et al. 2010), where the actor stated needs: r is how well the initiative serves one of them, and not below c, for a
// need that it does not serve counts against nobody.
func (t *task) mutual(v int32, at *values) float64 {
	c, r := t.content(v, at), 0.
	for _, w := range t.ix.wants.of(v) {
		r = max(r, t.serves(w))
	}
	if r <= c {
		return 1
	}
	return settled(2 * r / (c + r))
}

// serves tells how well the initiative serves a need.
func (t *task) serves(w want) float64 {
	best := 0.
	for i := range t.topics {
		best = max(best, t.ix.tree.lin(w.topic, t.topics[i].no))
	}
	return best
}

// factor multiplies what an actor can contribute.
func (t *task) factor(v int32, at *values) float64 { return t.ix.fresh[v] * t.mutual(v, at) }

// points splits a score: it is their sum, exactly.
func (t *task) points(at *values, factor float64) (split [components]int64, sum int64) {
	for c := range components {
		f := 1.
		if c < contentComponents {
			f = factor
		}
		split[c] = points(t.weights[c], at[c], f)
		if c == loadAt {
			split[c] = -split[c]
		}
		sum += split[c]
	}
	return split, sum
}

// score gives the points of an actor.
func (t *task) score(v int32, at *values) int64 {
	_, sum := t.points(at, t.factor(v, at))
	return sum
}
