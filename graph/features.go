package graph

// Features is what the network knows about an actor, as one audience may see it.
type Features struct {
	ID           string
	Kind         ActorKind
	Seat         string           // AGS
	AreasServed  []string         // AGS, sorted
	Location     *Location        // nil where hidden or unknown
	Topics       []ActorTopic     // by slug
	TargetGroups []string         // slugs, sorted
	Languages    []SpokenLanguage // by code
	Roles        []Role           // in the order of Roles
	MigrantLed   *bool
	VerifiedAt   Date
}

// featuresFor gives what an audience may see.
func featuresFor(a *Actor, audience Audience, places Gazetteer) *Features {
	a = a.redact(audience, places)
	return &Features{
		ID: a.ID, Kind: a.Kind, Seat: a.Seat, AreasServed: a.AreasServed, Location: a.Location, Topics: a.Topics,
		TargetGroups: a.TargetGroups, Languages: a.Languages, Roles: a.Roles, MigrantLed: a.MigrantLed, VerifiedAt: a.VerifiedAt,
	}
}

// Node is an actor in a Snapshot.
type Node struct {
	ID    string
	Shown Visibility
	exact *Features // for INTERNAL
	rest  *Features // for everyone below; the same unless something is coarser for them
}

// ReadNode makes the node of an actor from its content and the level it shows at.
func ReadNode(content []byte, shown Visibility, places Gazetteer) (Node, error) {
	e, err := Decode(ActorType, content, Meta{})
	if err != nil {
		return Node{}, err
	}
	return NewNode(e.(*Actor), shown, places), nil
}

// NewNode makes the node of an actor that shows at a level.
func NewNode(a *Actor, shown Visibility, places Gazetteer) Node {
	node := Node{ID: a.ID, Shown: shown, exact: featuresFor(a, InternalOnly, places)}
	node.rest = node.exact
	if a.Precision != ExactPrecision {
		node.rest = featuresFor(a, Public, places)
	}
	return node
}

func (n *Node) features(audience Audience) *Features {
	if audience == InternalOnly {
		return n.exact
	}
	return n.rest
}

// intern keeps one copy of what many actors share.
func (n *Node) intern(kept map[string]string) {
	n.exact.intern(kept)
	if n.rest != n.exact {
		n.rest.intern(kept)
	}
}

func (f *Features) intern(kept map[string]string) {
	one := func(text string) string {
		if shared, known := kept[text]; known {
			return shared
		}
		kept[text] = text
		return text
	}
	f.Kind, f.Seat, f.VerifiedAt = ActorKind(one(string(f.Kind))), one(f.Seat), Date(one(string(f.VerifiedAt)))
	for i := range f.AreasServed {
		f.AreasServed[i] = one(f.AreasServed[i])
	}
	for i := range f.Topics {
		f.Topics[i].Topic = one(f.Topics[i].Topic)
	}
	for i := range f.TargetGroups {
		f.TargetGroups[i] = one(f.TargetGroups[i])
	}
	for i := range f.Languages {
		l := &f.Languages[i]
		l.Code, l.Level = one(l.Code), LanguageLevel(one(string(l.Level)))
	}
	for i := range f.Roles {
		f.Roles[i] = Role(one(string(f.Roles[i])))
	}
}
