package graph

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
)

// The lists that both stores page through.

// List is the list of actors.
func (q ActorQuery) List() List {
	return newList(ListID("actors", q.Filter, q.Order), q.Order.keys()...)
}

// List is the list of neighbours.
func (q NeighbourQuery) List() List { return newList(ListID("neighbours", q.Filter, q.Tie), isSortKey) }

// List is the list of the actors on a topic.
func (q TopicQuery) List() List { return newList(ListID("actorsOnTopics"), isSortKey) }

// List is the list of all ties.
func (q TieQuery) List() List { return newList(ListID("ties", q.Filter)) }

// ListOf is the list of an actor's ties.
func (q TieQuery) ListOf() List { return newList(ListID("tiesOf", q.Filter), isSortKey, isTieKind) }

// List is the list of initiatives.
func (q InitiativeQuery) List() List { return newList(ListID("initiatives", q.Filter), isSortKey) }

// List is the list of offers.
func (q OfferQuery) List() List { return newList(ListID("offers", q.Filter), isSortKey) }

// List is the list of needs.
func (q NeedQuery) List() List { return newList(ListID("needs", q.Filter)) }

// ChangeList is the change log: its positions are a commit and a place in it.
var ChangeList = List{Name: "changes", keys: []form{isPadded, isPadded}, id: func(id string) bool { return id == logID }}

const logID = "log"

// LogPosition is where an entry stands in ChangeList.
func (c *Change) LogPosition() Position {
	return Position{Keys: []string{Padded(c.Commit), Padded(int64(c.Seq))}, ID: logID}
}

// Padded writes a number so that text order is number order.
func Padded(n int64) string { return fmt.Sprintf("%019d", n) }

// RelevanceKey is the first key of RELEVANCE: text order is best first.
func RelevanceKey(rank int) string { return strconv.Itoa(RankName - rank) }

// TiesWindow cuts a window out of actors ordered by ties, which ids are in any order. Rows come in the window's own
// direction, up to one more than its limit, as NewPage wants them.
func (v *View) TiesWindow(ids []string, direction OrderDirection, w Window) []Placed[string] {
	sorted := v.ByTies(ids, direction)
	placed := func(id string) Position {
		return Position{Keys: []string{Padded(int64(v.Ties(id)))}, ID: id}
	}
	after := func(i int) bool { // stands at or behind the window's start
		return w.From == nil || byKeys(placed(sorted[i]), *w.From, direction) > 0
	}
	var rows []Placed[string]
	if w.Reverse {
		end := len(sorted)
		if w.From != nil {
			end = sort.Search(len(sorted), func(i int) bool { return byKeys(placed(sorted[i]), *w.From, direction) >= 0 })
		}
		for i := end - 1; i >= 0 && len(rows) <= w.Limit; i-- {
			rows = append(rows, Placed[string]{sorted[i], placed(sorted[i])})
		}
		return rows
	}
	for i := sort.Search(len(sorted), after); i < len(sorted) && len(rows) <= w.Limit; i++ {
		rows = append(rows, Placed[string]{sorted[i], placed(sorted[i])})
	}
	return rows
}

// byKeys compares positions by their keys, then id; turned around for Descending.
func byKeys(a, b Position, direction OrderDirection) int {
	order := 0
	for i := 0; order == 0 && i < len(a.Keys) && i < len(b.Keys); i++ {
		order = strings.Compare(a.Keys[i], b.Keys[i])
	}
	if order == 0 {
		order = strings.Compare(a.ID, b.ID)
	}
	if direction == Descending {
		return -order
	}
	return order
}
