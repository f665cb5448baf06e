package graph

// Need is something actors or the people they work with lack. Needs are INTERNAL, whatever they concern.
type Need struct {
	Meta       `json:"-"`
	ID         string     `json:"id"`
	Actor      string     `json:"actor,omitempty"`
	Initiative string     `json:"initiative,omitempty"`
	Topic      string     `json:"topic"` // slug
	Text       string     `json:"text"`
	Status     NeedStatus `json:"status"`
	Visibility Visibility `json:"visibility"`
	Source     string     `json:"source,omitempty"`
}

// EntityID gives the id.
func (n *Need) EntityID() string { return n.ID }

// EntityType gives NeedType.
func (n *Need) EntityType() Type { return NeedType }

// EntityVisibility gives InternalOnly: below coordinator needs do not exist.
func (n *Need) EntityVisibility() Visibility { return InternalOnly }

// Refs gives the actor, the initiative and the topic.
func (n *Need) Refs() []Ref {
	var refs []Ref
	if n.Actor != "" {
		refs = append(refs, Ref{Field: "actor", Target: n.Actor, Type: ActorType, Required: true})
	}
	if n.Initiative != "" {
		refs = append(refs, Ref{Field: "initiative", Target: n.Initiative, Type: InitiativeType, Required: true})
	}
	return append(refs, topicRef("topic", n.Topic))
}

// Normalize completes.
func (n *Need) Normalize() { n.Complete() }

// Complete fills in defaults.
func (n *Need) Complete() {
	if n.Status == "" {
		n.Status = NeedStatuses[0]
	}
}

// Check gives every finding about the need.
func (n *Need) Check(Gazetteer, Date) error {
	var errs Errors
	checkID(&errs, "id", n.ID, PrefixNeed)
	checkOneOf(&errs, "status", n.Status, NeedStatuses)
	checkRequired(&errs, "text", n.Text, MaxText)
	checkText(&errs, "source", n.Source, MaxShort)
	if n.Actor == "" && n.Initiative == "" {
		errs.Add("actor", "a need belongs to an actor or an initiative; name one")
	}
	return errs.Err()
}
