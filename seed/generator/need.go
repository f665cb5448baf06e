package generator

import (
	"akteursnetz/graph"
	"akteursnetz/graph/tables"
)

var wants = []string{
	"Räume für Treffen am Abend", "Sprachmittlung bei Terminen", "mehr Ehrenamtliche für Begleitungen", "Kinderbetreuung während der Kurse",
	"Fahrdienste aus den Dörfern", "eine Ansprechperson im Amt", "Mittel für Material", "Fortbildung zu Aufenthaltsrecht",
	"Kontakt zu Betrieben in der Nähe", "Übersetzung von Formularen",
}

func (g *generator) needs() error {
	return g.file("needs.csv", func(file *tables.File, d dice) error {
		for n := range g.Actors * needsPer100Actors / 100 {
			need := &graph.Need{
				ID: id(graph.PrefixNeed, n+1), Topic: g.topics[d.early(len(g.topics))], Text: "Gebraucht: " + pick(d, wants) + ".",
				Status: pick(d, graph.NeedStatuses), Visibility: graph.InternalOnly, Source: source,
			}
			if d.chance(.1) {
				need.Initiative = g.anyInitiative(d)
			} else {
				need.Actor = g.anyActor(d)
			}
			if err := file.Write(need); err != nil {
				return err
			}
		}
		return nil
	})
}
