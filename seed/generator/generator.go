// Package generator makes directories of any size in the import format, for trials and measurements: organizations of
// German places with power-law degrees, most ties within a district. Everything is invented: no entry stands for an
// organization or a person that exists.
package generator

import (
	"bufio"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"

	"akteursnetz/graph"
	"akteursnetz/graph/tables"
	"akteursnetz/seed"
)

// Options is what to generate. Equal options give equal bytes, in every process.
type Options struct {
	Actors   int    // from 2 to MaxActors
	Ties     int    // at most a quarter of all pairs
	Seed     uint64 // of the randomness
	Places   graph.Gazetteer
	Progress func(done, total int) // called now and then, in actors and ties
}

// MaxActors is the most actors there can be.
const MaxActors = 10_000_000

// What there is for so many actors.
const (
	actorsPerInitiative         = 50
	participationsPerInitiative = 6
	offersPer100Actors          = 40
	needsPer100Actors           = 20
)

// Write makes the files in a folder, which is made if there is none; files of the same names are replaced.
func Write(dir string, o Options) error {
	if err := o.check(); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := copyTaxonomy(dir); err != nil {
		return err
	}
	g, err := newGenerator(dir, o)
	if err != nil {
		return err
	}
	for _, file := range []func() error{
		g.actors, g.initiatives, g.participations, g.ties, g.offers, g.needs, g.embeds,
	} {
		if err := file(); err != nil {
			return err
		}
	}
	return nil
}

func (o Options) check() error {
	var errs graph.Errors
	if o.Actors < 2 || o.Actors > MaxActors {
		errs.Add("actors", "is %d; give a number from 2 to %d", o.Actors, MaxActors)
	}
	if most := o.Actors * (o.Actors - 1) / 8; o.Ties < 0 || o.Ties > most {
		errs.Add("ties", "is %d; give a number from 0 to %d, a quarter of all pairs of %d actors", o.Ties, most, o.Actors)
	}
	return errs.Err()
}

// copyTaxonomy takes topics and target groups from the seed.
func copyTaxonomy(dir string) error {
	for _, name := range []string{"topics.csv", "target_groups.csv"} {
		content, err := fs.ReadFile(seed.Files(), name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// generator knows of each actor only its kind and district.
type generator struct {
	Options
	dir       string
	topics    []string // slugs, by how many work on them
	groups    []string
	districts []district
	kinds     []graph.ActorKind
	home      []int32 // indices of districts
	done      int
}

func newGenerator(dir string, o Options) (*generator, error) {
	g := &generator{Options: o, dir: dir, kinds: make([]graph.ActorKind, o.Actors), home: make([]int32, o.Actors)}
	var err error
	if g.topics, err = slugs("topics.csv"); err != nil {
		return nil, err
	}
	if g.groups, err = slugs("target_groups.csv"); err != nil {
		return nil, err
	}
	d := g.dice("places")
	d.Shuffle(len(g.topics), func(i, j int) { g.topics[i], g.topics[j] = g.topics[j], g.topics[i] })
	g.districts = someDistricts(o.Places, d, o.Actors/actorsPerDistrict+1)
	return g, nil
}

// file writes one table through fn.
func (g *generator) file(name string, fn func(*tables.File, dice) error) error {
	file, err := os.Create(filepath.Join(g.dir, name))
	if err != nil {
		return err
	}
	buffer := bufio.NewWriterSize(file, 1<<16)
	table, err := tables.NewFile(buffer, name, "de", "en")
	if err == nil {
		err = fn(table, g.dice(name))
	}
	if err == nil {
		err = errors.Join(table.Flush(), buffer.Flush())
	}
	return errors.Join(err, file.Close())
}

// dice gives each file randomness of its own, so that one does not depend on the length of another.
func (g *generator) dice(name string) dice {
	var stream uint64
	for _, b := range []byte(name) {
		stream = stream*31 + uint64(b)
	}
	return dice{rand.New(rand.NewPCG(g.Seed, stream))}
}

func (g *generator) progress() {
	if g.done++; g.Progress != nil && (g.done%1000 == 0 || g.done == g.Actors+g.Ties) {
		g.Progress(g.done, g.Actors+g.Ties)
	}
}
