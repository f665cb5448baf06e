package storetest

import (
	"context"
	"testing"

	"akteursnetz/graph"
)

// testToken: tokens are found by their hash; only the store's owner lists them.
func testToken(t *testing.T, d *desk) {
	token := func(id, name, hash string) *graph.Token {
		return &graph.Token{ID: id, Name: name, Access: graph.Coordinator, Hash: hash, CreatedAt: "2026-11-22T08:00:00Z"}
	}
	is(t, "none", must(d.store.Token(t.Context(), "h1"))(t), (*graph.Token)(nil))
	d.create(t, token("tok_b", "Büro", "h1"), token("tok_c", "Amt", "h2"), token("tok_a", "Büro", "h3"))
	got := must(d.store.Token(t.Context(), "h1"))(t)
	is(t, "by hash", got, &graph.Token{
		ID: "tok_b", Name: "Büro", Access: graph.Coordinator, Hash: "h1", CreatedAt: "2026-11-22T08:00:00Z",
		Meta: graph.Meta{Revision: 1, UpdatedAt: "2026-11-22T08:00:00Z", UpdatedBy: editor.ID},
	})
	is(t, "unknown hash", must(d.store.Token(t.Context(), ""))(t), (*graph.Token)(nil))
	is(t, "the directory is empty", must(d.store.Empty(t.Context()))(t), true)
	is(t, "by name, then id", ids(must(d.store.Tokens(t.Context()))(t)), []string{"tok_c", "tok_a", "tok_b"})
	change(t, d, "tok_b", func(k *graph.Token) { k.RevokedAt = "2026-11-22T09:00:00Z" })
	is(t, "revoked", must(d.store.Token(t.Context(), "h1"))(t).RevokedAt, "2026-11-22T09:00:00Z")
	d.remove(t, "tok_b")
	is(t, "and stays so", must(d.store.Empty(t.Context()))(t), true)
	d.create(t, club("act_a", "Chor"))
	is(t, "not in the log", actions(must(d.internal().Changes(t.Context(), graph.First(100)))(t).Items), []string{"4.0 CREATED act_a"})
	is(t, "not in a log of its own", len(must(d.internal().ChangesOf(t.Context(), "tok_b"))(t)), 0)
	fails(t, "import", d.tryImport(t, club("act_b", "Ballett"), token("tok_e", "Gast", "h4")), graph.Invalid, "id")
	is(t, "deleted", must(d.store.Token(t.Context(), "h1"))(t), (*graph.Token)(nil))
	d.remove(t, "act_a")
	is(t, "what was deleted was there", must(d.store.Empty(t.Context()))(t), false)
	is(t, "hidden from partners", len(must(d.partner().Records(t.Context(), graph.TokenType, "", 10))(t)), 0)
	err := d.store.Write(t.Context(), editor, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Create(ctx, &graph.Token{ID: "tok_d", Name: "x", Access: "root"})
		return err
	})
	fails(t, "unknown role", err, graph.Invalid, "role")
}
