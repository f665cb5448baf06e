package main

import (
	"testing"
	"time"
)

func TestPeriodsReadWhatPeopleWrite(t *testing.T) {
	now := time.Date(2026, 3, 15, 12, 0, 0, 0, time.UTC)
	for text, before := range map[string]string{
		"1d": "2026-03-14", "90d": "2025-12-15", "90 days": "2025-12-15", "1month": "2026-02-15", "24 months": "2024-03-15",
		"24months": "2024-03-15", "2y": "2024-03-15", "100years": "1926-03-15",
	} {
		var p period
		if err := p.UnmarshalText([]byte(text)); err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if got := p.before(now).Format(time.DateOnly); got != before {
			t.Errorf("%q before %s is %s, want %s", text, now.Format(time.DateOnly), got, before)
		}
		var again period
		if err := again.UnmarshalText([]byte(p.String())); err != nil || again != p {
			t.Errorf("%q is written as %q, which reads as %v, %v", text, p, again, err)
		}
	}
}

func TestPeriodsRefuseTheRest(t *testing.T) {
	for _, text := range []string{"", "0d", "-1d", "24", "24m", "90 d ", "1h", "101y", "99999months", "1e3d", "d"} {
		var p period
		if err := p.UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q was read as %s", text, p)
		}
	}
}
