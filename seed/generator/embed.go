package generator

import (
	"akteursnetz/graph"
	"akteursnetz/graph/tables"
)

// embeds writes what the website of every district shows.
func (g *generator) embeds() error {
	return g.file("embeds.csv", func(file *tables.File, d dice) error {
		for _, district := range g.districts {
			embed := &graph.Embed{
				Name: "kreis-" + district.AGS, Titles: graph.Texts{{Lang: "de", Text: "Wer hilft in " + district.Name}},
				Places: []string{district.AGS}, View: pick(d, graph.EmbedViews),
			}
			if d.chance(.3) {
				embed.Topics = some(d, g.topics, 1, 3)
			}
			if err := file.Write(embed); err != nil {
				return err
			}
		}
		return nil
	})
}
