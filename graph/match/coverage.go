package match

import (
	"math"
	"slices"
)

// Coverage is how far an actor has an item.
type Coverage struct {
	Item     Item
	Degree   float64 // 0 … 1; what it has, times the freshness of its entry
	Evidence []Evidence
}

// requirement is an item of the initiative and how many actors should cover it.
type requirement struct {
	Item
	redundancy int
	weight     float64 // within a coalition
	degree     func(v int32) float64
}

// requirements lists what the initiative asks for, by category, as drafts are sorted. An item's weight is that of its
// category times what was asked for times (.5 + .5·rarity), rarity = ln((N+1)/(n+1))/ln(N+1); they sum to one.
func (t *task) readRequirements() []requirement {
	var all []requirement
	add := func(c Category, value string, redundancy int, weight float64, degree func(int32) float64) {
		all = append(all, requirement{Item{c, value}, redundancy, weight * categoryWeights[c], degree})
	}
	for i := range t.topics {
		asked := &t.topics[i]
		add(TopicItem, asked.Topic, asked.Redundancy, asked.Weight, func(v int32) float64 { return t.topicDegree(asked, v) })
	}
	for i := range t.groups {
		add(GroupItem, t.groups[i].name, 1, 1, func(v int32) float64 { return t.groupDegree(&t.groups[i], v) })
	}
	for i := range t.languages {
		add(LanguageItem, t.languages[i].name, 1, 1, func(v int32) float64 { return t.languageDegree(&t.languages[i], v) })
	}
	for i := range t.roles {
		r := &t.roles[i]
		weight := 1.
		if r.Critical {
			weight = criticalWeight
		}
		add(RoleItem, string(r.Role), r.Quantity, weight, func(v int32) float64 {
			if t.ix.roles[v].has(r.no) {
				return 1
			}
			return 0
		})
	}
	for i := range t.places {
		add(PlaceItem, t.places[i].ags, 1, 1, func(v int32) float64 {
			degree, _ := t.ix.nearness(v, &t.places[i])
			return degree
		})
	}
	weights := make([]*float64, len(all))
	for i := range all {
		if t.ix.n > 0 {
			all[i].weight *= .5 + .5*rarity(t.ix.carriers(all[i].Item), t.ix.n)/rarity(0, t.ix.n)
		}
		weights[i] = &all[i].weight
	}
	share(weights, func(int) float64 { return 1 })
	return all
}

// has is how far an actor can be counted on for a requirement: on an entry that stands for several unnamed ones, not at all.
func (t *task) has(r *requirement, v int32) float64 {
	if t.ix.actor(v).Collective {
		return 0
	}
	return settled(r.degree(v))
}

// covered is how far an actor covers a requirement: what it has, times the freshness of its entry.
func (t *task) covered(r *requirement, v int32) float64 { return settled(t.has(r, v) * t.ix.fresh[v]) }

// covers lists what an actor covers by its entry, as its reasons tell.
func (t *task) covers(v int32) []Coverage {
	var out []Coverage
	evidence := slices.Concat(t.topicEvidence(v), t.groupEvidence(v), t.languageEvidence(v), t.roleEvidence(v), t.placeEvidence(v))
	for i := range t.required {
		r := &t.required[i]
		if degree := settled(settled(r.degree(v)) * t.ix.fresh[v]); degree > 0 {
			out = append(out, Coverage{Item: r.Item, Degree: degree, Evidence: about(evidence, r.Item)})
		}
	}
	return out
}

func about(evidence []Evidence, item Item) []Evidence {
	return slices.DeleteFunc(slices.Clone(evidence), func(e Evidence) bool { return e.Asked != item })
}

// together tells how far some actors and those on board cover or have a requirement: the mean of the highest degrees, as
// many as there should be. It may stop once that is enough.
func (m *Match) together(r *requirement, members []int32, degree func(*requirement, int32) float64, enough float64) float64 {
	best, sum := make([]int64, r.redundancy), int64(0)
	mean := func() float64 { return settled(float64(sum) / 1e6 / float64(r.redundancy)) }
	add := func(v int32) {
		sum += insert(best, millionths(degree(r, v)))
	}
	for v := range m.boarded {
		add(v)
	}
	for _, v := range members {
		if mean() >= enough {
			break
		}
		add(v)
	}
	return mean()
}

func millionths(value float64) int64 { return int64(math.Round(1e6 * value)) }

// insert keeps the highest degrees, in descending order, and gives how much their sum grew.
func insert(best []int64, degree int64) int64 {
	i := len(best) - 1
	if degree <= best[i] {
		return 0
	}
	more := degree - best[i]
	for ; i > 0 && best[i-1] < degree; i-- {
		best[i] = best[i-1]
	}
	best[i] = degree
	return more
}
