package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Initiative is a project or process that actors carry together, with the bodies that steer it.
type Initiative struct {
	Meta           `json:"-"`
	ID             string           `json:"id"`
	Title          string           `json:"title"`
	Aim            string           `json:"aim,omitempty"`
	Parent         string           `json:"parent,omitempty"`
	Lead           string           `json:"lead,omitempty"`
	Partners       []string         `json:"partners,omitempty"` // actor ids, sorted
	Places         []string         `json:"places,omitempty"`   // AGS, sorted
	Status         Status           `json:"status"`
	From           Date             `json:"from,omitempty"`
	FromPrecision  DatePrecision    `json:"fromPrecision,omitempty"`
	Until          Date             `json:"until,omitempty"`
	UntilPrecision DatePrecision    `json:"untilPrecision,omitempty"`
	Topics         []RequiredTopic  `json:"topics,omitempty"`       // by slug
	TargetGroups   []string         `json:"targetGroups,omitempty"` // slugs, sorted
	Languages      []SpokenLanguage `json:"languages,omitempty"`
	Roles          []RequiredRole   `json:"roles,omitempty"` // in the order of Roles
	Bodies         []Body           `json:"bodies,omitempty"`
	Milestones     []Milestone      `json:"milestones,omitempty"`
	Blocks         []BuildingBlock  `json:"buildingBlocks,omitempty"`
	Requests       []Request        `json:"requests,omitempty"` // by actor; coordinators
	Outcome        string           `json:"outcome,omitempty"`  // what others can learn
	Visibility     Visibility       `json:"visibility"`
	Source         string           `json:"source,omitempty"`
}

// RequiredTopic is a topic an initiative needs people for.
type RequiredTopic struct {
	Topic      string  `json:"topic"`      // slug
	Weight     float64 `json:"weight"`     // relative importance, above 0 and up to MaxTopicWeight
	Redundancy int     `json:"redundancy"` // how many actors should cover it, 1…10
}

// RequiredRole is a role an initiative needs filled.
type RequiredRole struct {
	Role     Role `json:"role"`
	Quantity int  `json:"quantity"` // 1…100
	Critical bool `json:"critical,omitempty"`
}

// Body is a group that steers, accompanies, works in or moderates an initiative. It hides with its initiative.
type Body struct {
	ID               string   `json:"id"`
	Kind             BodyKind `json:"kind"`
	Decides          bool     `json:"decides,omitempty"`
	AlsoAccompanying bool     `json:"alsoAccompanying,omitempty"` // a steering group that is the accompanying group too
	Name             string   `json:"name"`
	Topic            string   `json:"topic,omitempty"`       // slug: its field of action
	Responsible      string   `json:"responsible,omitempty"` // actor id
}

// Milestone is a dated step of an initiative.
type Milestone struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Due     Date   `json:"due,omitempty"`
	Reached Date   `json:"reached,omitempty"`
}

// BuildingBlock is the state of one of the building blocks of the participation process.
type BuildingBlock struct {
	Number int        `json:"number"` // 1…len(BlockTitles)
	State  BlockState `json:"state"`
	Note   string     `json:"note,omitempty"`
}

// BlockTitles are the nine building blocks of the participation process in German and English: 1 to 6 are steps on
// site, 7 to 9 elements above the single place.
var BlockTitles = [9]Texts{
	blockTitle("Gemeinsame Konzeption", "Shared concept"),
	blockTitle("Politisches Commitment", "Political commitment"),
	blockTitle("Kraftvolles Zukunftsbild und Mobilisierung", "Vision and mobilization"),
	blockTitle("Projektplan für den Prozess", "Project plan for the process"),
	blockTitle("Integrationsplan", "Integration plan"),
	blockTitle("Umsetzung und Umsetzungsbegleitung", "Implementation and its accompaniment"),
	blockTitle("Netzwerktreffen und Öffentlichkeitsarbeit", "Network meetings and public relations"),
	blockTitle("Prozessbegleitende", "Process facilitators"),
	blockTitle("Steuerungsgruppe auf Landesebene", "Steering group of the Land"),
}

func blockTitle(de, en string) Texts {
	return Texts{{Lang: "de", Text: de, Status: OriginalText}, {Lang: "en", Text: en, Status: HumanText}}
}

// EntityID gives the id.
func (i *Initiative) EntityID() string { return i.ID }

// EntityType gives InitiativeType.
func (i *Initiative) EntityType() Type { return InitiativeType }

// EntityVisibility gives the initiative's own level.
func (i *Initiative) EntityVisibility() Visibility { return i.Visibility }

// Body gives the body with an id, nil if there is none.
func (i *Initiative) Body(id string) *Body {
	for n := range i.Bodies {
		if i.Bodies[n].ID == id {
			return &i.Bodies[n]
		}
	}
	return nil
}

