package resolvers

import (
	"context"
	"strings"

	"akteursnetz/graph/match"
	"akteursnetz/schema/relay"
)

// nearestMiss says how many have what is missing, and who comes nearest.
func (w *words) nearestMiss(g *match.Gap) string {
	if g.Nearest == nil {
		return w.sprintf("Niemand im Verzeichnis: %s.", "Nobody in the directory: %s.", w.item(g.Item)) + w.hardlyTold(g)
	}
	counts := w.sprintf("%s: vor Ort %d, anderswo %d.", "%s: %d in the area, %d elsewhere.", capital(w.item(g.Item)), g.Within, g.Beyond)
	return counts + " " + w.miss(g.Nearest)
}

// hardlyTold warns where so little is known that nobody may mean anybody.
func (w *words) hardlyTold(g *match.Gap) string {
	what := toldOf[g.Item.Category]
	switch {
	case g.Told > hardly:
		return ""
	case g.Told == 0:
		return w.sprintf(" %s sind aber bei keinem Akteur eingetragen: Fragen Sie nach, wer es könnte.",
			" But nobody's %s are entered: ask who could.", w.in(what[0], what[1]))
	}
	return w.sprintf(" %s sind aber erst bei %d Akteuren eingetragen: Fragen Sie auch die anderen.",
		" But %s are entered for only %d actors: ask the others too.", w.in(what[0], what[1]), g.Told)
}

// hardly is up to how many actors of which something is known say little of all.
const hardly = 10

var toldOf = map[match.Category][2]string{
	match.TopicItem: {"Themen", "topics"}, match.GroupItem: {"Zielgruppen", "target groups"}, match.LanguageItem: {"Sprachen", "languages"},
	match.RoleItem: {"Aufgaben", "roles"}, match.PlaceItem: {"Orte", "places"},
}

// miss tells who comes nearest, and what is against it.
func (w *words) miss(m *match.Miss) string {
	name := w.actor(m.Actor)
	var about []string
	switch {
	case m.Km != nil && *m.Km == 0:
		about = append(about, w.in("vor Ort", "in the area"))
	case m.Km != nil:
		about = append(about, w.km(*m.Km))
	}
	if m.VerifiedAt == "" {
		about = append(about, w.in("Eintrag nie bestätigt", "entry never confirmed"))
	} else {
		about = append(about, w.sprintf("Eintrag von %s", "entry of %s", year(m.VerifiedAt)))
	}
	text := w.sprintf("Am nächsten kommt %s (%s)", "Nearest comes %s (%s)", name, strings.Join(about, ", "))
	if len(m.Rejected) > 0 {
		return text + ": " + w.reasons(m.Rejected)
	}
	if m.Outside {
		return text + w.in(", ist aber nicht in der Gruppe.", ", but is not in the group.")
	}
	return text + w.in(", deckt es aber nicht genug ab.", ", but does not cover enough of it.")
}

// infeasible says why no group keeps the quotas; nothing where one does.
func (r *Resolver) infeasible(c *match.Collision) []*relay.Notice {
	if c == nil {
		return []*relay.Notice{}
	}
	return []*relay.Notice{{Code: "QUOTAS", Say: func(ctx context.Context, lang string) (string, error) {
		w := r.words(ctx, &lang)
		return w.told(w.collision(c))
	}}}
}

func (w *words) collision(c *match.Collision) string {
	names := make([]string, len(c.Quotas))
	for i, name := range c.Quotas {
		names[i] = w.quoted(enumLabel(name, w.lang))
	}
	var sentences []string
	if len(names) == 1 {
		sentences = append(sentences, w.sprintf("Die Regel %s lässt sich nicht einhalten.", "The quota %s cannot be kept.", names[0]))
	} else {
		sentences = append(sentences, w.sprintf("Die Regeln %s lassen sich nicht zusammen einhalten.",
			"The quotas %s cannot be kept together.", strings.Join(names, w.in(" und ", " and "))))
	}
	if c.Lacking > 0 {
		sentences = append(sentences, w.sprintf("Es fehlen Kandidaten: %d.", "Candidates lacking: %d.", c.Lacking))
	}
	if c.Size > 0 {
		sentences = append(sentences, w.sprintf("Mit %d Plätzen ginge es.", "With %d seats it would work.", c.Size))
	}
	if c.Unnamed != "" {
		sentences = append(sentences, w.sprintf("Dafür steht nur ein Sammeleintrag: %s. Fragen Sie dort nach einem Akteur mit Namen.",
			"There is but an entry for several unnamed ones: %s. Ask there for an actor by name.", w.actor(c.Unnamed)))
	}
	if c.Nearest != nil {
		sentences = append(sentences, w.miss(c.Nearest))
	}
	return strings.Join(sentences, " ")
}

// smallestChange says what would bring an actor in.
func (w *words) smallestChange(changes []match.Change) string {
	parts := make([]string, len(changes))
	for i := range changes {
		parts[i] = w.change(&changes[i])
	}
	return w.sprintf("Es wäre dabei, wenn %s.", "It would be in if %s.", strings.Join(parts, w.in(" und ", " and ")))
}

func (w *words) change(c *match.Change) string {
	switch c.Kind {
	case match.WidenRadius:
		return w.sprintf("der Umkreis %s wäre", "the radius were %s", w.km(c.Km))
	case match.Gain:
		return w.sprintf("es auch %s abdeckte", "it also covered %s", w.item(c.Item))
	}
	text := changeTexts[c.Kind]
	return w.in(text[0], text[1])
}

var changeTexts = map[match.ChangeKind][2]string{
	match.DropExclusion: {"es nicht ausgeschlossen wäre", "it were not excluded"},
	match.AllowKind:     {"seine Art zugelassen wäre", "its kind were allowed"},
	match.AllowKnown:    {"auch bekannte Partner gesucht wären (prefer: BALANCED)", "known partners were wanted too (prefer: BALANCED)"},
	match.Confirm:       {"jemand seinen Eintrag bestätigte", "somebody confirmed its entry"},
	match.Consent:       {"es einwilligte", "it consented"},
	match.MoreSlots:     {"es einen Platz mehr frei hätte", "it had one more free slot"},
}

// transfer says what two initiatives have in common, and what came of the other.
func (w *words) transfer(s *match.Similar) string {
	shared := make([]string, len(s.Shared))
	for i, item := range s.Shared {
		shared[i] = w.item(item)
	}
	text := w.sprintf("Gemeinsam: %s.", "In common: %s.", strings.Join(shared, ", "))
	if len(shared) == 0 {
		text = w.in("Gemeinsam ist nur Übergeordnetes.", "Only what stands above is common.")
	}
	initiative, err := load(w.ctx).initiatives.load(w.ctx, s.Initiative)
	if w.failed(err); initiative == nil || initiative.Outcome == "" {
		return text + w.in(" Ein Ergebnis ist nicht festgehalten; fragen Sie die Beteiligten.", " No outcome is on record; ask who took part.")
	}
	return text + w.sprintf(" Ergebnis: %s", " Outcome: %s", initiative.Outcome)
}
