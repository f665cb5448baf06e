package graph

import (
	"testing"
)

func TestDiffFields(t *testing.T) {
	before := &Token{ID: "tok_a", Name: "A", Hash: "old", CreatedAt: "c"}
	after := &Token{ID: "tok_a", Name: "B", Hash: "new", CreatedAt: "c", RevokedAt: "r"}
	got, err := diffFields(before, after)
	equal(t, "only what differs, no hash", got, map[string]Values{
		"name": {Before: []byte(`"A"`), After: []byte(`"B"`)}, "revokedAt": {After: []byte(`"r"`)},
	})
	equal(t, "error", err, error(nil))
	got, _ = diffFields(after, before)
	equal(t, "what went", got["revokedAt"], Values{Before: []byte(`"r"`)})
	got, _ = diffFields(nil, before)
	equal(t, "all that came", len(got), 4)
	got, _ = diffFields(nil, nil)
	equal(t, "nothing", len(got), 0)
}

func TestWithdrawsConsent(t *testing.T) {
	person := func(consent Date) *Actor { return &Actor{Kind: Volunteer, ConsentAt: consent} }
	equal(t, "withdrawn", withdrawsConsent(person("2026-01-01"), person("")), true)
	equal(t, "kept", withdrawsConsent(person("2026-01-01"), person("2026-02-01")), false)
	equal(t, "never given", withdrawsConsent(person(""), person("")), false)
	equal(t, "not a person's", withdrawsConsent(&Actor{Kind: Chamber, ConsentAt: "2026-01-01"}, &Actor{Kind: Chamber}), false)
	equal(t, "no actor", withdrawsConsent(&Tie{}, &Tie{}), false)
}

func TestReaches(t *testing.T) {
	up := map[string][]string{"a": {"b", "c"}, "b": {"d"}, "c": {"d"}, "d": {"b"}}
	for _, c := range []struct {
		from, to string
		want     bool
	}{{"a", "d", true}, {"b", "b", true}, {"d", "a", false}, {"x", "x", true}, {"x", "a", false}} {
		equal(t, c.from+" to "+c.to, reaches(up, c.from, c.to), c.want)
	}
}

func TestChangeTouched(t *testing.T) {
	equal(t, "subject", (&Change{Subject: "act_a"}).Touched(), []string{"act_a"})
	equal(t, "import", (&Change{Import: &ImportLog{IDs: []string{"act_a", "act_b"}}}).Touched(), []string{"act_a", "act_b"})
}

func TestErrors(t *testing.T) {
	var errs Errors
	equal(t, "none", errs.Err(), error(nil))
	errs.Add("a", "is %d", 1)
	equal(t, "one is itself", errs.Err().Error(), "a: is 1")
	errs.Add("b", "is 2")
	finds(t, "several in order", errs.Err(), "INVALID a", "INVALID b")
	equal(t, "code of several", CodeOf(errs.Err()), Invalid)
	equal(t, "code of none", CodeOf(nil), Code(""))
	cause := &Error{Code: Unavailable, Message: "m", Err: errs.Err()}
	equal(t, "the cause is not shown", cause.Error(), "m")
}
