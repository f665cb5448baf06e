package resolvers

import (
	"slices"
	"strings"

	"akteursnetz/graph/match"
)

// reason says why a component gives points, or why it gives none.
func (w *words) reason(r *match.Reason) string {
	if len(r.Evidence) == 0 {
		none := noReason[r.Component]
		return w.in(none[0], none[1])
	}
	switch r.Component {
	case match.Topic:
		return w.sprintf("Arbeitet zu %s.", "Works on %s.", w.fits(r.Evidence))
	case match.TargetGroup:
		return w.sprintf("Erreicht %s.", "Reaches %s.", w.fits(r.Evidence))
	case match.Language:
		return w.sprintf("Spricht %s.", "Speaks %s.", w.fits(r.Evidence))
	case match.RoleFit:
		return w.sprintf("Bringt mit: %s.", "Brings: %s.", w.fits(r.Evidence))
	case match.Experience:
		return w.experience(r.Evidence)
	case match.Trust:
		return w.trust(r.Evidence)
	case match.Place:
		return w.nearness(r.Evidence)
	}
	return w.surroundings(r)
}

// noReason is what to say of a component without evidence, in German and English.
var noReason = map[match.Component][2]string{
	match.Topic:       {"Zu den gesuchten Themen ist nichts bekannt.", "Nothing is known of the topics asked for."},
	match.TargetGroup: {"Von den gesuchten Zielgruppen ist keine bekannt.", "None of the target groups asked for is known."},
	match.Language:    {"Von den gesuchten Sprachen ist keine bekannt.", "None of the languages asked for is known."},
	match.RoleFit:     {"Von den gesuchten Aufgaben ist keine bekannt.", "None of the roles asked for is known."},
	match.Experience:  {"Hat an nichts Ähnlichem teilgenommen, soweit bekannt.", "Took part in nothing alike, as far as is known."},
	match.Trust: {
		"Niemand kann den Kontakt über höchstens drei Verbindungen herstellen.", "Nobody can introduce it over three ties or fewer.",
	},
	match.Reach:  {"Liegt nicht in der Nähe von Koordination und Leitung.", "Is not near the coordinator and the lead."},
	match.Place:  {"Arbeitet an keinem der Orte und sitzt nicht in der Nähe.", "Serves none of the places and does not sit nearby."},
	match.Bridge: {"Öffnet keine Kontakte außerhalb des eigenen Kreises.", "Opens no contacts outside the own circle."},
	match.Load:   {"Hat keine offenen Anfragen.", "Has no open requests."},
}

// closeTo is from where on one topic is close to another: the likeness of a topic and what is right above it, mostly.
const closeTo = .5

// fits lists what an actor has of what was asked for, each thing once, and where that is not quite the same.
func (w *words) fits(evidence []match.Evidence) string {
	var parts []string
	for i := range evidence {
		better := func(e match.Evidence) bool { return e.Has == evidence[i].Has && e.Degree > evidence[i].Degree }
		same := func(e match.Evidence) bool { return e.Has == evidence[i].Has && e.Degree == evidence[i].Degree }
		if !slices.ContainsFunc(evidence, better) && !slices.ContainsFunc(evidence[:i], same) {
			parts = append(parts, w.fit(&evidence[i]))
		}
	}
	return strings.Join(parts, ", ")
}

func (w *words) fit(e *match.Evidence) string {
	has := w.value(match.Item{Category: e.Asked.Category, Value: e.Has})
	switch {
	case e.Has != e.Asked.Value && e.Asked.Category == match.PlaceItem:
		return w.sprintf("%s, also auch %s", "%s and so %s", w.region(e.Has), w.value(e.Asked))
	case e.Has != e.Asked.Value && e.Likeness < closeTo:
		return w.sprintf("%s (im selben Feld wie %s)", "%s (in the same field as %s)", has, w.value(e.Asked))
	case e.Has != e.Asked.Value:
		return w.sprintf("%s (nah an %s)", "%s (close to %s)", has, w.value(e.Asked))
	case e.Level != "":
		return has + " (" + enumLabel(string(e.Level), w.lang) + ")"
	case e.Count > 1:
		return w.sprintf("%s (eine von %d)", "%s (one of %d)", has, e.Count)
	}
	return has
}

// alike is from where on an initiative that an actor took part in is called alike; evidence is in order.
const alike = .05

func (w *words) experience(evidence []match.Evidence) string {
	var parts []string
	for _, e := range evidence {
		if e.Degree < alike {
			break
		}
		part := w.initiative(e.Initiative)
		if e.Date != "" {
			part += " (" + year(e.Date) + ")"
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		return w.in("Hat an entfernt Ähnlichem teilgenommen.", "Took part in something a little alike.")
	}
	return w.sprintf("Hat an Ähnlichem teilgenommen: %s.", "Took part in the like: %s.", strings.Join(parts, ", "))
}

// trust tells the way from coordinator or lead.
func (w *words) trust(evidence []match.Evidence) string {
	last := len(evidence) - 1
	if last == 0 {
		return w.sprintf("Ist direkt verbunden (%s).", "Has a direct tie (%s).", w.tie(evidence[0].Tie))
	}
	steps := make([]string, last)
	for i, e := range evidence[:last] {
		steps[i] = w.actor(e.Actor) + " (" + w.tie(e.Tie) + ")"
	}
	return w.sprintf("%s kann den Kontakt herstellen; mit dem Akteur: %s.", "%s can introduce it; with the actor: %s.",
		strings.Join(steps, w.in(", dann ", ", then ")), w.tie(evidence[last].Tie))
}

func (w *words) nearness(evidence []match.Evidence) string {
	parts := make([]string, len(evidence))
	for i, e := range evidence {
		place := w.location(e.Asked.Value)
		switch {
		case e.Km == nil && e.Has == e.Asked.Value:
			parts[i] = w.sprintf("arbeitet in %s", "serves %s", place)
		case e.Km == nil:
			parts[i] = w.sprintf("arbeitet in %s (zuständig für: %s)", "serves %s (as part of: %s)", place, w.region(e.Has))
		default:
			parts[i] = w.sprintf("sitzt %s von %s entfernt", "sits %s from %s", w.km(*e.Km), place)
		}
	}
	return capital(strings.Join(parts, ", ")) + "."
}

// surroundings says what the network around an actor adds, and how busy it is.
func (w *words) surroundings(r *match.Reason) string {
	ids := make([]string, len(r.Evidence))
	for i, e := range r.Evidence {
		ids[i] = e.Actor
	}
	total := r.Evidence[0].Count
	switch r.Component {
	case match.Reach:
		return w.sprintf("Liegt im Netz nahe, über %s.", "Is near in the network, over %s.", w.actors(ids, len(ids)))
	case match.Bridge:
		return w.sprintf("Kennt Akteure außerhalb des eigenen Kreises: %s.", "Knows actors outside the own circle: %s.", w.actors(ids, total))
	}
	return w.sprintf("Hat offene Anfragen: %d.", "Has open requests: %d.", total)
}

// capital begins a sentence.
func capital(text string) string {
	for i, first := range text {
		return strings.ToUpper(string(first)) + text[i+len(string(first)):]
	}
	return text
}
