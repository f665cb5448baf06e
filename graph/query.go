package graph

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
)

// The lists have names, so that a cursor fits only the list it came from; both stores use these.

// List names the list of actors.
func (q ActorQuery) List() string { return ListID("actors", q.Filter, q.Order) }

// List names the list of neighbours.
func (q NeighbourQuery) List() string { return ListID("neighbours", q.Filter, q.Tie) }

// List names the list of the actors on a topic.
func (q TopicQuery) List() string { return ListID("actorsOnTopics") }

// List names the list of all ties.
func (q TieQuery) List() string { return ListID("ties", q.Filter) }

// ListOf names the list of an actor's ties.
func (q TieQuery) ListOf() string { return ListID("tiesOf", q.Filter) }

// List names the list of initiatives.
func (q InitiativeQuery) List() string { return ListID("initiatives", q.Filter) }

// List names the list of offers.
func (q OfferQuery) List() string { return ListID("offers", q.Filter) }

// List names the list of needs.
func (q NeedQuery) List() string { return ListID("needs", q.Filter) }

// ChangeList names the change log.
const ChangeList = "changes"

// The values in Position.Keys, per list: actors by NAME [sort key], RELEVANCE [3 − rank, sort key], DISTANCE [Padded
// squared chord], TIES [Padded count], UPDATED [time], VERIFIED [date or ""]; neighbours, actors on topics, initiatives
// and offers [sort key]; an actor's ties [the other end's sort key, kind]; all ties and needs none; changes [Padded commit,
// Padded seq] with the id "log".

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
