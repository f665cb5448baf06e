package storetest

import (
	"slices"
	"testing"

	"akteursnetz/graph"
)

// testPage: pages cut lists by position, forwards and backwards, and stay valid while records come and go.
func testPage(t *testing.T, d *desk) {
	fixture(t, d)
	all := []string{"act_stelle", "act_haus", "act_jobcenter", "act_amt", "act_treff", "act_lotsin", "act_verein", "act_schule"}
	ask := func(t *testing.T, request graph.PageRequest) graph.Page[*graph.Actor] {
		t.Helper()
		return must(d.internal().Actors(t.Context(), graph.ActorQuery{Page: request}))(t)
	}
	t.Run("Forwards", func(t *testing.T) {
		page := ask(t, graph.First(3))
		is(t, "first", ids(page.Items), all[:3])
		is(t, "more after, none before", [2]bool{page.HasNext, page.HasPrevious}, [2]bool{true, false})
		is(t, "nobody asked for the total", page.Total, -1)
		page = ask(t, graph.PageRequest{First: new(5), After: new(page.Cursor(2))})
		is(t, "after", ids(page.Items), all[3:])
		is(t, "none after, more before", [2]bool{page.HasNext, page.HasPrevious}, [2]bool{false, true})
		page = ask(t, graph.PageRequest{First: new(5), After: new(page.Cursor(4))})
		is(t, "after the last", ids(page.Items), []string{})
	})
	t.Run("Backwards", func(t *testing.T) {
		page := ask(t, graph.PageRequest{Last: new(3)})
		is(t, "last, in the list's order", ids(page.Items), all[5:])
		is(t, "none after, more before", [2]bool{page.HasNext, page.HasPrevious}, [2]bool{false, true})
		page = ask(t, graph.PageRequest{Last: new(5), Before: new(page.Cursor(0))})
		is(t, "before", ids(page.Items), all[:5])
		is(t, "more after, none before", [2]bool{page.HasNext, page.HasPrevious}, [2]bool{true, false})
	})
	t.Run("Size", func(t *testing.T) {
		none := ask(t, graph.First(0))
		is(t, "first 0", ids(none.Items), []string{})
		is(t, "first 0 knows of more", none.HasNext, true)
		is(t, "20 unless asked", len(ask(t, graph.PageRequest{}).Items), len(all))
	})
	t.Run("Walk", func(t *testing.T) {
		for size := 1; size <= 9; size++ {
			is(t, "forwards", walk(t, size, ask), all)
			is(t, "backwards", walkBack(t, size, ask), all)
		}
	})
	t.Run("Lists", func(t *testing.T) { everyList(t, d) })
	t.Run("Bad", func(t *testing.T) { badPages(t, d) })
	t.Run("Changing", func(t *testing.T) {
		page := ask(t, graph.First(3))
		d.remove(t, "act_jobcenter")
		d.create(t, club("act_neu", "Kulturhaus"), club("act_alt", "Altstadtverein"))
		page = ask(t, graph.PageRequest{First: new(3), After: new(page.Cursor(2))})
		is(t, "the cursor's record is gone, another came", ids(page.Items), []string{"act_neu", "act_amt", "act_treff"})
	})
	t.Run("Equal", func(t *testing.T) {
		for _, id := range []string{"act_x3", "act_x1", "act_x2"} {
			d.create(t, club(id, "Zirkus"))
		}
		page := ask(t, graph.PageRequest{Last: new(3)})
		is(t, "equal names by id", ids(page.Items), []string{"act_x1", "act_x2", "act_x3"})
		page = ask(t, graph.PageRequest{First: new(1), After: new(page.Cursor(0))})
		is(t, "after one of them", ids(page.Items), []string{"act_x2"})
	})
}

// walk collects a list by pages from the front.
func walk[E graph.Entity](t *testing.T, size int, ask func(*testing.T, graph.PageRequest) graph.Page[E]) []string {
	t.Helper()
	var all []string
	request := graph.First(size)
	for range 100 {
		page := ask(t, request)
		all = append(all, ids(page.Items)...)
		if !page.HasNext {
			return all
		}
		request.After = new(page.Cursor(len(page.Items) - 1))
	}
	t.Fatal("the list does not end")
	return nil
}

// walkBack collects a list by pages from the end.
func walkBack[E graph.Entity](t *testing.T, size int, ask func(*testing.T, graph.PageRequest) graph.Page[E]) []string {
	t.Helper()
	var all []string
	request := graph.PageRequest{Last: new(size)}
	for range 100 {
		page := ask(t, request)
		all = slices.Concat(ids(page.Items), all)
		if !page.HasPrevious {
			return all
		}
		request.Before = new(page.Cursor(0))
	}
	t.Fatal("the list does not end")
	return nil
}

