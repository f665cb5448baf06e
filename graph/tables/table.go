package tables

import (
	"slices"
	"strconv"
	"strings"

	"akteursnetz/graph"
)

// table is one file of the format.
type table struct {
	name     string
	of       graph.Type // what a row is, or the type of the record it is a part of
	part     string     // the field of the initiative that rows are values of; empty where a row is a record
	columns  []string   // in order; prefix_* stands for a column per language
	required []string   // columns that no file can be without
	fields   map[string]string
	together map[string]string // a column and the one that it is judged with
	read     func(*row) graph.Entity
	write    func(graph.Entity) []cells
}

// cells is a row to write: values by column.
type cells map[string]string

// all are the tables, each behind those it refers to.
var all = []*table{
	&topics, &targetGroups, &actors, &initiatives, &bodies, &milestones, &buildingBlocks, &requests, &participations, &ties,
	&offers, &needs, &embeds,
}

// Tables gives the names of all files, each behind those it refers to.
func Tables() []string {
	names := make([]string, len(all))
	for i, t := range all {
		names[i] = t.name
	}
	return names
}

func tableOf(name string) *table {
	at := slices.IndexFunc(all, func(t *table) bool { return t.name == name })
	if at < 0 {
		return nil
	}
	return all[at]
}

// localized gives the prefix of columns that exist once per language: "description" for "description_*".
func localized(column string) (prefix string, ok bool) { return strings.CutSuffix(column, "_*") }

// column names the column of a field as the domain names it: topics[2].strength stands in topics, descriptions[0].text
// in the column of its language.
func (t *table) column(e graph.Entity, field string) string {
	field = strings.TrimPrefix(field, t.part+".")
	if t.part != "" {
		if _, below, found := strings.Cut(field, "]."); found {
			field = below
		}
	}
	base, rest := field, ""
	if end := strings.IndexAny(field, "[."); end >= 0 {
		base, rest = field[:end], field[end:]
	}
	if prefix := t.fields[base]; strings.HasSuffix(prefix, "_*") {
		return localizedColumn(e, base, strings.TrimSuffix(prefix, "*"), rest)
	} else if prefix != "" {
		return prefix
	}
	return snake(base)
}

// localizedColumn finds the language of descriptions[1].text, or the column of statuses for descriptions[1].status.
func localizedColumn(e graph.Entity, field, prefix, rest string) string {
	index, below, found := strings.Cut(strings.TrimPrefix(rest, "["), "].")
	if !found {
		return prefix + "de"
	}
	if below == "status" {
		return prefix + "status"
	}
	texts := textsOf(e, field)
	for i := range texts {
		if index == strconv.Itoa(i) {
			return prefix + texts[i].Lang
		}
	}
	return prefix + "de"
}

func textsOf(e graph.Entity, field string) graph.Texts {
	switch e := e.(type) {
	case *graph.Topic:
		return e.Labels
	case *graph.TargetGroup:
		return e.Labels
	case *graph.Actor:
		return e.Descriptions
	case *graph.Embed:
		return e.Titles
	case *graph.Offer:
		if field == "titles" {
			return e.Titles
		}
		return e.Descriptions
	}
	return nil
}

// snake writes areasServed as areas_served.
func snake(name string) string {
	var out strings.Builder
	for _, r := range name {
		if 'A' <= r && r <= 'Z' {
			out.WriteByte('_')
			r += 'a' - 'A'
		}
		out.WriteRune(r)
	}
	return out.String()
}
