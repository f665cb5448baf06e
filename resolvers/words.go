package resolvers

import (
	"context"
	"fmt"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/match"
)

// words puts what matching found into the words of a language. The first fault is kept, and told in the end.
type words struct {
	*Resolver
	ctx  context.Context
	lang string
	err  error
}

func (r *Resolver) words(ctx context.Context, lang *string) *words {
	return &words{Resolver: r, ctx: ctx, lang: languageOf(lang)}
}

// told gives a sentence, unless something it needs could not be read.
func (w *words) told(text string) (string, error) { return text, w.err }

func (w *words) in(german, english string) string { return in(w.lang, german, english) }

func (w *words) sprintf(german, english string, args ...any) string {
	return fmt.Sprintf(w.in(german, english), args...)
}

// quoted sets a name apart from the sentence.
func (w *words) quoted(name string) string { return quoted(w.lang, name) }

func (w *words) failed(err error) {
	if w.err == nil {
		w.err = err
	}
}

func (w *words) actor(id string) string {
	actor, err := load(w.ctx).actors.load(w.ctx, id)
	w.failed(err)
	if actor == nil {
		return id
	}
	return w.quoted(actor.Name)
}

func (w *words) actors(ids []string, total int) string {
	actors, err := actorsCalled(w.ctx, ids)
	w.failed(err)
	names := namesOf(actors)
	for i, name := range names {
		names[i] = w.quoted(name)
	}
	return listed(w.lang, names, total)
}

func (w *words) initiative(id string) string {
	initiative, err := load(w.ctx).initiatives.load(w.ctx, id)
	w.failed(err)
	if initiative == nil {
		return id
	}
	return w.quoted(initiative.Title)
}

func (w *words) topic(slug string) string {
	topic, err := load(w.ctx).topic(w.ctx, slug)
	w.failed(err)
	if topic == nil {
		return w.quoted(slug)
	}
	return w.quoted(topic.Label(w.lang))
}

func (w *words) group(slug string) string {
	groups, err := load(w.ctx).groupsOf(w.ctx, []string{slug})
	w.failed(err)
	if len(groups) == 0 {
		return w.quoted(slug)
	}
	return w.quoted(groups[0].Label(w.lang))
}

func (w *words) role(role string) string { return enumLabel("ROLE "+role, w.lang) }

func (w *words) location(ags string) string {
	if place := w.place(ags); place != nil {
		name, _, _ := strings.Cut(place.Name, ",")
		return name
	}
	return ags
}

// region is a place that may share its name with a town in it.
func (w *words) region(ags string) string {
	name := w.location(ags)
	if place := w.place(ags); place != nil && place.Kind == graph.PlaceDistrict {
		return w.sprintf("Kreis %s", "district of %s", name)
	}
	return name
}

func (w *words) km(km float64) string { return figure(w.lang, km) + " km" }

// value names what an item is about, without saying what sort of thing it is.
func (w *words) value(i match.Item) string {
	switch i.Category {
	case match.TopicItem:
		return w.topic(i.Value)
	case match.GroupItem:
		return w.group(i.Value)
	case match.LanguageItem:
		return languageLabel(i.Value, w.lang)
	case match.RoleItem:
		return w.role(i.Value)
	}
	return w.location(i.Value)
}

// item names an item with the sort of thing it is.
func (w *words) item(i match.Item) string {
	return enumLabel("ITEM "+string(i.Category), w.lang) + " " + w.value(i)
}

// tie tells how two actors are tied, and since when that is known.
func (w *words) tie(e *graph.Edge) string {
	text := enumLabel("TIE "+string(e.Kind()), w.lang)
	if since := e.Since(); since != "" {
		text += w.sprintf(", seit %s", ", since %s", year(since))
	}
	if confirmed := e.Confirmed(); confirmed != "" {
		text += w.sprintf(", bestätigt %s", ", confirmed %s", year(confirmed))
	}
	return text
}

// year is as exact as people tell how long they have known each other.
func year(date graph.Date) string { return string(date)[:min(4, len(date))] }
