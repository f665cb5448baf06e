package graph

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"

	"github.com/google/uuid"
)

// The prefixes of ids. What follows is a random part, a stable slug, or for places the official key.
const (
	PrefixActor         = "act_"
	PrefixTie           = "tie_"
	PrefixInitiative    = "ini_"
	PrefixOffer         = "off_"
	PrefixNeed          = "nee_"
	PrefixBody          = "bod_"
	PrefixParticipation = "par_"
	PrefixMilestone     = "mil_"
	PrefixTopic         = "top_"
	PrefixTargetGroup   = "grp_"
	PrefixPlace         = "plc_"
	PrefixEmbed         = "emb_"
	PrefixToken         = "tok_"
)

const (
	maxID      = 100 // bytes of an id
	derivedLen = 26  // base32 digits of the part after the prefix: 130 bits
)

// idEncoding keeps the order of the bytes, so that ids made later sort later.
var idEncoding = base32.NewEncoding("0123456789abcdefghijklmnopqrstuv").WithPadding(base32.NoPadding)

// NewID makes an id no one else has: the prefix and a UUIDv7 in 26 lower-case base32 digits. Ids made in one process
// ascend.
func NewID(prefix string) string {
	id := uuid.Must(uuid.NewV7())
	return prefix + idEncoding.EncodeToString(id[:])
}

// ValidID tells whether the text may be an id: 1 to 100 of a–z, 0–9, _ and -.
func ValidID(id string) bool {
	if id == "" || len(id) > maxID {
		return false
	}
	for i := range len(id) {
		c := id[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' && c != '-' {
			return false
		}
	}
	return true
}

// TieID derives the id of a tie that was given none. Equal parts give the same id, in every process and for ever;
// since is the date as kept (YYYY-MM-DD). Empty parts count as given.
func TieID(from, to, kind, since, initiative string) string {
	return derivedID(PrefixTie, from, to, kind, since, initiative)
}

// ParticipationID derives the id of a participation that was given none; body is empty for the initiative as a whole.
func ParticipationID(initiative, body, actor string) string {
	return derivedID(PrefixParticipation, initiative, body, actor)
}

func derivedID(prefix string, parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return prefix + idEncoding.EncodeToString(sum[:])[:derivedLen]
}
