package graph

import "testing"

func TestTieNormalize(t *testing.T) {
	symmetric := &Tie{From: "act_b", To: "act_a", Kind: Knows, ConfirmedByFrom: "2026-01-01", Since: "2025-01-01"}
	symmetric.Normalize()
	equal(t, "symmetric ties from < to", [2]string{symmetric.From, symmetric.To}, [2]string{"act_a", "act_b"})
	equal(t, "who confirmed stays who", symmetric.ConfirmedByTo, Date("2026-01-01"))
	equal(t, "a date is a day unless said otherwise", symmetric.SincePrecision, DayPrecision)
	equal(t, "no date has no precision", symmetric.UntilPrecision, DatePrecision(""))
	pointing := &Tie{From: "act_b", To: "act_a", Kind: Funds}
	pointing.Normalize()
	equal(t, "others keep their direction", pointing.From, "act_b")
}

func TestTieCheck(t *testing.T) {
	check := func(edit func(*Tie)) error {
		tie := &Tie{ID: "tie_a", From: "act_a", To: "act_b", Kind: Funds}
		edit(tie)
		tie.Normalize()
		return tie.Check(testPlaces, testToday)
	}
	finds(t, "fine", check(func(*Tie) {}))
	finds(t, "kind", check(func(tie *Tie) { tie.Kind = "LIKES" }), "INVALID kind")
	finds(t, "itself", check(func(tie *Tie) { tie.To = "act_a" }), "INVALID to")
	finds(t, "strength", check(func(tie *Tie) { tie.Strength = new(0) }), "INVALID strength")
	finds(t, "one day", check(func(tie *Tie) { tie.Since, tie.Until = "2026-01-01", "2026-01-01" }))
	finds(t, "end before start", check(func(tie *Tie) { tie.Since, tie.Until = "2026-01-02", "2026-01-01" }), "INVALID until")
	finds(t, "no dates", check(func(tie *Tie) { tie.Since, tie.ConfirmedByTo = "2026-13-01", "gestern" }),
		"INVALID since", "INVALID confirmedByTo")
}

func TestTieActiveOn(t *testing.T) {
	tie := &Tie{Since: "2025-01-01", Until: "2025-12-31"}
	for day, want := range map[Date]bool{"2024-12-31": false, "2025-01-01": true, "2025-12-31": true, "2026-01-01": false} {
		equal(t, string(day), tie.ActiveOn(day), want)
	}
	equal(t, "without dates always", (&Tie{}).ActiveOn("1900-01-01"), true)
}

func TestTieKey(t *testing.T) {
	tie := Tie{From: "act_a", To: "act_b", Kind: Funds, Since: "2025-01-01"}
	same := tie
	same.Strength, same.Note = new(3), "x"
	equal(t, "strength and note are no difference", same.Key(), tie.Key())
	for name, edit := range map[string]func(*Tie){
		"to":         func(tie *Tie) { tie.To = "act_c" },
		"kind":       func(tie *Tie) { tie.Kind = Hosts },
		"since":      func(tie *Tie) { tie.Since = "" },
		"initiative": func(tie *Tie) { tie.Initiative = "ini_a" },
	} {
		other := tie
		edit(&other)
		if other.Key().DerivedID() == tie.Key().DerivedID() {
			t.Errorf("a tie with another %s has the same id", name)
		}
	}
}

func TestTieEnds(t *testing.T) {
	tie := &Tie{From: "act_a", To: "act_b"}
	equal(t, "other end of from", tie.Other("act_a"), "act_b")
	equal(t, "other end of to", tie.Other("act_b"), "act_a")
	equal(t, "unknown strength", tie.Weight(), 1)
	equal(t, "confirmed by one", (&Tie{ConfirmedByFrom: "2026-01-01"}).Confirmed(), false)
	equal(t, "confirmed by both", (&Tie{ConfirmedByFrom: "2026-01-01", ConfirmedByTo: "2026-01-01"}).Confirmed(), true)
}