// AllBlocks gives the nine building blocks in order; those nobody spoke of are OPEN.
func (i *Initiative) AllBlocks() []BuildingBlock {
	all := make([]BuildingBlock, len(BlockTitles))
	for n := range all {
		all[n] = BuildingBlock{Number: n + 1, State: BlockOpen}
	}
	for _, block := range i.Blocks {
		all[block.Number-1] = block
	}
	return all
}

// Refs gives parent, lead, partners, the bodies' topics and responsible actors, who was asked, topics and target groups.
func (i *Initiative) Refs() []Ref {
	refs := append(optionalRef("parent", i.Parent, InitiativeType), optionalRef("lead", i.Lead, ActorType)...)
	for n, partner := range i.Partners {
		refs = append(refs, Ref{Field: fmt.Sprintf("partners[%d]", n), Target: partner, Type: ActorType})
	}
	for n, body := range i.Bodies {
		at := fmt.Sprintf("bodies[%d]", n)
		refs = append(refs, optionalRef(at+".responsible", body.Responsible, ActorType)...)
		if body.Topic != "" {
			refs = append(refs, topicRef(at+".topic", body.Topic))
		}
	}
	for n, request := range i.Requests {
		refs = append(refs, Ref{Field: fmt.Sprintf("requests[%d].actor", n), Target: request.Actor, Type: ActorType})
	}
	for n, topic := range i.Topics {
		refs = append(refs, topicRef("topics["+strconv.Itoa(n)+"].topic", topic.Topic))
	}
	return append(refs, groupRefs(i.TargetGroups)...)
}

// Unlink removes every optional mention of a record that is being deleted.
func (i *Initiative) Unlink(id string) {
	if i.Parent == id {
		i.Parent = ""
	}
	if i.Lead == id {
		i.Lead = ""
	}
	i.Partners = slices.DeleteFunc(slices.Clone(i.Partners), func(partner string) bool { return partner == id })
	i.Requests = slices.DeleteFunc(slices.Clone(i.Requests), func(r Request) bool { return r.Actor == id })
	i.Bodies = slices.Clone(i.Bodies)
	for n := range i.Bodies {
		if i.Bodies[n].Responsible == id {
			i.Bodies[n].Responsible = ""
		}
	}
}

// Complete trims the title and fills in defaults.
func (i *Initiative) Complete() {
	i.Title = oneLine(i.Title)
	i.Status = cmp.Or(i.Status, Planned)
	i.From, i.FromPrecision = firstDay(i.From, i.FromPrecision)
	i.Until, i.UntilPrecision = finalDay(i.Until, i.UntilPrecision)
	i.Topics = slices.Clone(i.Topics)
	for n := range i.Topics {
		i.Topics[n].Weight = cmp.Or(i.Topics[n].Weight, 1)
		i.Topics[n].Redundancy = cmp.Or(i.Topics[n].Redundancy, 1)
	}
	i.Roles = slices.Clone(i.Roles)
	for n := range i.Roles {
		i.Roles[n].Quantity = cmp.Or(i.Roles[n].Quantity, 1)
	}
}

// Normalize completes and sorts: bodies by kind, name, id; milestones by date due, id; building blocks by number;
// requests by actor.
func (i *Initiative) Normalize() {
	i.Complete()
	i.Partners, i.Places, i.TargetGroups = sortedSet(i.Partners), sortedSet(i.Places), sortedSet(i.TargetGroups)
	i.Languages = sortedLanguages(i.Languages)
	slices.SortFunc(i.Topics, func(a, b RequiredTopic) int { return strings.Compare(a.Topic, b.Topic) })
	slices.SortFunc(i.Roles, func(a, b RequiredRole) int {
		return cmp.Or(cmp.Compare(slices.Index(Roles, a.Role), slices.Index(Roles, b.Role)), cmp.Compare(a.Role, b.Role))
	})
	i.Bodies = slices.Clone(i.Bodies)
	slices.SortFunc(i.Bodies, func(a, b Body) int {
		return cmp.Or(cmp.Compare(slices.Index(BodyKinds, a.Kind), slices.Index(BodyKinds, b.Kind)),
			strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID))
	})
	i.Milestones = slices.Clone(i.Milestones)
	slices.SortFunc(i.Milestones, func(a, b Milestone) int {
		return cmp.Or(strings.Compare(dueKey(a), dueKey(b)), strings.Compare(a.ID, b.ID))
	})
	i.Requests = slices.Clone(i.Requests)
	slices.SortStableFunc(i.Requests, func(a, b Request) int { return strings.Compare(a.Actor, b.Actor) })
	i.Blocks = slices.Clone(i.Blocks)
	slices.SortFunc(i.Blocks, func(a, b BuildingBlock) int { return cmp.Compare(a.Number, b.Number) })
}

