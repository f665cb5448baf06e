package main

import (
	"cmp"
	"context"
	"fmt"
	"html"
	"io"
	"strings"
	"text/tabwriter"

	"akteursnetz/graph"
)

type embedCommand struct {
	Create embedCreate `cmd:"" help:"Fix a part of the directory for websites, and print the lines to put into a page."`
	List   embedList   `cmd:"" help:"List what websites can show."`
	Delete embedDelete `cmd:"" help:"Delete an embed; its name is never used again."`
}

// embedAuthor stands in the change log for what is done to embeds here.
var embedAuthor = graph.Author{ID: "embed", Name: "embed"}

type embedCreate struct {
	database
	Name        string            `arg:"" help:"Its name in addresses: a-z 0-9 _ -."`
	Title       map[string]string `mapsep:"none" env:"-" placeholder:"LANG=TEXT" help:"Heading, as in de=Wer hilft wo?; once per language."`
	Kind        []graph.ActorKind `placeholder:"KIND" help:"Only actors of these kinds, as in ASSOCIATION,JOB_CENTRE."`
	Topic       []string          `placeholder:"SLUG" help:"Only actors on one of these topics or anything below."`
	TargetGroup []string          `placeholder:"SLUG" help:"Only actors that work for one of these groups."`
	Language    []string          `placeholder:"CODE" help:"Only actors that speak one of these languages."`
	Place       []string          `placeholder:"AGS" help:"Only actors in these places, or that serve them."`
	Offered     []string          `placeholder:"LANG" help:"Languages on offer, in order: de, en, uk, ar, tr, ru, de-x-einfach; else all."`
	View        graph.EmbedView   `default:"MAP" enum:"MAP,LIST" help:"What a visitor sees first: MAP or LIST."`
	Replace     bool              `env:"-" help:"Change the embed of that name, if there is one."`
	PublicURL   publicURL         `placeholder:"URL" help:"Address of the server, to print into the lines."`
}

// Run creates the embed. One of the same name and content is there already.
func (c *embedCreate) Run(ctx context.Context, screen screen) error {
	embed := &graph.Embed{
		Name: c.Name, Kinds: c.Kind, Topics: c.Topic, TargetGroups: c.TargetGroup, Languages: c.Language, Places: c.Place,
		Offered: c.Offered, View: c.View,
	}
	for lang, text := range c.Title {
		embed.Titles = append(embed.Titles, graph.LocalizedText{Lang: lang, Text: text})
	}
	return c.useExisting(ctx, func(store graph.Store) error {
		if err := store.Write(ctx, embedAuthor, func(ctx context.Context, w graph.Writer) error { return c.put(ctx, w, embed) }); err != nil {
			return err
		}
		return c.print(screen.out, embed)
	})
}

func (c *embedCreate) put(ctx context.Context, w graph.Writer, embed *graph.Embed) error {
	id := graph.PrefixEmbed + c.Name
	found, err := w.Get(ctx, id)
	if err != nil {
		return err
	}
	if before := found[id]; before != nil && c.Replace {
		_, err = w.Update(ctx, embed, before.EntityMeta().Revision)
		return err
	}
	_, err = w.Create(ctx, embed)
	if graph.CodeOf(err) == graph.Conflict && found[id] != nil {
		return graph.Errorf(graph.Conflict, "name",
			"there is an embed %q with other content; change it by --replace, or choose another name", c.Name)
	}
	return err
}

// print writes the lines for a page in the first language on offer that the embed has a title in.
func (c *embedCreate) print(out io.Writer, embed *graph.Embed) error {
	lang := "de"
	if len(c.Offered) > 0 {
		lang = c.Offered[0]
	}
	title, titled := embed.Titles.In(lang)
	if !titled {
		title = c.Name
	}
	_, err := fmt.Fprintf(out, "<script type=\"module\" src=\"%[1]s/embed/actor-map.js\"></script>\n"+
		"<actor-map embed=\"%[2]s\" lang=\"%[3]s\"></actor-map>\n<noscript><a href=\"%[1]s/embed/%[2]s\">%[4]s</a></noscript>\n",
		cmp.Or(strings.TrimSuffix(string(c.PublicURL), "/"), "https://SERVICE"), c.Name, lang, html.EscapeString(title))
	return err
}

type embedList struct{ database }

// Run prints a table of all embeds.
func (c *embedList) Run(ctx context.Context, screen screen) error {
	return c.useExisting(ctx, func(store graph.Store) error {
		table := tabwriter.NewWriter(screen.out, 0, 0, 2, ' ', 0)
		fmt.Fprintln(table, "NAME\tTITLE\tKINDS\tTOPICS\tTARGET GROUPS\tLANGUAGES\tPLACES\tVIEW")
		for after := ""; ; {
			records, err := store.For(graph.InternalOnly).Records(ctx, graph.EmbedType, after, graph.MaxPage)
			if err != nil || len(records) == 0 {
				return cmp.Or(err, table.Flush())
			}
			for _, record := range records {
				after = record.EntityID()
				printEmbed(table, record.(*graph.Embed))
			}
		}
	})
}

func printEmbed(table *tabwriter.Writer, e *graph.Embed) {
	title, _ := e.Titles.In("de")
	kinds := make([]string, len(e.Kinds))
	for i, kind := range e.Kinds {
		kinds[i] = string(kind)
	}
	fmt.Fprintf(table, "%s\t%q\t", e.Name, title)
	for _, list := range [][]string{kinds, e.Topics, e.TargetGroups, e.Languages, e.Places} {
		fmt.Fprintf(table, "%s\t", orDash(strings.Join(list, ",")))
	}
	fmt.Fprintln(table, e.View)
}

type embedDelete struct {
	database
	Name string `arg:"" help:"Its name."`
}

// Run deletes the embed.
func (c *embedDelete) Run(ctx context.Context, screen screen) error {
	return c.useExisting(ctx, func(store graph.Store) error {
		id := graph.PrefixEmbed + c.Name
		err := store.Write(ctx, embedAuthor, func(ctx context.Context, w graph.Writer) error {
			found, err := w.Get(ctx, id)
			if err != nil {
				return err
			}
			if found[id] == nil {
				return graph.Errorf(graph.NotFound, "name", "there is no embed %q; see akteursnetz embed list", c.Name)
			}
			_, err = w.Delete(ctx, id, found[id].EntityMeta().Revision)
			return err
		})
		if err == nil {
			screen.note("Embed %q is deleted. Websites that name it now say so.", c.Name)
		}
		return err
	})
}
