package match

import (
	"akteursnetz/graph"
)

// Category is a kind of requirement.
type Category string

// The categories, in the order of lists.
const (
	TopicItem    Category = "TOPIC"
	GroupItem    Category = "TARGET_GROUP"
	LanguageItem Category = "LANGUAGE"
	RoleItem     Category = "ROLE"
	PlaceItem    Category = "PLACE"
)

// categoryWeights say how much each category counts in a coalition and between initiatives.
var categoryWeights = map[Category]float64{TopicItem: .35, RoleItem: .25, GroupItem: .20, LanguageItem: .15, PlaceItem: .05}

// Item is something an initiative asks for: a topic or target group by slug, a language by code, a role, a place by AGS.
type Item struct {
	Category Category
	Value    string
}

// String writes TOPIC:german.
func (i Item) String() string { return string(i.Category) + ":" + i.Value }

// carriers gives how many of the actors have an item.
func (ix *Index) carriers(i Item) int32 {
	count := func(numbers map[string]int32, counts []int32) int32 {
		if no, known := numbers[i.Value]; known {
			return counts[no]
		}
		return 0
	}
	switch i.Category {
	case TopicItem:
		return count(ix.tree.numbers, ix.tree.count)
	case GroupItem:
		return count(ix.groupNo, ix.counts.groups)
	case LanguageItem:
		return count(ix.langNo, ix.counts.languages)
	case RoleItem:
		return ix.roleCount(graph.Role(i.Value))
	default:
		return ix.counts.places[i.Value]
	}
}

func (ix *Index) roleCount(role graph.Role) int32 {
	for no, known := range graph.Roles {
		if known == role {
			return ix.counts.roles[no]
		}
	}
	return 0
}

// itemSet numbers the items of all initiatives.
type itemSet struct {
	numbers map[Item]int32
	weights []float64
}

// itemNo gives the number of an item.
func (ix *Index) itemNo(i Item) int32 {
	no, known := ix.items.numbers[i]
	if !known {
		no = int32(len(ix.items.weights))
		ix.items.numbers[i] = no
		ix.items.weights = append(ix.items.weights, ix.itemWeight(i))
	}
	return no
}

func (ix *Index) itemWeight(i Item) float64 {
	return categoryWeights[i.Category] * rarity(ix.carriers(i), ix.n)
}

// itemsOf lists what an initiative asks for, each once: topics with all above them, so that neighbours in the taxonomy
// have something in common, and places with their districts.
func (ix *Index) itemsOf(topics []graph.RequiredTopic, groups, languages []string, roles []graph.RequiredRole, places []string) []Item {
	var items []Item
	seen := map[Item]bool{}
	add := func(c Category, value string) {
		if i := (Item{c, value}); !seen[i] {
			seen[i] = true
			items = append(items, i)
		}
	}
	for _, topic := range topics {
		for _, above := range ix.Topics.Ancestors(topic.Topic) {
			add(TopicItem, above)
		}
	}
	for _, group := range groups {
		add(GroupItem, group)
	}
	for _, language := range languages {
		add(LanguageItem, language)
	}
	for _, role := range roles {
		add(RoleItem, string(role.Role))
	}
	for _, ags := range places {
		add(PlaceItem, ags)
		add(PlaceItem, graph.DistrictOf(ags))
	}
	return items
}

func codes(languages []graph.SpokenLanguage) []string {
	out := make([]string, len(languages))
	for i, l := range languages {
		out[i] = l.Code
	}
	return out
}
