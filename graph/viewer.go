package graph

// Access is what a bearer token allows.
type Access string

// The roles, each including the ones before it.
const (
	Anonymous   Access = "anonymous"   // no token: reads PUBLIC
	Partner     Access = "partner"     // reads PARTNER
	Coordinator Access = "coordinator" // reads everything, writes
	Admin       Access = "admin"       // of whoever runs the server: may what a coordinator may
)

// Accesses are the roles a token can carry.
var Accesses = []Access{Partner, Coordinator, Admin}

// Viewer is the caller of a request.
type Viewer struct {
	Access Access
	Name   string // the token's name; empty for anonymous callers
	Token  string // the token's id; empty for anonymous callers
}

// Audience is what the viewer may see.
func (v Viewer) Audience() Audience {
	switch v.Access {
	case Coordinator, Admin:
		return InternalOnly
	case Partner:
		return PartnerLevel
	default:
		return Public
	}
}

// MayWrite tells whether the viewer may change the directory.
func (v Viewer) MayWrite() bool { return v.Access == Coordinator || v.Access == Admin }
