package generator

import (
	"strings"

	"akteursnetz/graph"
)

// sentence is said in German and in English.
type sentence struct{ de, en string }

// first and more make descriptions: one of the first and up to two more, 10 to 40 words.
var first = []sentence{
	{"Wir begleiten Neuzugewanderte beim Ankommen im Landkreis, bei Behördengängen und bei der Suche nach Wohnung und Arbeit.",
		"We accompany newcomers as they arrive, deal with authorities and look for housing and work."},
	{"Offener Treffpunkt für Menschen aus vielen Ländern mit Sprachcafé, Spielenachmittag und gemeinsamem Kochen.",
		"Open meeting place for people from many countries with a language café, games and shared cooking."},
	{"Beratung zu Aufenthalt, Anerkennung von Abschlüssen, Ausbildung und Familiennachzug, vertraulich und kostenlos für alle Ratsuchenden.",
		"Advice on residence, recognition of qualifications, training and family reunion, confidential and free of charge."},
	{"Vereinsleben für alle Generationen: Training, Feste und Ausflüge, bei denen Zugewanderte und Einheimische einander kennenlernen.",
		"Club life for all generations: training, feasts and trips where newcomers and locals get to know each other."},
	{"Ansprechstelle für Unternehmen und Fachkräfte, die Ausbildungsplätze, Praktika und Sprachkurse im Betrieb suchen.",
		"Contact for companies and skilled workers looking for apprenticeships, internships and language courses at work."},
	{"Ehrenamtliche helfen bei Hausaufgaben, üben Deutsch im Alltag und begleiten Familien zu Terminen.",
		"Volunteers help with homework, practise everyday German and accompany families to appointments."},
}

var more = []sentence{
	{"Sprachmittlung ist nach Absprache möglich.", "Language mediation is available by arrangement."},
	{"Die Räume sind barrierefrei zugänglich.", "The rooms are accessible."},
	{"Neue Engagierte sind jederzeit willkommen.", "New volunteers are always welcome."},
	{"Einmal im Monat trifft sich der Arbeitskreis.", "The working group meets once a month."},
	{"Kinderbetreuung wird bei Veranstaltungen angeboten.", "Childcare is offered at events."},
	{"Gefördert wird die Arbeit aus Mitteln des Landes.", "The work is funded by the Land."},
	{"Die Teilnahme ist kostenlos.", "Participation is free."},
	{"Wir arbeiten eng mit Schulen, Vereinen und Ämtern zusammen.", "We work closely with schools, clubs and offices."},
	{"Schwerpunkte sind Frauen, Jugendliche und Familien.", "The focus is on women, young people and families."},
}

// description is in German, for every fourth also in English.
func description(d dice) graph.Texts {
	chosen := []sentence{pick(d, first)}
	for _, i := range d.Perm(len(more))[:d.IntN(3)] {
		chosen = append(chosen, more[i])
	}
	var de, en []string
	for _, s := range chosen {
		de, en = append(de, s.de), append(en, s.en)
	}
	texts := graph.Texts{{Lang: "de", Text: strings.Join(de, " "), Status: graph.OriginalText}}
	if d.chance(.25) {
		status := pick(d, []graph.TextStatus{graph.HumanText, graph.MachineText})
		texts = append(texts, graph.LocalizedText{Lang: "en", Text: strings.Join(en, " "), Status: status})
	}
	return texts
}
