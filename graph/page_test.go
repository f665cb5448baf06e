package graph

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestWindow(t *testing.T) {
	list := newList("list", isSortKey, isDayOrNone)
	at := Position{Keys: []string{SortKey("k"), ""}, ID: "act_a"}
	cursor := Cursor("list", at)
	window := func(p PageRequest) Window {
		t.Helper()
		w, err := p.Window(list, 100)
		if err != nil {
			t.Fatal(err)
		}
		return w
	}
	equal(t, "20 unless asked", window(PageRequest{}), Window{Limit: 20})
	equal(t, "first", window(First(0)), Window{Limit: 0})
	equal(t, "after", window(PageRequest{First: new(5), After: &cursor}), Window{Limit: 5, From: &at})
	equal(t, "last", window(PageRequest{Last: new(100)}), Window{Limit: 100, Reverse: true})
	equal(t, "before", window(PageRequest{Last: new(5), Before: &cursor}), Window{Limit: 5, Reverse: true, From: &at})
	small, _ := PageRequest{}.Window(list, 10)
	equal(t, "never more than most", small.Limit, 10)
}

func TestWindowRefused(t *testing.T) {
	cursor := Cursor("list", Position{ID: "act_a"})
	for name, c := range map[string]struct {
		page PageRequest
		want string
	}{
		"negative":         {First(-1), "INVALID first"},
		"too many":         {First(101), "LIMIT first"},
		"too many back":    {PageRequest{Last: new(101)}, "LIMIT last"},
		"both":             {PageRequest{First: new(1), Last: new(1)}, "INVALID last"},
		"last after":       {PageRequest{Last: new(1), After: &cursor}, "INVALID last"},
		"before alone":     {PageRequest{Before: &cursor}, "INVALID last"},
		"no cursor at all": {PageRequest{After: new("")}, "INVALID after"},
		"no base64":        {PageRequest{After: new("ä")}, "INVALID after"},
		"no JSON":          {PageRequest{After: new("YWJj")}, "INVALID after"},
		"other list":       {PageRequest{After: new(Cursor("other", Position{ID: "act_a"}))}, "INVALID after"},
		"no id":            {PageRequest{Last: new(1), Before: new(Cursor("list", Position{}))}, "INVALID before"},
	} {
		_, err := c.page.Window(newList("list"), 100)
		finds(t, name, err, c.want)
	}
}

// What no answer gave is refused before a store compares it with anything.
func TestPositionsMadeUp(t *testing.T) {
	name, number, moment := SortKey("Amt"), Padded(7), "2026-11-22T08:00:00Z"
	by := func(field ActorOrderField) List { return ActorQuery{Order: ActorOrder{Field: field}}.List() }
	for i, c := range []struct {
		list      List
		good, bad [][]string
	}{
		{by(""), [][]string{{name}, {""}}, [][]string{nil, {name, name}, {"0"}, {"zz"}, {"0A"}, {number + number + "g"}}},
		{by(ByName), [][]string{{name}}, [][]string{{"name"}}},
		{by(ByRelevance), [][]string{{"0", name}, {"3", name}}, [][]string{{name}, {"4", name}, {"-1", name}, {"00", name}, {"0", "x"}}},
		{by(ByDistance), [][]string{{number}}, [][]string{{"7"}, {""}, {"-" + number[1:]}, {"99999999999999999999"}, {"9999999999999999999"}}},
		{by(ByTies), [][]string{{number}}, [][]string{{"+" + number[1:]}, {number, number}}},
		{by(ByUpdated), [][]string{{moment}}, [][]string{{""}, {"2026-11-22"}, {"2026-11-22T08:00:00+01:00"}, {"2026-11-22T08:00:00.5Z"}}},
		{by(ByVerified), [][]string{{""}, {"2026-11-22"}}, [][]string{nil, {"2026-11"}, {"2026-13-01"}, {"~"}}},
		{NeighbourQuery{}.List(), [][]string{{name}}, [][]string{nil}},
		{TopicQuery{}.List(), [][]string{{name}}, [][]string{nil}},
		{InitiativeQuery{}.List(), [][]string{{name}}, [][]string{{"Titel"}}},
		{OfferQuery{}.List(), [][]string{{name}}, [][]string{{"Titel"}}},
		{TieQuery{}.List(), [][]string{nil}, [][]string{{name}}},
		{TieQuery{}.ListOf(), [][]string{{name, "KNOWS"}}, [][]string{{name}, {name, "LOVES"}, {"KNOWS", name}}},
		{NeedQuery{}.List(), [][]string{nil}, [][]string{{""}}},
	} {
		ask := func(keys []string, id string) error {
			cursor := Cursor(c.list.Name, Position{Keys: keys, ID: id})
			_, err := PageRequest{After: &cursor}.Window(c.list, 100)
			return err
		}
		for _, keys := range c.good {
			equal(t, fmt.Sprint(i, keys), ask(keys, "act_a"), error(nil))
			for _, id := range []string{"", "Ä", "~", "a b"} {
				finds(t, fmt.Sprint(i, keys, " of ", id), ask(keys, id), "INVALID after")
			}
		}
		for _, keys := range c.bad {
			finds(t, fmt.Sprint(i, keys), ask(keys, "act_a"), "INVALID after")
		}
	}
	position := (&Change{Commit: 3, Seq: 1}).LogPosition()
	equal(t, "the log's own", ChangeList.holds(position), true)
	position.ID = "lof"
	equal(t, "the log has one id", ChangeList.holds(position), false)
}

