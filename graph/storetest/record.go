package storetest

import (
	"maps"
	"slices"
	"testing"

	"akteursnetz/graph"
)

// testRecord: records of any type come by type and id, and by what they name.
func testRecord(t *testing.T, d *desk) {
	is(t, "empty at first", must(d.store.Empty(t.Context()))(t), true)
	fixture(t, d)
	is(t, "not empty any more", must(d.store.Empty(t.Context()))(t), false)
	read := func(r graph.Reader, kind graph.Type, after string, limit int) []string {
		return ids(must(r.Records(t.Context(), kind, after, limit))(t))
	}
	t.Run("Records", func(t *testing.T) {
		is(t, "topics", read(d.public(), graph.TopicType, "", 10), []string{"top_arbeit", "top_deutsch", "top_sprache"})
		is(t, "groups", read(d.public(), graph.TargetGroupType, "", 10), []string{"grp_aeltere", "grp_eltern"})
		is(t, "cut", read(d.internal(), graph.ActorType, "", 2), []string{"act_amt", "act_haus"})
		is(t, "after", read(d.internal(), graph.ActorType, "act_haus", 2), []string{"act_jobcenter", "act_lotsin"})
		is(t, "after an id that is not there", read(d.internal(), graph.ActorType, "act_h", 1), []string{"act_haus"})
		is(t, "after the last", read(d.internal(), graph.ActorType, "act_verein", 10), []string{})
		is(t, "visible", read(d.public(), graph.ParticipationType, "", 10), []string{"par_amt", "par_verein"})
		is(t, "ties", read(d.public(), graph.TieType, "", 10), []string{"tie_1", "tie_2", "tie_4", "tie_9"})
		is(t, "needs", read(d.partner(), graph.NeedType, "", 10), []string{})
	})
	t.Run("Referring", func(t *testing.T) {
		referring := func(r graph.Reader, id string) []string { return ids(must(r.Referring(t.Context(), id))(t)) }
		is(t, "actor, by type, then id", referring(d.internal(), "act_verein"), []string{
			"ini_ankommen", "par_tandem", "par_verein", "tie_2", "tie_3", "tie_4", "tie_8", "tie_9", "off_kurs", "nee_raeume",
		})
		is(t, "initiative", referring(d.internal(), "ini_ankommen"), []string{
			"ini_notfall", "ini_tandem", "par_amt", "par_stelle", "par_treff", "par_verein", "tie_4", "off_beratung", "nee_geld",
		})
		is(t, "visible ones", referring(d.public(), "act_jobcenter"), []string{"tie_1", "tie_9", "off_beratung"})
		is(t, "of a hidden one", referring(d.public(), "act_stelle"), []string{})
		is(t, "of an unknown one", referring(d.internal(), "act_none"), []string{})
	})
}

// sortedKeys gives the keys of a map, sorted; never nil.
func sortedKeys[V any](m map[string]V) []string {
	keys := slices.AppendSeq([]string{}, maps.Keys(m))
	slices.Sort(keys)
	return keys
}
