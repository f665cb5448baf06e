package graph

// TargetGroup is a group of people that work is for.
type TargetGroup struct {
	Meta   `json:"-"`
	Slug   string `json:"slug"`
	Labels Texts  `json:"labels"`
}

// EntityID gives grp_<slug>.
func (g *TargetGroup) EntityID() string { return PrefixTargetGroup + g.Slug }

// EntityType gives TargetGroupType.
func (g *TargetGroup) EntityType() Type { return TargetGroupType }

// EntityVisibility gives Public.
func (g *TargetGroup) EntityVisibility() Visibility { return Public }

// Refs gives none.
func (g *TargetGroup) Refs() []Ref { return nil }

// Complete fills in the status of labels.
func (g *TargetGroup) Complete() { g.Labels = g.Labels.completed() }

// Normalize sorts the labels.
func (g *TargetGroup) Normalize() { g.Labels = g.Labels.normalized() }

// Check gives every finding about the target group.
func (g *TargetGroup) Check(Gazetteer, Date) error {
	var errs Errors
	checkLabels(&errs, g.Slug, g.Labels)
	return errs.Err()
}

// Label gives the label in a language, falling back as Texts.In does.
func (g *TargetGroup) Label(lang string) string { return labelOr(g.Labels, lang, g.Slug) }
