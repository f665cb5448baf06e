package network

import (
	"context"
	"slices"
	"sync"

	"akteursnetz/graph"
)

// MaxSteps bounds the actors of a pattern.
const MaxSteps = 5

// mostSteps bounds the work on one pattern, in arcs looked at.
const mostSteps = 20_000_000

// Step is one actor of a pattern, and the tie that leads to it from the one before.
type Step struct {
	Actors []string // ids of who may stand here, ascending; nil: anybody
	Tie    TieScope // nothing on the first step
}

// Chains are the rows of different actors that a pattern fits, in a view on a day.
type Chains struct {
	View  *graph.View
	mu    sync.Mutex // what follows is filled while rows are looked for
	steps []chainStep
	work  int
}

type chainStep struct {
	open   Open
	pass   func(*graph.Edge) bool
	toward graph.Direction
	rows   map[int32][]int32 // of actors of the step before: whom they lead to, ascending
}

// FindChains reads a pattern of 2 to MaxSteps steps.
func FindChains(view *graph.View, steps []Step, asOf graph.Date) *Chains {
	c := &Chains{View: view, steps: make([]chainStep, len(steps))}
	for i, step := range steps {
		c.steps[i] = chainStep{
			open: opened(step.Actors, view.Bound(), view.Find), pass: step.Tie.on(view, asOf), toward: step.Tie.Direction,
			rows: map[int32][]int32{},
		}
	}
	return c
}

// next gives who may follow an actor at a step, ascending.
func (c *Chains) next(step int, from int32) []int32 {
	s := &c.steps[step]
	row, known := s.rows[from]
	if known {
		return row
	}
	for _, edge := range c.View.EdgesOf(from) {
		c.work++
		to := edge.From + edge.To - from
		if s.open.has(to) && s.leads(edge, from) && s.pass(edge) {
			row = append(row, to)
		}
	}
	slices.Sort(row)
	row = slices.Compact(row)
	s.rows[from] = row
	return row
}

// leads tells whether a tie may be walked from an actor.
func (s *chainStep) leads(e *graph.Edge, from int32) bool {
	switch {
	case s.toward == graph.AnyDirection || s.toward == "" || e.Kind().Symmetric():
		return true
	case s.toward == graph.Outgoing:
		return e.From == from
	default:
		return e.To == from
	}
}

// starts gives the actors that may stand first.
func (c *Chains) starts() []int32 {
	var places []int32
	for place := range c.View.Nodes() {
		if c.steps[0].open.has(place) {
			places = append(places, place)
		}
	}
	return places
}

// Rows gives the first rows, compared actor by actor by id. LIMIT where the pattern takes too long.
func (c *Chains) Rows(ctx context.Context, first int) ([][]int32, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.work = 0
	var rows [][]int32
	row := make([]int32, 0, len(c.steps))
	err := c.walk(ctx, row, c.starts(), len(c.steps), func(row []int32) bool {
		if len(rows) < first {
			rows = append(rows, slices.Clone(row))
		}
		return len(rows) < first
	})
	return rows, err
}

// Count gives the number of rows, and how many of them each actor stands in at a step. LIMIT where it takes too long.
func (c *Chains) Count(ctx context.Context, step int) (total int, at map[int32]int, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.work = 0
	at = map[int32]int{}
	last := len(c.steps) - 1
	err = c.walk(ctx, make([]int32, 0, len(c.steps)), c.starts(), last, func(row []int32) bool {
		ends := c.next(last, row[last-1])
		if step == last {
			c.work += len(ends)
			for _, end := range ends {
				if !slices.Contains(row, end) {
					at[end]++
					total++
				}
			}
			return true
		}
		count := len(ends)
		for _, actor := range row {
			if _, again := slices.BinarySearch(ends, actor); again {
				count--
			}
		}
		at[row[step]] += count
		total += count
		return true
	})
	return total, at, err
}

// walk visits the beginnings of rows, length actors long, in order, until visit wants no more.
func (c *Chains) walk(ctx context.Context, row, choices []int32, length int, visit func([]int32) bool) error {
	_, err := c.descend(ctx, row, choices, length, visit)
	return err
}

func (c *Chains) descend(ctx context.Context, row, choices []int32, length int, visit func([]int32) bool) (more bool, err error) {
	for _, actor := range choices {
		if slices.Contains(row, actor) {
			continue
		}
		if err := c.spend(ctx); err != nil {
			return false, err
		}
		row := append(row, actor)
		if len(row) == length {
			more = visit(row)
		} else {
			more, err = c.descend(ctx, row, c.next(len(row), actor), length, visit)
		}
		if err != nil || !more {
			return false, err
		}
	}
	return true, nil
}

// spend counts a step of work.
func (c *Chains) spend(ctx context.Context) error {
	c.work++
	if c.work > mostSteps {
		return graph.Errorf(graph.Limit, "steps", "the pattern fits too many rows to count; narrow a step by an actor or tie filter")
	}
	if c.work&0xfff == 0 {
		return tooLong(ctx.Err())
	}
	return nil
}

// Actors gives the ids of a row.
func (c *Chains) Actors(row []int32) []string {
	ids := make([]string, len(row))
	for i, place := range row {
		ids[i] = c.View.Node(place).ID
	}
	return ids
}

// Ties gives the ids of the ties that join a row, by step, then id.
func (c *Chains) Ties(row []int32) []string {
	var ids []string
	for i := 1; i < len(row); i++ {
		s := &c.steps[i]
		for _, edge := range c.View.EdgesOf(row[i-1]) {
			if edge.From+edge.To-row[i-1] == row[i] && s.leads(edge, row[i-1]) && s.pass(edge) {
				ids = append(ids, edge.ID)
			}
		}
	}
	return ids
}

// Groups counts the rows by the values of a facet at a step: most frequent first, then by value.
func (c *Chains) Groups(ctx context.Context, step int, values func(*graph.Features) []string) ([]graph.FacetValue, error) {
	_, at, err := c.Count(ctx, step)
	if err != nil {
		return nil, err
	}
	counts := map[string]int{}
	for place, count := range at {
		for _, value := range values(c.View.Node(place)) {
			counts[value] += count
		}
	}
	return byFrequency(counts), nil
}