// dueKey puts milestones without a date last.
func dueKey(m Milestone) string { return cmp.Or(string(m.Due), string(m.Reached), "~") }

// Check gives every finding about the initiative.
func (i *Initiative) Check(places Gazetteer, today Date) error {
	var errs Errors
	checkID(&errs, "id", i.ID, PrefixInitiative)
	checkRequired(&errs, "title", i.Title, MaxName)
	checkText(&errs, "aim", i.Aim, MaxText)
	checkText(&errs, "outcome", i.Outcome, MaxText)
	checkText(&errs, "source", i.Source, MaxShort)
	if i.Parent == i.ID {
		errs.Add("parent", "an initiative is not part of itself; name another one")
	}
	checkOneOf(&errs, "status", i.Status, Statuses)
	checkPeriod(&errs, "from", i.From, "until", i.Until)
	for n, ags := range i.Places {
		checkAGS(&errs, fmt.Sprintf("places[%d]", n), ags, places)
	}
	checkLength(&errs, "partners", len(i.Partners))
	checkLength(&errs, "places", len(i.Places))
	checkLength(&errs, "topics", len(i.Topics))
	checkLength(&errs, "targetGroups", len(i.TargetGroups))
	checkLength(&errs, "bodies", len(i.Bodies))
	checkLength(&errs, "milestones", len(i.Milestones))
	checkLength(&errs, "requests", len(i.Requests))
	checkLanguages(&errs, i.Languages)
	i.checkRequiredItems(&errs)
	i.checkBodies(&errs)
	i.checkProgress(&errs, today)
	i.checkRequests(&errs, today)
	return errs.Err()
}

func (i *Initiative) checkRequiredItems(errs *Errors) {
	topicAgain, roleAgain := repeats[string](), repeats[Role]()
	for n, topic := range i.Topics {
		at := fmt.Sprintf("topics[%d]", n)
		if !(topic.Weight > 0 && topic.Weight <= MaxTopicWeight) {
			errs.Add(at+".weight", "%s has %v; give a number above 0 and up to %v", topic.Topic, topic.Weight, MaxTopicWeight)
		}
		checkRange(errs, at+".redundancy", &topic.Redundancy, 1, 10)
		if topicAgain(topic.Topic) {
			errs.Add(at+".topic", "the topic %s is given twice; give each once", topic.Topic)
		}
	}
	for n, role := range i.Roles {
		at := fmt.Sprintf("roles[%d]", n)
		checkOneOf(errs, at+".role", role.Role, Roles)
		checkRange(errs, at+".quantity", &role.Quantity, 1, 100)
		if roleAgain(role.Role) {
			errs.Add(at+".role", "the role %s is given twice; give each once with a quantity", role.Role)
		}
	}
}

func (i *Initiative) checkBodies(errs *Errors) {
	again := repeats[string]()
	for n, body := range i.Bodies {
		at := fmt.Sprintf("bodies[%d]", n)
		checkID(errs, at+".id", body.ID, PrefixBody)
		checkOneOf(errs, at+".kind", body.Kind, BodyKinds)
		checkRequired(errs, at+".name", body.Name, MaxName)
		if body.AlsoAccompanying && body.Kind != SteeringGroup {
			errs.Add(at+".alsoAccompanying", "only a STEERING_GROUP can be the accompanying group too; leave it out")
		}
		if again(body.ID) {
			errs.Add(at+".id", "the body %s is given twice; give each once", body.ID)
		}
	}
}

func (i *Initiative) checkProgress(errs *Errors, today Date) {
	milestoneAgain, blockAgain := repeats[string](), repeats[int]()
	for n, milestone := range i.Milestones {
		at := fmt.Sprintf("milestones[%d]", n)
		checkID(errs, at+".id", milestone.ID, PrefixMilestone)
		checkRequired(errs, at+".title", milestone.Title, MaxName)
		checkDate(errs, at+".due", milestone.Due)
		checkDone(errs, at+".reached", milestone.Reached, today)
		if milestoneAgain(milestone.ID) {
			errs.Add(at+".id", "the milestone %s is given twice; give each once", milestone.ID)
		}
	}
	for n, block := range i.Blocks {
		at := fmt.Sprintf("buildingBlocks[%d]", n)
		checkRange(errs, at+".number", &block.Number, 1, len(BlockTitles))
		checkOneOf(errs, at+".state", block.State, BlockStates)
		checkText(errs, at+".note", block.Note, MaxShort)
		if blockAgain(block.Number) {
			errs.Add(at+".number", "building block %d is given twice; give each once", block.Number)
		}
	}
}
