package resolvers

import (
	"context"
	"strings"

	"akteursnetz/graph/match"
	"akteursnetz/schema/relay"
)

// noticeOf is a finding about an actor that can be put into words.
func (r *Resolver) noticeOf(n match.Notice) *relay.Notice {
	return &relay.Notice{Code: string(n.Code), Say: func(ctx context.Context, lang string) (string, error) {
		w := r.words(ctx, &lang)
		return w.told(w.notice(&n))
	}}
}

// notice says why an actor is left out, or what to look at.
func (w *words) notice(n *match.Notice) string {
	switch n.Code {
	case match.TooFar:
		return w.tooFar(n)
	case match.HasDeclined:
		text := w.in("Hat für diese Initiative abgesagt", "Declined this initiative")
		if n.Reason != "" {
			text += ": " + n.Reason
		}
		return strings.TrimRight(text, ".") + "."
	case match.AlreadyTied:
		if n.Tie != nil {
			return w.sprintf("Ist schon mit Koordination oder Leitung verbunden (%s); gesucht sind neue Partner.",
				"Has a tie to coordinator or lead already (%s); new partners are wanted.", w.tie(n.Tie))
		}
	case match.NoCapacity:
		if n.Slots > 0 {
			return w.sprintf("Trägt schon so viele Initiativen, wie es kann (%d).", "Carries as many initiatives as it can (%d).", n.Slots)
		}
	case match.NotAvailable:
		if n.Slots > 0 {
			return w.sprintf("Hat nur an %s %% der Tage einen freien Platz.",
				"Has a free slot on %s %% of the days only.", figure(w.lang, 100*n.Share))
		}
	case match.Stale:
		return w.sprintf("Der Eintrag wurde zuletzt %s bestätigt.", "The entry was last confirmed in %s.", year(n.Date))
	}
	text := noticeTexts[n.Code]
	return w.in(text[0], text[1])
}

func (w *words) tooFar(n *match.Notice) string {
	switch {
	case n.Km != nil:
		return w.sprintf("Arbeitet an keinem der Orte und sitzt %s entfernt; der Umkreis ist %s.",
			"Serves none of the places and sits %s away; the radius is %s.", w.km(*n.Km), w.km(n.LimitKm))
	case n.LimitKm > 0:
		return w.in("Arbeitet an keinem der Orte, und wo es sitzt, ist nicht bekannt.",
			"Serves none of the places, and nobody knows where it sits.")
	}
	return w.in("Arbeitet an keinem der Orte und sitzt zu weit entfernt.", "Serves none of the places and sits too far away.")
}

// noticeTexts are findings that need no figures, in German and English.
var noticeTexts = map[match.Code][2]string{
	match.NoConsent:    {"Hat nicht eingewilligt, vorgeschlagen zu werden.", "Has not consented to be proposed."},
	match.OnBoard:      {"Ist schon dabei.", "Takes part already."},
	match.Excluded:     {"Ist ausgeschlossen.", "Is excluded."},
	match.OtherKind:    {"Ist von anderer Art als gesucht.", "Is of another kind than asked for."},
	match.AlreadyTied:  {"Ist schon mit Koordination oder Leitung verbunden.", "Has a tie to coordinator or lead already."},
	match.NoCapacity:   {"Hat keinen freien Platz.", "Has no free slot."},
	match.NotAvailable: {"Ist an weniger als der Hälfte der Tage frei.", "Is free on less than half of the days."},
	match.NothingToOffer: {
		"Hat nichts von dem, was gesucht wird, und bringt niemanden zusammen.",
		"Has nothing of what is asked for and connects nobody.",
	},
	match.NeverVerified: {"Der Eintrag wurde nie bestätigt.", "The entry was never confirmed."},
	match.CoversNothing: {
		"Deckt selbst nichts von dem, was gesucht wird; für den Akteur sprechen Netz oder Erfahrung.",
		"Covers nothing of what is asked for itself; its network or experience speak for it.",
	},
	match.AskedAlready: {"Ist für diese Initiative schon angefragt.", "Has been asked for this initiative already."},
	match.Collective:   {"Der Eintrag steht für mehrere, die nicht genannt sind.", "The entry stands for several that are not named."},
}

// reasons joins why an actor is left out into one sentence after another.
func (w *words) reasons(notices []match.Notice) string {
	parts := make([]string, len(notices))
	for i := range notices {
		parts[i] = w.notice(&notices[i])
	}
	return strings.Join(parts, " ")
}
