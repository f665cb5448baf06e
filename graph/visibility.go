package graph

// Visibility says who may see a record; as Audience it says what a caller may see. Each level includes those below.
type Visibility int8

// The levels, widest first.
const (
	Public       Visibility = iota // everyone
	PartnerLevel                   // network partners
	InternalOnly                   // coordinators
)

// Visibilities are all levels, widest first.
var Visibilities = []Visibility{Public, PartnerLevel, InternalOnly}

// Audience is the level a reader stands on: it sees records of its own level and below.
type Audience = Visibility

var visibilityNames = [...]string{"PUBLIC", "PARTNER", "INTERNAL"}

// String gives the name used in the API and in files.
func (v Visibility) String() string {
	if v < Public || v > InternalOnly {
		return "INVALID"
	}
	return visibilityNames[v]
}

// ParseVisibility reads the name used in the API and in files.
func ParseVisibility(name string) (Visibility, bool) {
	for level, known := range visibilityNames {
		if name == known {
			return Visibility(level), true
		}
	}
	return 0, false
}

// MarshalText writes the name.
func (v Visibility) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads the name.
func (v *Visibility) UnmarshalText(text []byte) error {
	level, ok := ParseVisibility(string(text))
	if !ok {
		return Errorf(Invalid, "visibility", "%q is none of PUBLIC, PARTNER, INTERNAL", text)
	}
	*v = level
	return nil
}
