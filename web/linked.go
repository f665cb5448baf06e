package web

import (
	"cmp"

	"akteursnetz/graph"
)

// linked is a thing as schema.org describes it, for search engines.
type linked map[string]any

// schemaTypes are the types of actors; all others are organizations.
var schemaTypes = map[graph.ActorKind]string{
	graph.MigrantOrganization: "NGO", graph.Association: "NGO", graph.WelfareOrganization: "NGO", graph.Foundation: "NGO",
	graph.VolunteerGroup: "NGO", graph.ReligiousCommunity: "Organization", graph.SportsClub: "SportsOrganization",
	graph.PublicAuthority: "GovernmentOrganization", graph.Municipality: "GovernmentOrganization",
	graph.JobCentre: "GovernmentOrganization", graph.EmploymentAgency: "GovernmentOrganization",
	graph.EducationProvider: "EducationalOrganization", graph.HealthProvider: "MedicalOrganization", graph.Company: "Corporation",
}

func (v *visit) actorLinked(p *profile) linked {
	out := linked{
		"@context": "https://schema.org", "@type": cmp.Or(schemaTypes[p.actor.Kind], "Organization"), "name": p.Name,
	}
	if v.site.PublicURL != "" {
		out["@id"] = v.site.PublicURL + "/a/" + p.ID
	}
	for name, value := range map[string]string{
		"alternateName": p.ShortName, "url": p.Website, "email": p.Email, "telephone": p.Phone,
	} {
		if value != "" {
			out[name] = value
		}
	}
	if p.About != nil {
		out["description"] = p.About.Text
	}
	if p.Place != "" {
		address := linked{"@type": "PostalAddress", "addressCountry": "DE", "addressLocality": p.Place}
		if p.Street != "" {
			address["streetAddress"] = p.Street
		}
		out["address"] = address
	}
	if len(p.Areas) > 0 {
		out["areaServed"] = p.Areas
	}
	if len(p.Topics) > 0 {
		out["knowsAbout"] = p.Topics
	}
	var spoken []string
	for _, language := range p.actor.Languages {
		spoken = append(spoken, language.Code)
	}
	if spoken != nil {
		out["knowsLanguage"] = spoken
	}
	return out
}

func (v *visit) initiativeLinked(u *undertaking) linked {
	out := linked{"@context": "https://schema.org", "@type": "Project", "name": u.Title}
	if u.Aim != "" {
		out["description"] = u.Aim
	}
	if u.Lead != nil && u.leadKind != graph.Volunteer {
		out["parentOrganization"] = linked{"@type": "Organization", "name": u.Lead.Name}
	}
	return out
}

// listLinked is a page of a list, without people.
func (v *visit) listLinked(list *listPage) linked {
	items := []linked{}
	for i, row := range list.Rows {
		if row.person {
			continue
		}
		item := linked{"@type": "ListItem", "position": i + 1, "name": row.Name}
		if v.site.PublicURL != "" {
			item["url"] = v.site.PublicURL + "/a/" + row.ID
		}
		items = append(items, item)
	}
	return linked{
		"@context": "https://schema.org", "@type": "ItemList", "name": list.Heading.Text, "numberOfItems": list.Total, "itemListElement": items,
	}
}
