package graph

import (
	"encoding/base64"
	"encoding/json"
	"hash/fnv"
	"strconv"
)

// PageRequest asks for part of a list, as Relay defines it: First after After, or Last before Before.
type PageRequest struct {
	First  *int
	After  *string
	Last   *int
	Before *string
}

// First asks for the first n.
func First(n int) PageRequest { return PageRequest{First: &n} }

// MaxPage is the most records a page holds.
const MaxPage = 100

// Window is a checked PageRequest.
type Window struct {
	Limit   int
	Reverse bool // the last Limit before the position, instead of the first after it
	From    *Position
}

// Position is a place in an ordered list: the values it is ordered by, and the id that decides between equals.
type Position struct {
	Keys []string `json:"k,omitempty"`
	ID   string   `json:"i"`
}

type cursor struct {
	Version int    `json:"v"`
	List    string `json:"l"` // which list: order and filter
	Sum     string `json:"s"` // of the position, so that one that was changed on the way is found broken
	Position
}

const cursorVersion = 1

// ListID is a name made of what tells a list from others.
func ListID(parts ...any) string {
	hash := fnv.New64a()
	for _, part := range parts {
		text, err := json.Marshal(part)
		if err != nil {
			text = []byte(err.Error())
		}
		hash.Write(text)
		hash.Write([]byte{0})
	}
	return strconv.FormatUint(hash.Sum64(), 36)
}

// Cursor writes the position in a list as the opaque text that callers hand back.
func Cursor(list string, at Position) string {
	text, err := json.Marshal(cursor{Version: cursorVersion, List: list, Sum: ListID(list, at), Position: at})
	if err != nil {
		return ""
	}
	return base64.RawURLEncoding.EncodeToString(text)
}

// Window checks the request for a list: sizes below 0 are INVALID, above most LIMIT; a broken or made-up cursor, or one of
// another order, filter or version, is INVALID.
func (p PageRequest) Window(list List, most int) (Window, error) {
	if p.Last == nil && p.Before != nil || p.Last != nil && (p.After != nil || p.First != nil) {
		return Window{}, Errorf(Invalid, "last", "page either with first and after or with last and before")
	}
	w := Window{Limit: min(20, most)}
	field, size, at, text := "first", p.First, "after", p.After
	if p.Last != nil {
		w.Reverse = true
		field, size, at, text = "last", p.Last, "before", p.Before
	}
	if size != nil {
		w.Limit = *size
	}
	if err := CheckSize(field, w.Limit, most); err != nil {
		return Window{}, err
	}
	if text == nil {
		return w, nil
	}
	position, err := position(list, at, *text)
	w.From = position
	return w, err
}

// CheckSize refuses a list size that is negative or above most.
func CheckSize(field string, size, most int) error {
	if size > most {
		return Errorf(Limit, field, "is %d; at most %d are served at once, page with a cursor for more", size, most)
	}
	return CheckRange(field, size, 0, most)
}

// CheckRange refuses a number: INVALID below least, LIMIT above most.
func CheckRange(field string, n, least, most int) error {
	switch {
	case n < least:
		return Errorf(Invalid, field, "is %d; give a number from %d to %d", n, least, most)
	case n > most:
		return Errorf(Limit, field, "is %d; give a number from %d to %d", n, least, most)
	}
	return nil
}

func position(list List, field, text string) (*Position, error) {
	var c cursor
	raw, err := base64.RawURLEncoding.DecodeString(text)
	if err == nil {
		err = json.Unmarshal(raw, &c)
	}
	switch {
	case err != nil || c.Sum != ListID(c.List, c.Position):
		return nil, brokenCursor(field)
	case c.Version != cursorVersion || c.List != list.Name:
		return nil, Errorf(Invalid, field, "the cursor belongs to another list, order or filter; start again without it")
	case !list.holds(c.Position):
		return nil, brokenCursor(field)
	}
	return &c.Position, nil
}

func brokenCursor(field string) error {
	return Errorf(Invalid, field, "the cursor is broken; use one that an answer gave")
}

// Page is part of an ordered list.
type Page[T any] struct {
	Items       []T
	List        string     // its name, for cursors
	At          []Position // of the items
	HasNext     bool
	HasPrevious bool // forwards: a cursor was given
	Total       int  // of the whole filtered list; −1 where nobody asked
}

// Cursor gives the cursor of an item, by its place on the page. Most callers ask for none, or for the first and last.
func (p Page[T]) Cursor(item int) string { return Cursor(p.List, p.At[item]) }

// Placed is a record with its position.
type Placed[T any] struct {
	Item T
	At   Position
}

// NewPage cuts a window out of the rows a store found for it: up to Limit+1 in the window's own direction (backwards
// for Reverse). Total is −1; a store sets it where asked.
func NewPage[T any](list List, w Window, rows []Placed[T]) Page[T] {
	more := len(rows) > w.Limit
	rows = rows[:min(len(rows), w.Limit)]
	page := Page[T]{Items: make([]T, len(rows)), List: list.Name, At: make([]Position, len(rows)), Total: -1}
	for i, row := range rows {
		at := i
		if w.Reverse {
			at = len(rows) - 1 - i
		}
		page.Items[at], page.At[at] = row.Item, row.At
	}
	if w.Reverse {
		page.HasPrevious, page.HasNext = more, w.From != nil
	} else {
		page.HasNext, page.HasPrevious = more, w.From != nil
	}
	return page
}
