package resolvers_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"akteursnetz/graph"
)

const (
	walkCases = 1200 // on each store
	perWorld  = 100  // of them between two writes

	walkPatience = 5 // how often a question is asked that is not answered in time: machines are busy
)

// TestWalksOfRandomNetworks asks for chains and neighbourhoods at random, as every role, and writes everything anew now
// and then. A naive oracle tries all rows and looks around tie by tie, on the records as they were written: it knows no
// store, no view and no filter of ours. Answers must be equal byte by byte. AKTEURSNETZ_DIFFERENTIAL_SEED draws others.
func TestWalksOfRandomNetworks(t *testing.T) {
	seed := walkSeed(t)
	t.Logf("seed %d", seed)
	onEachEmptyStore(t, func(t *testing.T, s *service) {
		rng := rand.New(rand.NewPCG(seed, 1))
		s.load(t, walkVocabulary())
		var world *walkWorld
		seen := map[string]int{}
		for n := range walkCases {
			if n%perWorld == 0 {
				world = randomWorld(rng)
				s.load(t, world.records())
			}
			role := pickOne(rng, "", "partner", "coordinator")
			question := world.seenBy(audiences[role]).question(rng)
			got := s.walk(t, role, question.query)
			for tries := 1; tries < walkPatience && strings.Contains(got, "took too long"); tries++ {
				got = s.walk(t, role, question.query)
			}
			if got != question.answer {
				t.Fatalf("seed %d, case %d, %q asks %s\ngot  %s\nwant %s", seed, n, role, question.query, got, question.answer)
			}
			for _, kind := range question.kinds {
				seen[kind]++
			}
		}
		for _, kind := range []string{"rows", "cut rows", "groups", "cut groups", "neighbours", "cut neighbours", "several starts", "not found"} {
			if seen[kind] < walkCases/50 {
				t.Errorf("only %d of %d questions had %s", seen[kind], walkCases, kind)
			}
		}
	})
}

func walkSeed(t *testing.T) uint64 {
	t.Helper()
	text := os.Getenv("AKTEURSNETZ_DIFFERENTIAL_SEED")
	if text == "" {
		return 4
	}
	seed, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		t.Fatalf("AKTEURSNETZ_DIFFERENTIAL_SEED: %v", err)
	}
	return seed
}

var audiences = map[string]graph.Audience{"": graph.Public, "partner": graph.PartnerLevel, "coordinator": graph.InternalOnly}

// walk gives an answer; of an error, its code and message.
func (s *service) walk(t *testing.T, role, query string) string {
	t.Helper()
	text := s.post(t, role, query, "")
	var failed struct {
		Errors []struct {
			Message    string // names the field
			Extensions struct{ Code string }
		}
	}
	if err := json.Unmarshal([]byte(text), &failed); err != nil {
		t.Fatalf("%v\n%s\n%s", err, query, text)
	}
	if len(failed.Errors) == 0 {
		return strings.TrimSpace(text)
	}
	return failed.Errors[0].Extensions.Code + " " + failed.Errors[0].Message
}

// walkQuestion is a question, its right answer, and what it is good for.
type walkQuestion struct {
	query, answer string
	kinds         []string
}

func (q *walkQuestion) note(holds bool, kind string) {
	if holds {
		q.kinds = append(q.kinds, kind)
	}
}

// answered is the answer of one field; keys stand in the order of the alphabet, as the questions ask for them.
func answered(field string, value map[string]any) string {
	text, err := json.Marshal(map[string]any{"data": map[string]any{field: value}})
	if err != nil {
		panic(err)
	}
	return string(text)
}

// What is asked of actors: what the snapshot tells, or more.
const fewFields, moreFields = "{ id name }", "{ id name shortName }"

// withFields are actors with what is asked of them.
func (w *walkWorld) withFields(ids []string, fields string) []map[string]any {
	out := []map[string]any{}
	for _, id := range ids {
		actor := map[string]any{"id": id, "name": w.actor(id).Name}
		if fields == moreFields {
			actor["shortName"] = nil
		}
		out = append(out, actor)
	}
	return out
}

// withIDs are objects of which the id is asked for.
func withIDs(ids []string) []map[string]string {
	out := []map[string]string{}
	for _, id := range ids {
		out = append(out, map[string]string{"id": id})
	}
	return out
}

func pickOne[T any](rng *rand.Rand, values ...T) T { return values[rng.IntN(len(values))] }
