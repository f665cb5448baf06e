package graph

import "slices"

// ActorKind classifies an actor.
type ActorKind string

// The kinds of actors, in the order lists of kinds use.
const (
	MigrantOrganization ActorKind = "MIGRANT_ORGANIZATION"
	Association         ActorKind = "ASSOCIATION"
	WelfareOrganization ActorKind = "WELFARE_ORGANIZATION"
	ReligiousCommunity  ActorKind = "RELIGIOUS_COMMUNITY"
	SportsClub          ActorKind = "SPORTS_CLUB"
	Foundation          ActorKind = "FOUNDATION"
	Volunteer           ActorKind = "VOLUNTEER" // a natural person
	VolunteerGroup      ActorKind = "VOLUNTEER_GROUP"
	NetworkActor        ActorKind = "NETWORK"
	AdvisoryBoard       ActorKind = "ADVISORY_BOARD"
	PublicAuthority     ActorKind = "PUBLIC_AUTHORITY"
	Municipality        ActorKind = "MUNICIPALITY"
	JobCentre           ActorKind = "JOB_CENTRE"
	EmploymentAgency    ActorKind = "EMPLOYMENT_AGENCY"
	Chamber             ActorKind = "CHAMBER"
	Company             ActorKind = "COMPANY"
	EducationProvider   ActorKind = "EDUCATION_PROVIDER"
	HealthProvider      ActorKind = "HEALTH_PROVIDER"
	OtherActor          ActorKind = "OTHER"
)

// ActorKinds are all kinds, in order.
var ActorKinds = []ActorKind{
	MigrantOrganization, Association, WelfareOrganization, ReligiousCommunity, SportsClub, Foundation, Volunteer,
	VolunteerGroup, NetworkActor, AdvisoryBoard, PublicAuthority, Municipality, JobCentre, EmploymentAgency, Chamber,
	Company, EducationProvider, HealthProvider, OtherActor,
}

// administration are the kinds that belong to public administration.
var administration = []ActorKind{PublicAuthority, Municipality, JobCentre, EmploymentAgency}

// OutsideAdministration tells whether actors of the kind stand outside public administration.
func (k ActorKind) OutsideAdministration() bool { return !slices.Contains(administration, k) }

// TieKind classifies a tie.
type TieKind string

// The kinds of ties. Cooperates, PlansWith and Knows are symmetric; the others point from → to.
const (
	Cooperates  TieKind = "COOPERATES"
	PlansWith   TieKind = "PLANS_WITH"
	Knows       TieKind = "KNOWS"
	MemberOf    TieKind = "MEMBER_OF"
	PartOf      TieKind = "PART_OF"
	Established TieKind = "ESTABLISHED"
	Funds       TieKind = "FUNDS"
	Contracts   TieKind = "CONTRACTS"
	Coordinates TieKind = "COORDINATES"
	Advises     TieKind = "ADVISES"
	Supports    TieKind = "SUPPORTS"
	RefersTo    TieKind = "REFERS_TO"
	Hosts       TieKind = "HOSTS"
)

// TieKinds are all kinds, in order.
var TieKinds = []TieKind{
	Cooperates, PlansWith, Knows, MemberOf, PartOf, Established, Funds, Contracts, Coordinates, Advises, Supports,
	RefersTo, Hosts,
}

// Symmetric tells whether ties of the kind have no direction. They are stored once, with from < to.
func (k TieKind) Symmetric() bool { return k == Cooperates || k == PlansWith || k == Knows }

// Precision says how exactly an actor's location may be shown below INTERNAL.
type Precision string

// The precisions.
const (
	ExactPrecision  Precision = "EXACT"
	PlacePrecision  Precision = "PLACE"  // the seat's centroid, no street, no postcode
	HiddenPrecision Precision = "HIDDEN" // district level only
)

// Precisions are all precisions, finest first.
var Precisions = []Precision{ExactPrecision, PlacePrecision, HiddenPrecision}

// TextStatus tells who wrote or checked a text.
type TextStatus string

// The states of a text.
const (
	OriginalText TextStatus = "ORIGINAL"
	HumanText    TextStatus = "HUMAN"
	MachineText  TextStatus = "MACHINE"
	OutdatedText TextStatus = "OUTDATED"
)

// TextStatuses are all states.
var TextStatuses = []TextStatus{OriginalText, HumanText, MachineText, OutdatedText}

// Role is what an actor is willing to contribute.
type Role string

// Roles are all roles, in order.
var Roles = []Role{
	"ROOMS", "SPEECH_MEDIATION", "COUNSELLING", "OUTREACH", "TEACHING", "CHILDCARE", "TRANSPORT", "FUNDING", "MODERATION",
	"PUBLIC_RELATIONS", "VOLUNTEERS", "EXPERTISE", "DECISION",
}

// LanguageLevel is how well a language is spoken (CEFR, or NATIVE).
type LanguageLevel string

// LanguageLevels are all levels, lowest first.
var LanguageLevels = []LanguageLevel{"A1", "A2", "B1", "B2", "C1", "C2", "NATIVE"}

// OfferKind classifies an offer.
type OfferKind string

// OfferKinds are all kinds of offers, in order.
var OfferKinds = []OfferKind{
	"SERVICE", "FUNDING", "EVENT", "MEETING_FORMAT", "DOCUMENT", "PLATFORM", "TOOL", "SURVEY", "BODY", "ADVICE", "PROJECT",
	"COURSE", "PLACE",
}

// Status is how far an offer or initiative is.
type Status string

// The states, in order.
const (
	Planned   Status = "PLANNED"
	Running   Status = "RUNNING"
	Paused    Status = "PAUSED"
	Completed Status = "COMPLETED"
)

// Statuses are all states, in order.
var Statuses = []Status{Planned, Running, Paused, Completed}

// NeedStatus is how far a need is on its way to being met.
type NeedStatus string

// NeedStatuses are all states of a need, in order.
var NeedStatuses = []NeedStatus{"HEARD", "CHECKED", "MATCHED", "MET"}

// Open tells whether the need is not met yet.
func (s NeedStatus) Open() bool { return s != NeedStatuses[len(NeedStatuses)-1] }

// BodyKind classifies a body of an initiative.
type BodyKind string

// The kinds of bodies. Steering and accompanying group may be the same body.
const (
	SteeringGroup     BodyKind = "STEERING_GROUP"
	AccompanyingGroup BodyKind = "ACCOMPANYING_GROUP"
	WorkingGroup      BodyKind = "WORKING_GROUP"
	ModerationTeam    BodyKind = "MODERATION_TEAM"
)

// BodyKinds are all kinds of bodies, in order.
var BodyKinds = []BodyKind{SteeringGroup, AccompanyingGroup, WorkingGroup, ModerationTeam}

// BlockState is how far a building block is.
type BlockState string

// The states of a building block.
const (
	BlockOpen    BlockState = "OPEN"
	BlockRunning BlockState = "RUNNING"
	BlockDone    BlockState = "DONE"
)

// BlockStates are all states of a building block, in order.
var BlockStates = []BlockState{BlockOpen, BlockRunning, BlockDone}

// Direction selects ties by the side an actor stands on.
type Direction string

// The directions. Symmetric ties count as going both ways.
const (
	AnyDirection Direction = "ANY"
	Outgoing     Direction = "OUT"
	Incoming     Direction = "IN"
)

// Directions are all directions.
var Directions = []Direction{Outgoing, Incoming, AnyDirection}