func TestListsDiffer(t *testing.T) {
	filter := &ActorFilter{Kind: []ActorKind{Chamber}}
	lists := []List{
		ActorQuery{}.List(), ActorQuery{Filter: filter}.List(), ActorQuery{Order: ActorOrder{Field: ByName}}.List(),
		ActorQuery{Order: ActorOrder{Field: ByName, Direction: Descending}}.List(), NeighbourQuery{}.List(),
		NeighbourQuery{Filter: filter}.List(), NeighbourQuery{Tie: &TieFilter{}}.List(), TieQuery{}.List(), TieQuery{}.ListOf(),
		InitiativeQuery{}.List(), OfferQuery{}.List(), NeedQuery{}.List(), ChangeList,
	}
	names := make([]string, len(lists))
	for i, list := range lists {
		names[i] = list.Name
	}
	equal(t, "each list has its own name", len(slices.Compact(slices.Sorted(slices.Values(names)))), len(names))
	equal(t, "equal questions share one", ActorQuery{Filter: &ActorFilter{Kind: []ActorKind{Chamber}}}.List().Name,
		ActorQuery{Filter: filter}.List().Name)
}

func TestNewPage(t *testing.T) {
	rows := []Placed[string]{{"a", Position{ID: "a"}}, {"b", Position{ID: "b"}}, {"c", Position{ID: "c"}}}
	from, list := &Position{ID: "0"}, newList("list")
	page := NewPage(list, Window{Limit: 2}, rows)
	equal(t, "forwards", page, Page[string]{
		Items: []string{"a", "b"}, List: "list", At: []Position{rows[0].At, rows[1].At}, HasNext: true, Total: -1,
	})
	page = NewPage(list, Window{Limit: 2, Reverse: true, From: from}, rows)
	equal(t, "backwards, turned around", page.Items, []string{"b", "a"})
	equal(t, "its cursors too", page.Cursor(0), Cursor("list", rows[1].At))
	equal(t, "more before, and after the cursor", [2]bool{page.HasPrevious, page.HasNext}, [2]bool{true, true})
	page = NewPage(list, Window{Limit: 3, From: from}, rows)
	equal(t, "the last page", [2]bool{page.HasPrevious, page.HasNext}, [2]bool{true, false})
	equal(t, "nothing", NewPage[string](list, Window{Limit: 3}, nil).Items, []string{})
}

// A window by ties holds what a plain sort and scan give.
func TestTiesWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := []string{"a", "b", "c", "d", "e", "f", "g"}
		nodes, ties := []Node{nodeCalled("z", OtherActor)}, []EdgeRow{}
		for _, id := range ids {
			nodes = append(nodes, nodeCalled(id, OtherActor))
			for n := range rapid.IntRange(0, 3).Draw(t, "ties") {
				ties = append(ties, edgeRow(fmt.Sprint(id, n), id, "z", Public))
			}
		}
		view := NewSnapshot(1, nodes, ties).View(Public)
		direction := rapid.SampledFrom(OrderDirections).Draw(t, "direction")
		w := Window{Limit: rapid.IntRange(0, 5).Draw(t, "limit"), Reverse: rapid.Bool().Draw(t, "reverse")}
		if rapid.Bool().Draw(t, "from") {
			w.From = &Position{
				Keys: []string{Padded(int64(rapid.IntRange(0, 4).Draw(t, "key")))}, ID: rapid.SampledFrom(append(ids, "cc")).Draw(t, "id"),
			}
		}
		var want []Placed[string]
		sorted := view.ByTies(ids, direction)
		if w.Reverse {
			slices.Reverse(sorted)
		}
		for _, id := range sorted {
			row := Placed[string]{id, Position{Keys: []string{Padded(int64(view.Ties(id)))}, ID: id}}
			order := 1
			if w.From != nil {
				order = byKeys(row.At, *w.From, direction)
			}
			if (w.From == nil || w.Reverse && order < 0 || !w.Reverse && order > 0) && len(want) <= w.Limit {
				want = append(want, row)
			}
		}
		if got := view.TiesWindow(ids, direction, w); !slices.EqualFunc(got, want, func(a, b Placed[string]) bool { return a.Item == b.Item }) {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
}
