package storetest

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"akteursnetz/graph"
)

// testConcurrency: writers take turns; a call that starts after a write was acknowledged sees all of it.
func testConcurrency(t *testing.T, d *desk) {
	fixture(t, d)
	t.Run("Writers", func(t *testing.T) {
		var writers sync.WaitGroup
		for i := range 4 {
			writers.Go(func() {
				for n := range 5 {
					id := fmt.Sprintf("act_w%d-%d", i, n)
					if err := d.try(t, club(id, "Schreiber")); err != nil {
						t.Errorf("create %s: %v", id, err)
						return
					}
					if got, err := d.public().ActorsByID(t.Context(), []string{id}); err != nil || got[id] == nil {
						t.Errorf("%s is not there after it was acknowledged: %v", id, err)
					}
				}
			})
		}
		writers.Wait()
		log := must(d.internal().Changes(t.Context(), graph.First(20)))(t)
		commits := map[int64]bool{}
		for _, c := range log.Items {
			commits[c.Commit] = true
		}
		is(t, "each write has a commit of its own", len(commits), 20)
		is(t, "without gaps", log.Items[0].Commit-log.Items[19].Commit, int64(19))
	})
	t.Run("LastCommit", func(t *testing.T) {
		before := must(d.store.LastCommit(t.Context()))(t)
		is(t, "nothing was written", must(d.store.LastCommit(t.Context()))(t), before)
		d.create(t, club("act_commit", "Schreiber"))
		is(t, "a write", must(d.store.LastCommit(t.Context()))(t), before+1)
		fails(t, "another of the same id", d.try(t, club("act_commit", "Anders")), graph.Conflict, "id")
		is(t, "a refused write", must(d.store.LastCommit(t.Context()))(t), before+1)
	})
	t.Run("Same", func(t *testing.T) {
		var writers sync.WaitGroup
		won := make(chan int, 4)
		for i := range 4 {
			writers.Go(func() {
				err := d.store.Write(t.Context(), editor, func(ctx context.Context, w graph.Writer) error {
					_, err := w.Update(ctx, club("act_treff", fmt.Sprintf("Treff %d", i)), 1)
					return err
				})
				if err == nil {
					won <- i
				} else {
					fails(t, "the others", err, graph.Conflict, "revision")
				}
			})
		}
		writers.Wait()
		is(t, "one wins", len(won), 1)
		got := must(d.public().ActorsByID(t.Context(), []string{"act_treff"}))(t)["act_treff"]
		is(t, "and it is the one kept", got.Name, fmt.Sprintf("Treff %d", <-won))
	})
	t.Run("Readers", func(t *testing.T) {
		var readers sync.WaitGroup
		for range 4 {
			readers.Go(func() {
				for _, q := range questions() {
					if _, err := q.ask(t.Context(), d.internal()); err != nil && graph.CodeOf(err) == graph.Internal {
						t.Errorf("%s: %v", q.name, err)
					}
				}
			})
		}
		for n := range 10 {
			d.create(t, club(fmt.Sprintf("act_r%d", n), "Nebenher"))
		}
		readers.Wait()
	})
}
