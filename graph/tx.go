package graph

import "context"

// Tx is what a store's write transaction gives to the rules of writing (NewWriter). Reads see the transaction's own
// writes. It is not part of the Store contract: only stores implement it, only NewWriter uses it.
type Tx interface {
	// Load gives full records, tombstones included. Records have Entity with Meta, Shown and Deleted filled in.
	Load(ctx context.Context, ids []string) (map[string]*Record, error)
	// Heads is Load without content, for records that are only referred to.
	Heads(ctx context.Context, ids []string) (map[string]Head, error)
	// Referrers gives the ids of records that refer to any of the given actors and initiatives, sorted.
	Referrers(ctx context.Context, ids []string) ([]string, error)
	// OnTopic gives the ids of records that name a topic or one below it, sorted.
	OnTopic(ctx context.Context, slug string) ([]string, error)
	// TieKeys gives the ids of the ties with the given Record.TieKey.
	TieKeys(ctx context.Context, keys []string) (map[string]string, error)
	// PartOf gives for each actor the targets of its PART_OF ties, sorted.
	PartOf(ctx context.Context, actors []string) (map[string][]string, error)
	// Topics gives the tree of topics.
	Topics(ctx context.Context) (*Taxonomy, error)
	// Put writes records and their index, replacing those with the same ids.
	Put(ctx context.Context, records []*Record) error
	// Bury replaces records by tombstones: id, type, Meta, Deleted. Nothing else of them stays, not in the index either.
	Bury(ctx context.Context, records []*Record) error
	// Forget blanks the values in all log entries about the given records.
	Forget(ctx context.Context, ids []string) error
	// ForgetContacts blanks the contact in all log entries about the given actors (Change.WithoutContact).
	ForgetContacts(ctx context.Context, actors []string) error
	// ForgetMentions blanks the values in all log entries that name an actor, and in all entries about a tie,
	// participation, offer or need that an entry shows to have been that actor's.
	ForgetMentions(ctx context.Context, actor string) error
}

// Head is what a reference needs to know of its target.
type Head struct {
	Type        Type
	Shown       Visibility
	PlaceHidden bool
	Deleted     bool
}
