package graph

import (
	"context"
	"time"
)

// Store keeps the directory. Two implementations exist, on SQLite and on Neo4j; package storetest holds both to this
// contract. Whatever is not fixed here is a defect of the contract: stores are not free to differ.
//
// # Visibility
//
// A Reader is bound to an audience. Every record and every tie a method touches (to return, filter, sort, count, walk
// over) is one the audience sees; hidden and unknown are one answer. A record shows at the widest level that its own
// visibility and the levels of all records it cannot be without allow (Ref.Required): a tie needs both ends, an offer
// its provider, a participation its actor and initiative. What comes back is redacted: contact, exact location, notes,
// capacity, consent, revision and times are blank where the audience may not see them. Where an actor's location is hidden,
// the places of its offers, and of the initiatives it leads, are known by their district alone, as its own are.
//
// # What a read promises
//
// A call that starts after a write was acknowledged sees all of it. A call that runs while a write commits may see part
// of it. Nothing may depend on two calls agreeing.
//
// # Order and pages
//
// Every list has a total order, given at its method; text keys compare as bytes, missing keys come last in both
// directions, DESC turns the whole order around except for that. Pages are cut by the values of the order and the id
// (Position), so that they stay valid while records come and go.
//
// # Errors
//
// Only *Error leaves a store. A database that is away, or does not answer before the context ends, is UNAVAILABLE;
// everything foreign is INTERNAL with its text in Err.
//
// # Writes
//
// An acknowledged write is durable: it survives the loss of power. Write runs fn in one transaction under the store's
// write lock; an error of fn leaves no trace. Every write takes the next commit number and appends to the change log in
// the same transaction. fn may run again after a transient fault: it must not have effects outside Writer. Repeating a
// write whose outcome is unknown is safe, see Writer.
type Store interface {
	// For gives the reader of an audience. It costs nothing.
	For(Audience) Reader
	// Write changes the directory: all or nothing.
	Write(ctx context.Context, by Author, fn func(context.Context, Writer) error) error
	// Token gives the token with a hash, nil if there is none.
	Token(ctx context.Context, hash string) (*Token, error)
	// Tokens gives every token, by name, then id.
	Tokens(ctx context.Context) ([]*Token, error)
	// Empty tells whether nothing but tokens was ever written: a record that was deleted counts.
	Empty(ctx context.Context) (bool, error)
	// LastCommit gives the number of the last write, of which every later read sees all; 0 before the first. Reads between
	// two calls that give the same number saw one and the same directory.
	LastCommit(ctx context.Context) (int64, error)
	// Trim forgets the values in change log entries from before a moment (RFC 3339), leaving id, time and action.
	Trim(ctx context.Context, before string) error
	// Ping tells within 2 seconds whether the store can answer: UNAVAILABLE if not.
	Ping(ctx context.Context) error
	Close(ctx context.Context) error
}

// Options is what every store is opened with.
type Options struct {
	Places Gazetteer
	Now    func() time.Time // the one clock; times of changes come from it
}

// Author is who writes: a token, or a command of the program.
type Author struct {
	ID   string // token id, or the command: "import", "seed", "token"
	Name string
}

// Reader reads what one audience may see. Methods that take ids give a map without entries for unknown and hidden ids.
type Reader interface {
	ActorReader
	TieReader
	TaxonomyReader
	InitiativeReader
	OfferReader
	NeedReader
	EmbedReader
	RecordReader
}

