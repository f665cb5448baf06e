package graph

import (
	"strings"
	"testing"
	"time"
)

func TestNewToken(t *testing.T) {
	now := time.Date(2026, 11, 22, 9, 0, 0, 0, time.FixedZone("CET", 3600))
	token, secret := NewToken("Büro", Coordinator, now, 24*time.Hour)
	_, other := NewToken("Büro", Coordinator, now, 0)
	if secret == other || len(secret) < 43 || strings.Contains(token.Hash, secret) {
		t.Errorf("the secret %q is short, not random, or kept", secret)
	}
	equal(t, "found by its hash", TokenHash(secret), token.Hash)
	equal(t, "times in UTC", [2]string{token.CreatedAt, token.ExpiresAt}, [2]string{"2026-11-22T08:00:00Z", "2026-11-23T08:00:00Z"})
	finds(t, "check", token.Check(nil, testToday))
	token.Access, token.Name = Anonymous, ""
	finds(t, "bad", token.Check(nil, testToday), "INVALID role", "INVALID name")
}

func TestTokenViewer(t *testing.T) {
	now := time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)
	token := Token{ID: "tok_a", Name: "Büro", Access: Partner, ExpiresAt: "2026-11-22T08:00:01Z"}
	viewer, err := token.Viewer(now)
	equal(t, "valid", [2]any{viewer, err}, [2]any{Viewer{Access: Partner, Name: "Büro", Token: "tok_a"}, error(nil)})
	_, err = token.Viewer(now.Add(time.Second))
	finds(t, "expired", err, "FORBIDDEN ")
	token.ExpiresAt, token.RevokedAt = "", "2026-11-22T08:00:00Z"
	_, err = token.Viewer(now)
	finds(t, "revoked", err, "FORBIDDEN ")
}

func TestViewer(t *testing.T) {
	for access, want := range map[Access][2]any{
		Anonymous: {Public, false}, Partner: {PartnerLevel, false}, Coordinator: {InternalOnly, true}, Admin: {InternalOnly, true},
		"": {Public, false}, "root": {Public, false},
	} {
		viewer := Viewer{Access: access}
		equal(t, string(access), [2]any{viewer.Audience(), viewer.MayWrite()}, want)
	}
}

func TestVisibilityText(t *testing.T) {
	for _, level := range []Visibility{Public, PartnerLevel, InternalOnly} {
		text, _ := level.MarshalText()
		var back Visibility = 9
		equal(t, "reads back", [2]any{back.UnmarshalText(text), back}, [2]any{error(nil), level})
	}
	var level Visibility
	finds(t, "unknown", level.UnmarshalText([]byte("SECRET")), "INVALID visibility")
	equal(t, "out of range", Visibility(9).String(), "INVALID")
}
