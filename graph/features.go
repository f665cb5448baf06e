package graph

// Features is what the network knows about an actor, as one audience may see it.
type Features struct {
	ID           string
	Kind         ActorKind
	Name         string
	Seat         string           // AGS
	AreasServed  []string         // AGS, sorted
	Location     *Location        // nil where hidden or unknown
	Topics       []ActorTopic     // by slug
	TargetGroups []string         // slugs, sorted
	Languages    []SpokenLanguage // by code
	Roles        []Role           // in the order of Roles
	MigrantLed   *bool
	Collective   bool
	Capacity     *Capacity // coordinators
	ConsentAt    Date      // coordinators
	VerifiedAt   Date
}

// featuresFor gives what an audience may see.
func featuresFor(a *Actor, audience Audience, places Gazetteer) *Features {
	a = a.redact(audience, places)
	return &Features{
		ID: a.ID, Kind: a.Kind, Name: a.Name, Seat: a.Seat, AreasServed: a.AreasServed, Location: a.Location, Topics: a.Topics,
		TargetGroups: a.TargetGroups, Languages: a.Languages, Roles: a.Roles, MigrantLed: a.MigrantLed, Collective: a.Collective,
		Capacity: a.Capacity, ConsentAt: a.ConsentAt, VerifiedAt: a.VerifiedAt,
	}
}

// Node is an actor in a Snapshot.
type Node struct {
	ID    string
	Shown Visibility
	exact *Features // for INTERNAL
	rest  *Features // for everyone below; the same unless they see less
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
	if a.Precision != ExactPrecision || a.Capacity != nil || a.ConsentAt != "" {
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
func (n *Node) intern(one func(string) string) {
	n.exact.intern(one)
	if n.rest != n.exact {
		n.rest.intern(one)
	}
}

func (f *Features) intern(one func(string) string) {
	f.Kind, f.Seat, f.VerifiedAt = ActorKind(one(string(f.Kind))), one(f.Seat), Date(one(string(f.VerifiedAt)))
	internAll(f.AreasServed, one)
	internAll(f.TargetGroups, one)
	internLanguages(f.Languages, one)
	for i := range f.Topics {
		f.Topics[i].Topic = one(f.Topics[i].Topic)
	}
	for i := range f.Roles {
		f.Roles[i] = Role(one(string(f.Roles[i])))
	}
}