// ActorReader reads actors.
type ActorReader interface {
	ActorsByID(ctx context.Context, ids []string) (map[string]*Actor, error)
	// Actors gives a page of a filtered list in the query's order.
	Actors(ctx context.Context, q ActorQuery) (Page[*Actor], error)
	// ActorIDs gives the ids of all actors that pass a filter, in order.
	ActorIDs(ctx context.Context, filter *ActorFilter) ([]string, error)
	// ActorFacets counts the filtered actors by the values of each facet, most frequent first, then by value; at most
	// first values each. Each facet leaves the filter's own conditions on itself aside.
	ActorFacets(ctx context.Context, filter *ActorFilter, by []ActorFacet, first int, today Date) ([]Facet, error)
	// Neighbours gives for each actor a page of the distinct actors it has ties to, by name, then id.
	Neighbours(ctx context.Context, ids []string, q NeighbourQuery) (map[string]Page[*Actor], error)
	// ActorsOnTopics gives for each topic, by its slug, a page of the actors that work on it or anything below it, by name,
	// then id: an empty one for a topic that there is not.
	ActorsOnTopics(ctx context.Context, topics []string, q TopicQuery) (map[string]Page[*Actor], error)
	// View gives the whole network as the audience sees it; never older than the last write acknowledged before the call.
	View(ctx context.Context) (*View, error)
	// KeptView gives the view that is at hand, nil for none. It may be older than what was written since: View tells,
	// which gives the same one if it is current.
	KeptView() *View
}

// ActorQuery asks for a page of actors.
type ActorQuery struct {
	Filter *ActorFilter
	Order  ActorOrder
	Page   PageRequest
	Total  bool // also count the filtered list
}

// NeighbourQuery asks for a page of neighbours.
type NeighbourQuery struct {
	Filter *ActorFilter // on the neighbours
	Tie    *TieFilter   // on the ties to them
	Page   PageRequest
	Total  bool
}

// TopicQuery asks for a page of the actors on a topic.
type TopicQuery struct {
	Page  PageRequest
	Total bool
}

// TieReader reads ties.
type TieReader interface {
	TiesByID(ctx context.Context, ids []string) (map[string]*Tie, error)
	// Ties gives a page of all ties that pass the filter, by id. The filter's direction means nothing here.
	Ties(ctx context.Context, q TieQuery) (Page[*Tie], error)
	// TiesOf gives for each actor a page of its ties, by the other end's name, kind, id.
	TiesOf(ctx context.Context, actors []string, q TieQuery) (map[string]Page[*Tie], error)
}

// TieQuery asks for a page of ties.
type TieQuery struct {
	Filter *TieFilter
	Page   PageRequest
	Total  bool
}

// TaxonomyReader reads the vocabularies. They are the same for every audience and come without Meta.
type TaxonomyReader interface {
	// Topics gives the tree of topics.
	Topics(ctx context.Context) (*Taxonomy, error)
	// TargetGroups gives all target groups, by German label's sort key, then slug.
	TargetGroups(ctx context.Context) ([]*TargetGroup, error)
}

// InitiativeReader reads initiatives and who takes part in them.
type InitiativeReader interface {
	InitiativesByID(ctx context.Context, ids []string) (map[string]*Initiative, error)
	// Initiatives gives a page of a filtered list, by title, then id.
	Initiatives(ctx context.Context, q InitiativeQuery) (Page[*Initiative], error)
	// Children gives for each initiative those directly below it, by title, then id; at most first each.
	Children(ctx context.Context, ids []string, first int) (map[string][]*Initiative, error)
	ParticipationsByID(ctx context.Context, ids []string) (map[string]*Participation, error)
	// ParticipationsIn gives for each initiative all participations, by the actor's name, then id.
	ParticipationsIn(ctx context.Context, initiatives []string) (map[string][]*Participation, error)
	// ParticipationsOf gives for each actor its participations, by the initiative's title, then id; at most first each.
	ParticipationsOf(ctx context.Context, actors []string, first int) (map[string][]*Participation, error)
}

// InitiativeQuery asks for a page of initiatives.
type InitiativeQuery struct {
	Filter *InitiativeFilter
	Page   PageRequest
	Total  bool
}

// OfferReader reads offers.
type OfferReader interface {
	OffersByID(ctx context.Context, ids []string) (map[string]*Offer, error)
	// Offers gives a page of a filtered list, by German title, then id.
	Offers(ctx context.Context, q OfferQuery) (Page[*Offer], error)
	// OffersOf gives for each actor what it provides, by German title, then id; at most first each.
	OffersOf(ctx context.Context, actors []string, first int) (map[string][]*Offer, error)
}

