package match

import (
	"cmp"
	"slices"

	"akteursnetz/graph"
)

// task is a draft, checked and read against an index.
type task struct {
	ix      *Index
	draft   Draft
	options Options
	weights values

	itself        int32   // the initiative's own number; −1 for a new one
	sources       []int32 // coordinator and lead
	tied          []bool  // who has a tie with one of them; NEW leaves them out
	boarded       map[int32]bool
	excluded      map[int32]bool
	declined      map[int32]graph.Request
	asked         map[int32]bool // for this initiative, without an answer
	topics        []askedTopic
	groups        []askedTag
	languages     []askedTag
	roles         []askedRole
	places        []askedPlace
	kinds         []graph.ActorKind
	likeness      []float64 // of every initiative with this one
	introductions introductions
	reach         []float64
	circle        []bool
	required      []requirement
}

// askedTopic is a topic asked for.
type askedTopic struct {
	graph.RequiredTopic
	no     int32
	weight float64   // asked for times information content
	fits   []float64 // with every topic
}

// askedTag is a target group or language asked for.
type askedTag struct {
	name   string
	no     int32 // −1: nobody has it
	weight float64
}

// askedRole is a role asked for.
type askedRole struct {
	graph.RequiredRole
	no     int
	weight float64
}

// criticalWeight is what a critical role counts beside another one.
const criticalWeight = 2

// task reads a draft, or gives all that is wrong with it and the options.
func (ix *Index) task(d Draft, o Options) (*task, error) {
	d, err := ix.check(d)
	weights, wrong := o.check()
	if err := cmp.Or(err, wrong); err != nil {
		return nil, err
	}
	o.Prefer = cmp.Or(o.Prefer, Balanced)
	t := &task{ix: ix, draft: d, options: o, weights: weights, kinds: o.Kinds, itself: -1}
	if no, stored := ix.byID[d.Initiative]; stored {
		t.itself = no
	}
	t.readActors()
	t.readItems()
	t.likeness = ix.likeness(ix.itemsOf(d.Topics, d.TargetGroups, d.Languages, d.Roles, d.Places))
	t.introductions = ix.arcs().introductions(ix.n, t.sources, maxIntroduction)
	t.reach = ix.reach(t.sources)
	t.circle = ix.circle(t.sources)
	t.required = t.readRequirements()
	return t, nil
}

func (t *task) readActors() {
	ix, d := t.ix, t.draft
	mark := func(ids ...string) map[int32]bool {
		marked := map[int32]bool{}
		for _, id := range ids {
			if v, found := ix.Network.Find(id); found {
				marked[v] = true
			}
		}
		return marked
	}
	for _, id := range distinct([]string{d.Coordinator, d.Lead}) {
		if v, found := ix.Network.Find(id); found {
			t.sources = append(t.sources, v)
		}
	}
	t.boarded, t.excluded = mark(append(slices.Clone(d.OnBoard), d.Coordinator, d.Lead)...), mark(d.Exclude...)
	t.tied = make([]bool, ix.n)
	for _, s := range t.sources {
		for _, v := range ix.Network.Graph.Simple.Of(s) {
			t.tied[v] = true
		}
	}
	t.declined, t.asked = map[int32]graph.Request{}, map[int32]bool{}
	for _, r := range ix.requests[d.Initiative] {
		v, found := ix.Network.Find(r.Actor)
		switch {
		case found && r.Answer == graph.Declined:
			t.declined[v] = r
		case found && r.Answer == graph.Asked:
			t.asked[v] = true
		}
	}
}

func (t *task) readItems() {
	ix := t.ix
	var weights []*float64
	for _, topic := range t.draft.Topics {
		no := ix.tree.numbers[topic.Topic]
		t.topics = append(t.topics, askedTopic{topic, no, topic.Weight * ix.tree.ic[no], ix.tree.fits(no)})
	}
	for i := range t.topics {
		weights = append(weights, &t.topics[i].weight)
	}
	share(weights, func(i int) float64 { return t.topics[i].Weight })
	t.groups = ix.tags(t.draft.TargetGroups, GroupItem, ix.groupNo)
	t.languages = ix.tags(t.draft.Languages, LanguageItem, ix.langNo)
	weights = nil
	for _, role := range t.draft.Roles {
		one := askedRole{role, slices.Index(graph.Roles, role.Role), 1}
		if role.Critical {
			one.weight = criticalWeight
		}
		t.roles = append(t.roles, one)
	}
	for i := range t.roles {
		weights = append(weights, &t.roles[i].weight)
	}
	share(weights, func(int) float64 { return 1 })
	for _, ags := range t.draft.Places {
		t.places = append(t.places, ix.place(ags, t.options.RadiusKm))
	}
}

func (ix *Index) tags(names []string, c Category, numbers map[string]int32) []askedTag {
	tags := make([]askedTag, len(names))
	weights := make([]*float64, len(names))
	for i, name := range names {
		no, known := numbers[name]
		if !known {
			no = -1
		}
		tags[i] = askedTag{name, no, rarity(ix.carriers(Item{c, name}), ix.n)}
		weights[i] = &tags[i].weight
	}
	share(weights, func(int) float64 { return 1 })
	return tags
}

// share makes weights sum to one; where all are zero, for everybody has everything, those of otherwise count.
func share(weights []*float64, otherwise func(i int) float64) {
	sum := 0.
	for _, w := range weights {
		sum += *w
	}
	if sum == 0 {
		for i, w := range weights {
			*w = otherwise(i)
			sum += *w
		}
	}
	for _, w := range weights {
		*w /= sum
	}
}

// used gives the options in force.
func (t *task) used() Used {
	u := Used{Prefer: t.options.Prefer}
	for _, p := range t.places {
		u.RadiusKm = max(u.RadiusKm, p.mostKm)
	}
	for i, c := range Components {
		u.Weights = append(u.Weights, Weight{c, t.weights[i]})
	}
	return u
}
