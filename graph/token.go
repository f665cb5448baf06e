package graph

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"slices"
	"time"
)

// Token is a bearer token. The store keeps its hash, never its secret.
type Token struct {
	Meta      `json:"-"`
	ID        string `json:"id"`
	Name      string `json:"name"`
	Access    Access `json:"access"`
	Hash      string `json:"hash"`                // SHA-256 of the secret, hex
	CreatedAt string `json:"createdAt"`           // RFC 3339, UTC
	ExpiresAt string `json:"expiresAt,omitempty"` // RFC 3339, UTC; empty: never
	RevokedAt string `json:"revokedAt,omitempty"` // RFC 3339, UTC
}

// NewToken makes a token and its secret: 256 random bits, to be shown once.
func NewToken(name string, access Access, now time.Time, valid time.Duration) (*Token, string) {
	var bits [32]byte
	rand.Read(bits[:]) // never fails, per its documentation
	secret := "akn_" + base64.RawURLEncoding.EncodeToString(bits[:])
	token := &Token{
		ID: NewID(PrefixToken), Name: name, Access: access, Hash: TokenHash(secret), CreatedAt: Timestamp(now),
	}
	if valid > 0 {
		token.ExpiresAt = Timestamp(now.Add(valid))
	}
	return token, secret
}

// TokenHash is what a store keeps of a secret.
func TokenHash(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

// Timestamp writes a moment as records keep it.
func Timestamp(moment time.Time) string { return moment.UTC().Format(time.RFC3339) }

// Viewer gives the caller a token stands for at a moment. An expired or revoked token is FORBIDDEN.
func (t *Token) Viewer(now time.Time) (Viewer, error) {
	moment := Timestamp(now)
	switch {
	case t.RevokedAt != "" && t.RevokedAt <= moment:
		return Viewer{}, Errorf(Forbidden, "", "the token %q was revoked; ask an administrator for a new one", t.Name)
	case t.ExpiresAt != "" && t.ExpiresAt <= moment:
		return Viewer{}, Errorf(Forbidden, "", "the token %q has expired; ask an administrator for a new one", t.Name)
	}
	return Viewer{Access: t.Access, Name: t.Name, Token: t.ID}, nil
}

// EntityID gives the id.
func (t *Token) EntityID() string { return t.ID }

// EntityType gives TokenType.
func (t *Token) EntityType() Type { return TokenType }

// EntityVisibility gives InternalOnly.
func (t *Token) EntityVisibility() Visibility { return InternalOnly }

// Refs gives none.
func (t *Token) Refs() []Ref { return nil }

// Complete changes nothing.
func (t *Token) Complete() {}

// Normalize changes nothing.
func (t *Token) Normalize() {}

// Check gives every finding about the token.
func (t *Token) Check(Gazetteer, Date) error {
	var errs Errors
	checkID(&errs, "id", t.ID, PrefixToken)
	checkRequired(&errs, "name", t.Name, MaxName)
	if !slices.Contains(Accesses, t.Access) {
		errs.Add("role", "%q is no role; use one of %s", string(t.Access), joinAny(Accesses))
	}
	return errs.Err()
}