// OfferQuery asks for a page of offers.
type OfferQuery struct {
	Filter *OfferFilter
	Page   PageRequest
	Total  bool
}

// NeedReader reads needs. Below INTERNAL there are none.
type NeedReader interface {
	NeedsByID(ctx context.Context, ids []string) (map[string]*Need, error)
	// Needs gives a page of a filtered list, by id.
	Needs(ctx context.Context, q NeedQuery) (Page[*Need], error)
	// NeedsOf gives for each actor its needs, by id; at most first each.
	NeedsOf(ctx context.Context, actors []string, first int) (map[string][]*Need, error)
}

// NeedQuery asks for a page of needs.
type NeedQuery struct {
	Filter *NeedFilter
	Page   PageRequest
	Total  bool
}

// EmbedReader reads how websites show the directory. Embeds are the same for every audience; Records lists them.
type EmbedReader interface {
	EmbedsByID(ctx context.Context, ids []string) (map[string]*Embed, error)
}

// RecordReader reads records of any type, for export and accountability.
type RecordReader interface {
	// Records gives the records of a type with ids after a given one, by id; at most limit.
	Records(ctx context.Context, t Type, after string, limit int) ([]Entity, error)
	// Referring gives the records that name a record, in what the audience sees of them, by type in the order of Types, then id.
	Referring(ctx context.Context, id string) ([]Entity, error)
	// Deleted tells which of some ids belonged to records that were deleted: they are never used again. Below INTERNAL
	// none did.
	Deleted(ctx context.Context, ids []string) (map[string]bool, error)
	// Changes gives a page of the change log, newest first. Entries about tokens are left out, here and in ChangesOf: who
	// may log in is for administrators alone. FORBIDDEN below INTERNAL.
	Changes(ctx context.Context, page PageRequest) (Page[*Change], error)
	// ChangesOf gives every change of one record, oldest first. FORBIDDEN below INTERNAL.
	ChangesOf(ctx context.Context, id string) ([]*Change, error)
}

// Writer changes records inside one transaction. It enforces the rules that span records, in this order: the content on
// its own (INVALID), references (NOT_FOUND), uniqueness (CONFLICT), cycles (INVALID). Errors name fields as the caller
// gave them: the ends of a symmetric tie before they are put in order, elements of lists by their place before lists are
// sorted.
type Writer interface {
	// Get gives current records as coordinators see them, including this transaction's own changes.
	Get(ctx context.Context, ids ...string) (map[string]Entity, error)
	// Create adds a record. An existing id with equal content gives the stored record; with other content, or a deleted
	// id, it is CONFLICT.
	Create(ctx context.Context, e Entity) (Entity, error)
	// Update replaces the content of a record whose current revision is given. A repeat by the same author with equal
	// content gives the committed record; any other revision is CONFLICT; an unknown or deleted id NOT_FOUND.
	Update(ctx context.Context, e Entity, revision int) (Entity, error)
	// Delete removes a record and every record that cannot be without it, and leaves a tombstone. A repeat gives the same
	// answer.
	Delete(ctx context.Context, id string, revision int) (Deletion, error)
	// Import creates or replaces records whatever their revision, as one entry of the change log. Records that are equal
	// already stay untouched. Tokens are INVALID.
	Import(ctx context.Context, run string, batch []Entity) (ImportCounts, error)
}

// Deletion tells what went.
type Deletion struct {
	ID     string `json:"id"`
	Ties   int    `json:"ties"`   // ties that went with it
	Others int    `json:"others"` // offers, needs and participations that went with it
}

// ImportCounts tells what an import did.
type ImportCounts struct {
	Created   int `json:"created"`
	Updated   int `json:"updated"`
	Unchanged int `json:"unchanged"`
}
