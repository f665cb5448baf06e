package web

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// profile is everything that a reader may know of an actor, in the words of a language.
type profile struct {
	ID           string   `json:"id"`
	Name         string   `json:"name"`
	ShortName    string   `json:"shortName,omitempty"`
	Kind         string   `json:"kind"`
	Collective   bool     `json:"collective,omitempty"`
	About        *text    `json:"about,omitempty"`
	Website      string   `json:"website,omitempty"`
	Email        string   `json:"email,omitempty"`
	Phone        string   `json:"phone,omitempty"`
	Person       string   `json:"person,omitempty"`
	Street       string   `json:"street,omitempty"`
	Town         string   `json:"town,omitempty"` // with the postcode where it is shown
	Place        string   `json:"place,omitempty"`
	Approximate  bool     `json:"approximate,omitempty"` // the map shows the place, not the address
	Areas        []string `json:"areas,omitempty"`
	Topics       []string `json:"topics,omitempty"`
	TargetGroups []string `json:"targetGroups,omitempty"`
	Languages    []string `json:"languages,omitempty"`
	Offers       []offer  `json:"offers,omitempty"`
	Ties         []link   `json:"ties,omitempty"`
	Initiatives  []link   `json:"initiatives,omitempty"`
	More         left     `json:"more,omitzero"`
	Verified     string   `json:"verified,omitempty"` // the day in words
	Source       string   `json:"source,omitempty"`
	Feedback     string   `json:"feedback,omitempty"` // mail address

	actor *graph.Actor
}

// left is how many more there are than a profile lists.
type left struct {
	Offers      int `json:"offers,omitempty"`
	Ties        int `json:"ties,omitempty"`
	Initiatives int `json:"initiatives,omitempty"`
}

type offer struct {
	Title  *text  `json:"title"`
	Kind   string `json:"kind"`
	Status string `json:"status"`
	About  *text  `json:"about,omitempty"`
	URL    string `json:"url,omitempty"`
}

// link names another record and how this one stands to it.
type link struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	How     string `json:"how,omitempty"`
	Outside bool   `json:"outside,omitempty"` // of what the map shows
}

// profilePage shows a profile.
func (v *visit) profilePage() error {
	p, err := v.profile(v.r.PathValue("id"))
	if err != nil {
		return err
	}
	v.frame(true)
	page := v.layout(p.Name, p)
	if p.About != nil {
		page.Description = clipped(p.About.Text)
	}
	page.Path, page.Linked, page.Unlisted = "/a/"+p.ID, v.actorLinked(p), p.actor.Kind == graph.Volunteer
	return v.show(http.StatusOK, "profile.html", page)
}

// profileData answers with a profile for the map.
func (v *visit) profileData() error {
	shown, err := v.choose(v.asked.Get("embed"))
	if err != nil {
		return err
	}
	p, err := v.profile(v.asked.Get("id"))
	if err != nil {
		return err
	}
	if err := v.stayWithin(shown.filter, p); err != nil {
		return err
	}
	return v.give("application/json", p)
}

// stayWithin refuses an actor that the map does not show, and marks those that it is tied to and are not shown.
func (v *visit) stayWithin(shown *graph.ActorFilter, p *profile) error {
	inside := map[string]bool{}
	ids := []string{p.ID}
	for _, tie := range p.Ties {
		ids = append(ids, tie.ID)
	}
	for part := range slices.Chunk(ids, graph.MaxPage) {
		found, err := v.among(shown, part)
		if err != nil {
			return err
		}
		for _, actor := range found {
			inside[actor.ID] = true
		}
	}
	if !inside[p.ID] {
		return graph.Unknown("id", p.ID)
	}
	for i := range p.Ties {
		p.Ties[i].Outside = !inside[p.Ties[i].ID]
	}
	return nil
}

func (v *visit) profile(id string) (*profile, error) {
	if graph.TypeOf(id) != graph.ActorType || !graph.ValidID(id) {
		return nil, graph.Unknown("id", id)
	}
	found, err := v.reader.ActorsByID(v.ctx(), []string{id})
	if err != nil {
		return nil, err
	}
	a := found[id]
	if a == nil {
		return nil, graph.Unknown("id", id)
	}
	p := v.plain(a)
	for _, add := range []func(context.Context, *profile) error{v.addVocabulary, v.addOffers, v.addTies, v.addInitiatives} {
		if err := add(v.ctx(), p); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// plain is what the actor's own record says.
func (v *visit) plain(a *graph.Actor) *profile {
	p := &profile{
		ID: a.ID, Name: a.Name, ShortName: a.ShortName, Kind: v.Value(string(a.Kind)), Collective: a.Collective,
		About: v.of(a.Descriptions), Website: a.Website, Email: a.Contact.Email, Phone: a.Contact.Phone,
		Person: a.Contact.Person, Street: a.Address.Street, Place: v.placeName(a.Seat), Source: a.Source,
		Town:        strings.TrimSpace(a.Address.PostalCode + " " + a.Address.City),
		Approximate: a.Location != nil && a.Location.Precision != graph.ExactPrecision,
		Feedback:    v.site.Legal.Feedback, actor: a,
	}
	if a.VerifiedAt != "" {
		p.Verified = v.Day(a.VerifiedAt)
	}
	for _, ags := range a.AreasServed {
		p.Areas = append(p.Areas, v.placeName(ags))
	}
	for _, language := range a.Languages {
		p.Languages = append(p.Languages, v.Language(language.Code))
	}
	return p
}
