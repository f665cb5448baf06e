package graph

import (
	"bytes"
	"encoding/json"
	"maps"
	"strconv"
)

// Change is one entry of the change log. The log has every change since the store was made.
type Change struct {
	Commit  int64             // the write it belongs to; several changes can share one
	Seq     int               // its place in the write
	At      string            // RFC 3339, UTC
	By      string            // Author.ID
	ByName  string            // Author.Name
	Action  Action            //
	Type    Type              // of the subject; empty for an import
	Subject string            // id of the record; empty for an import
	Fields  map[string]Values // what changed; empty where it was blanked and for deletions of people
	Import  *ImportLog        // of an import
}

// MayReadLog refuses the change log to audiences below INTERNAL.
func MayReadLog(audience Audience) error {
	if audience < InternalOnly {
		return Errorf(Forbidden, "", "only coordinators read the change log; send a token of the role coordinator")
	}
	return nil
}

// Action is what was done.
type Action string

// The actions.
const (
	Created  Action = "CREATED"
	Updated  Action = "UPDATED"
	Deleted  Action = "DELETED"
	Imported Action = "IMPORTED"
	// Reindexed marks an entry that only tells which further records a write touched. Readers leave it out.
	Reindexed Action = "REINDEXED"
)

// Actions are the actions that readers see.
var Actions = []Action{Created, Updated, Deleted, Imported}

// Values are a field's JSON values before and after; nil where there was none.
type Values struct {
	Before json.RawMessage `json:"before,omitempty"`
	After  json.RawMessage `json:"after,omitempty"`
}

// ImportLog tells what a batch of an import did.
type ImportLog struct {
	Run    string       `json:"run"`
	Counts ImportCounts `json:"counts"`
	IDs    []string     `json:"ids"` // created or updated
}

// Shown tells whether readers see the entry.
func (c *Change) Shown() bool { return c.Action != Reindexed && c.Type != TokenType }

// Touched are the ids whose records a change may have altered.
func (c *Change) Touched() []string {
	if c.Import != nil {
		return c.Import.IDs
	}
	return []string{c.Subject}
}

// contactField is the field of an actor's log entries that says how to reach somebody.
const contactField = "contact"

// WithoutContact gives the entry without the values of an actor's contact: that it changed stays.
func (c *Change) WithoutContact() *Change {
	if _, changed := c.Fields[contactField]; !changed {
		return c
	}
	blanked := *c
	blanked.Fields = maps.Clone(c.Fields)
	blanked.Fields[contactField] = Values{}
	return &blanked
}

// Mentions tells whether a value of the change names a record.
func (c *Change) Mentions(id string) bool {
	quoted := []byte(strconv.Quote(id))
	for _, values := range c.Fields {
		if bytes.Contains(values.Before, quoted) || bytes.Contains(values.After, quoted) {
			return true
		}
	}
	return false
}
