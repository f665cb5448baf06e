package generator

import (
	"strings"

	"akteursnetz/graph"
)

const source = "erzeugt"

// patterns make names; {town} and {district} stand for places, {word} for a word of the name's own.
var patterns = map[graph.ActorKind][]string{
	graph.MigrantOrganization: {
		"Verein {word} {town} e. V.", "Kulturverein {word} {town}", "Migrantenrat {town}", "Interkultureller Verein {word} {town}",
		"Frauentreff {word} {town}", "Elternverein {word} {town} e. V.",
	},
	graph.Association: {
		"Förderverein {word} {town} e. V.", "Begegnungsstätte {word} {town}", "Bürgerverein {town}", "Kulturverein {town} e. V.",
		"Nachbarschaftshaus {word} {town}", "Verein {word} {town} e. V.", "Heimatverein {town}", "Landfrauen {town}",
	},
	graph.WelfareOrganization: {
		"Migrationsberatung {district}", "Sozialstation {word} {town}", "Kreisverband Wohlfahrt {district}",
		"Familienzentrum {word} {town}", "Beratungsstelle {word} {town}", "Jugendmigrationsdienst {district}",
	},
	graph.ReligiousCommunity: {
		"Kirchengemeinde {town}", "Moscheegemeinde {word} {town}", "Freie Gemeinde {town}", "Gemeindezentrum {word} {town}",
	},
	graph.SportsClub: {
		"Turnverein {town}", "Sportverein {word} {town}", "FC {word} {town}", "Sportgemeinschaft {town} e. V.",
		"Kreissportbund {district}", "Radfahrverein {word} {town}",
	},
	graph.Foundation:     {"Bürgerstiftung {district}", "Stiftung {word} {town}", "Stiftung Miteinander {district}"},
	graph.VolunteerGroup: {"Freundeskreis {town}", "Helferkreis {word} {town}", "Lesepaten {town}", "Initiative {word} {town}"},
	graph.NetworkActor:   {"Netzwerk Integration {district}", "Runder Tisch {town}", "Netzwerk {word} {district}"},
	graph.AdvisoryBoard:  {"Integrationsbeirat {district}", "Migrationsbeirat {town}"},
	graph.PublicAuthority: {
		"Ausländerbehörde {district}", "Amt für Integration {district}", "Jugendamt {district}", "Gesundheitsamt {district}",
	},
	graph.Municipality:     {"Gemeinde {town}", "Stadtverwaltung {town}", "Bürgerbüro {town}"},
	graph.JobCentre:        {"Jobcenter {district}", "Jobcenter {district}, Standort {town}"},
	graph.EmploymentAgency: {"Agentur für Arbeit {town}"},
	graph.Chamber:          {"Kreishandwerkerschaft {district}", "Wirtschaftskammer {district}"},
	graph.Company:          {"{word} Pflegedienst {town} GmbH", "{word} Bau {town} GmbH", "Bäckerei {word} {town}", "{word} Logistik {town}"},
	graph.EducationProvider: {
		"Volkshochschule {district}", "Grundschule {town}", "Sprachschule {word} {town}", "Berufsschule {district}",
		"Kindertagesstätte {word} {town}", "Bildungswerk {word} {town}",
	},
	graph.HealthProvider: {"Klinikum {town}", "Gesundheitszentrum {word} {town}", "Hebammenpraxis {word} {town}"},
	graph.OtherActor:     {"Werkstatt {word} {town}", "Treffpunkt {word} {town}"},
}

var words = []string{
	"Brücke", "Horizont", "Miteinander", "Kompass", "Regenbogen", "Zuversicht", "Anker", "Mosaik", "Vielfalt", "Aufbruch",
	"Sonnenblume", "Eintracht", "Harmonie", "Neuland", "Wegweiser", "Lichtblick", "Heimat", "Zukunft", "Dialog", "Zeitreise",
	"Ankommen", "Morgenrot", "Linde", "Kastanie", "Wiesengrund", "Nordstern", "Südwind", "Ostwind", "Westend", "Fortuna",
	"Concordia", "Viktoria", "Phönix", "Delta", "Aurora", "Karawane", "Zeder", "Oase", "Globus", "Atlas", "Sonnental",
}

var streets = []string{
	"Bahnhofstraße", "Hauptstraße", "Schulstraße", "Gartenstraße", "Lindenallee", "Am Markt", "Kirchweg", "Mühlenweg",
	"Bergstraße", "Ringstraße", "Feldweg", "Rathausplatz",
}

func name(d dice, kind graph.ActorKind, town, district graph.Place) string {
	if kind == graph.Volunteer {
		return ""
	}
	return strings.NewReplacer("{town}", town.Name, "{district}", district.Name, "{word}", pick(d, words)).
		Replace(pick(d, patterns[kind]))
}
