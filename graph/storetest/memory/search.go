package memory

import "akteursnetz/graph"

// matches evaluates a search text on a record's texts. What cannot be read as a search finds nothing.
func matches(text *string, fields graph.SearchFields) bool {
	if text == nil {
		return true
	}
	search, err := graph.ParseSearch(*text)
	return err == nil && search.Matches(fields)
}

func (w world) actorTexts(a *graph.Actor) graph.SearchFields {
	var slugs []string
	for _, topic := range a.Topics {
		slugs = append(slugs, topic.Topic)
	}
	return graph.SearchFields{
		Name: graph.Normalize(a.Name), ShortName: graph.Normalize(a.ShortName),
		Description: graph.JoinTexts(a.Descriptions.Strings()), Topics: w.labels(slugs),
	}
}

func (w world) initiativeTexts(i *graph.Initiative) graph.SearchFields {
	return graph.SearchFields{
		Name: graph.Normalize(i.Title), Description: graph.JoinTexts([]string{i.Aim, i.Outcome}),
		Topics: w.labels(requiredTopics(i)),
	}
}

func (w world) offerTexts(o *graph.Offer) graph.SearchFields {
	return graph.SearchFields{
		Name: graph.JoinTexts(o.Titles.Strings()), Description: graph.JoinTexts(o.Descriptions.Strings()),
		Topics: w.labels(o.Topics),
	}
}

func (w world) needTexts(n *graph.Need) graph.SearchFields {
	return graph.SearchFields{Description: graph.Normalize(n.Text), Topics: w.labels([]string{n.Topic})}
}

// labels are the labels of topics in all languages. Synonyms are not searched.
func (w world) labels(slugs []string) string {
	var out []string
	for _, slug := range slugs {
		if topic, known := w.get(graph.PrefixTopic + slug).(*graph.Topic); known {
			out = append(out, topic.Labels.Strings()...)
		}
	}
	return graph.JoinTexts(out)
}