// everyList: all paged lists are walked alike.
func everyList(t *testing.T, d *desk) {
	r := d.internal()
	walks(t, "Ties", func(t *testing.T, p graph.PageRequest) graph.Page[*graph.Tie] {
		return must(r.Ties(t.Context(), graph.TieQuery{Page: p}))(t)
	})
	walks(t, "TiesOf", func(t *testing.T, p graph.PageRequest) graph.Page[*graph.Tie] {
		return must(r.TiesOf(t.Context(), []string{"act_verein", "act_amt"}, graph.TieQuery{Page: p}))(t)["act_verein"]
	})
	walks(t, "ActorsOnTopics", func(t *testing.T, p graph.PageRequest) graph.Page[*graph.Actor] {
		return must(r.ActorsOnTopics(t.Context(), []string{"arbeit", "sprache"}, graph.TopicQuery{Page: p}))(t)["sprache"]
	})
	walks(t, "Neighbours", func(t *testing.T, p graph.PageRequest) graph.Page[*graph.Actor] {
		return must(r.Neighbours(t.Context(), []string{"act_amt", "act_verein"}, graph.NeighbourQuery{Page: p}))(t)["act_verein"]
	})
	walks(t, "Initiatives", func(t *testing.T, p graph.PageRequest) graph.Page[*graph.Initiative] {
		return must(r.Initiatives(t.Context(), graph.InitiativeQuery{Page: p}))(t)
	})
	walks(t, "Offers", func(t *testing.T, p graph.PageRequest) graph.Page[*graph.Offer] {
		return must(r.Offers(t.Context(), graph.OfferQuery{Page: p}))(t)
	})
	walks(t, "Needs", func(t *testing.T, p graph.PageRequest) graph.Page[*graph.Need] {
		return must(r.Needs(t.Context(), graph.NeedQuery{Page: p}))(t)
	})
}

// walks compares a walk by small pages, from either end, with the whole list at once.
func walks[E graph.Entity](t *testing.T, name string, ask func(*testing.T, graph.PageRequest) graph.Page[E]) {
	t.Helper()
	whole := ids(ask(t, graph.First(graph.MaxPage)).Items)
	is(t, name+" has something to walk", len(whole) > 1, true)
	for _, size := range []int{1, 2, 100} {
		is(t, name, walk(t, size, ask), whole)
		is(t, name+" from the end", walkBack(t, size, ask), whole)
	}
}

// badPages: sizes out of range and cursors of other lists are refused in every paged list.
func badPages(t *testing.T, d *desk) {
	r, ctx := d.internal(), t.Context()
	own := must(r.Actors(ctx, graph.ActorQuery{Page: graph.First(1)}))(t).Cursor(0)
	filtered := &graph.ActorFilter{Kind: []graph.ActorKind{graph.JobCentre}}
	lists := map[string]func(graph.PageRequest) error{
		"Actors": func(p graph.PageRequest) error {
			_, err := r.Actors(ctx, graph.ActorQuery{Filter: filtered, Page: p})
			return err
		},
		"Actors by ties": func(p graph.PageRequest) error {
			_, err := r.Actors(ctx, graph.ActorQuery{Order: graph.ActorOrder{Field: graph.ByTies}, Page: p})
			return err
		},
		"ActorsOnTopics": func(p graph.PageRequest) error {
			_, err := r.ActorsOnTopics(ctx, []string{"sprache"}, graph.TopicQuery{Page: p})
			return err
		},
		"Neighbours": func(p graph.PageRequest) error {
			_, err := r.Neighbours(ctx, []string{"act_amt"}, graph.NeighbourQuery{Page: p})
			return err
		},
		"Ties": func(p graph.PageRequest) error { _, err := r.Ties(ctx, graph.TieQuery{Page: p}); return err },
		"TiesOf": func(p graph.PageRequest) error {
			_, err := r.TiesOf(ctx, []string{"act_amt"}, graph.TieQuery{Page: p})
			return err
		},
		"Initiatives": func(p graph.PageRequest) error {
			_, err := r.Initiatives(ctx, graph.InitiativeQuery{Page: p})
			return err
		},
		"Offers":  func(p graph.PageRequest) error { _, err := r.Offers(ctx, graph.OfferQuery{Page: p}); return err },
		"Needs":   func(p graph.PageRequest) error { _, err := r.Needs(ctx, graph.NeedQuery{Page: p}); return err },
		"Changes": func(p graph.PageRequest) error { _, err := r.Changes(ctx, p); return err },
	}
	for name, ask := range lists {
		fails(t, name+": below 0", ask(graph.First(-1)), graph.Invalid, "first")
		fails(t, name+": too many", ask(graph.First(100000)), graph.Limit, "first")
		fails(t, name+": too many back", ask(graph.PageRequest{Last: new(101)}), graph.Limit, "last")
		fails(t, name+": broken cursor", ask(graph.PageRequest{After: new("%%%")}), graph.Invalid, "after")
		fails(t, name+": empty cursor", ask(graph.PageRequest{After: new("")}), graph.Invalid, "after")
		fails(t, name+": cursor of another list", ask(graph.PageRequest{After: &own}), graph.Invalid, "after")
		fails(t, name+": backwards too", ask(graph.PageRequest{Last: new(1), Before: &own}), graph.Invalid, "before")
		fails(t, name+": made-up cursor", ask(graph.PageRequest{After: new(madeUp(name, filtered))}), graph.Invalid, "after")
		fails(t, name+": both ways", ask(graph.PageRequest{First: new(1), Last: new(1)}), graph.Invalid, "last")
		if err := ask(graph.First(graph.MaxPage)); err != nil {
			t.Errorf("%s: the largest page: %v", name, err)
		}
	}
}

// madeUp is a cursor of one of the lists with more keys than its positions have.
func madeUp(list string, filter *graph.ActorFilter) string {
	p := probe{Method: list}
	switch list {
	case "Actors":
		p.Actor = filter
	case "Actors by ties":
		p = probe{Method: "Actors", Order: graph.ActorOrder{Field: graph.ByTies}}
	}
	return graph.Cursor(p.list().Name, graph.Position{Keys: []string{"00", "KNOWS", "00"}, ID: "act_amt"})
}
