package resolvers

import "akteursnetz/graph/match"

// evidence says what a reason or coverage rests on.
func (w *words) evidence(e *match.Evidence) string {
	switch {
	case e.Initiative != "":
		return w.part(e)
	case e.Tie != nil:
		return w.actor(e.Actor) + ": " + w.tie(e.Tie)
	case e.Need != "":
		return w.sprintf("Deckt einen eigenen Bedarf: %s", "Serves a need of its own: %s", w.need(e.Need))
	case e.Km != nil:
		return w.sprintf("%s bis %s", "%s to %s", w.km(*e.Km), w.location(e.Asked.Value))
	case e.Asked.Value != "":
		return w.entry(e)
	case e.Actor != "":
		return w.actor(e.Actor)
	}
	return w.sprintf("Offene Anfragen: %d", "Open requests: %d", e.Count)
}

// part tells what an actor took part in, and how.
func (w *words) part(e *match.Evidence) string {
	text := w.initiative(e.Initiative)
	if e.Seat == "" {
		text += w.in(", als Leitung oder Partner", ", as lead or partner")
	} else {
		text += w.in(", als Mitglied", ", as a member")
	}
	if e.Date != "" {
		text += w.sprintf(", bis %s", ", until %s", year(e.Date))
	}
	return text
}

// entry tells which entry says that an actor has something: its own, or that of an offer.
func (w *words) entry(e *match.Evidence) string {
	text := enumLabel("ITEM "+string(e.Asked.Category), w.lang) + " " + w.fit(e)
	if e.Offer == "" {
		return text
	}
	offer, err := load(w.ctx).offers.load(w.ctx, e.Offer)
	if w.failed(err); offer == nil {
		return text
	}
	return text + w.sprintf(", laut Angebot %s", ", says the offer %s", w.quoted(offer.Title(w.lang)))
}

func (w *words) need(id string) string {
	need, err := load(w.ctx).needs.load(w.ctx, id)
	if w.failed(err); need == nil {
		return id
	}
	return w.topic(need.Topic)
}
