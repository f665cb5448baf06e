package sqlite

import "akteursnetz/graph"

// The full-text index and the postings number a record by its type, its level and its key: type·4 + level in front of 40
// bits of key. What an audience may see of a type is then one range of numbers: nothing has to be looked up to hide a
// record.
const keyBits = 40

// gone is the level of deleted records, beyond every audience.
const gone = graph.InternalOnly + 1

// kind is a type of records: its code, which never changes because files hold it, and how its ids begin.
type kind struct {
	code   int64
	prefix string
}

var kinds = map[graph.Type]kind{
	graph.ActorType:         {1, graph.PrefixActor},
	graph.TieType:           {2, graph.PrefixTie},
	graph.TopicType:         {3, graph.PrefixTopic},
	graph.TargetGroupType:   {4, graph.PrefixTargetGroup},
	graph.InitiativeType:    {5, graph.PrefixInitiative},
	graph.ParticipationType: {6, graph.PrefixParticipation},
	graph.OfferType:         {7, graph.PrefixOffer},
	graph.NeedType:          {8, graph.PrefixNeed},
	graph.TokenType:         {9, graph.PrefixToken},
	graph.EmbedType:         {10, graph.PrefixEmbed},
}

func numberOf(t graph.Type, level graph.Visibility, key uint32) int64 {
	return (kinds[t].code*4+int64(level))<<keyBits | int64(key)
}

func keyOf(number int64) uint32 { return uint32(number) }

// span is what an audience may see of a type, both ends included.
func span(t graph.Type, audience graph.Audience) (low, high int64) {
	return numberOf(t, graph.Public, 0), numberOf(t, audience+1, 0) - 1
}

// A part of a posting holds the numbers that differ in 16 bits.
const partBits = 16

func partOf(number int64) int64 { return number >> partBits }
