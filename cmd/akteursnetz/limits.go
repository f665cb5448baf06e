package main

import (
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"akteursnetz/resolvers/server"
)

// limitsFrom gives the default limits with some of them set otherwise.
func limitsFrom(settings map[string]string) (server.Limits, error) {
	limits := server.DefaultLimits()
	setters := settersOf(&limits)
	for _, name := range slices.Sorted(maps.Keys(settings)) {
		set, known := setters[name]
		if !known {
			return limits, wrongFlag("limit", "there is no limit named %q; there are %s", name,
				strings.Join(slices.Sorted(maps.Keys(setters)), ", "))
		}
		if err := set(settings[name]); err != nil {
			return limits, wrongFlag("limit", "%s=%s: %v", name, settings[name], err)
		}
	}
	return limits, nil
}

// settersOf names the limits; "arg.first" bounds the argument "first".
func settersOf(l *server.Limits) map[string]func(string) error {
	setters := map[string]func(string) error{
		"body":         number(func(n int) { l.Body = int64(n) }),
		"document":     number(func(n int) { l.Document = n }),
		"tokens":       number(func(n int) { l.Tokens = n }),
		"name-length":  number(func(n int) { l.NameLength = n }),
		"depth":        number(func(n int) { l.Depth = n }),
		"input-depth":  number(func(n int) { l.InputDepth = n }),
		"input-values": number(func(n int) { l.InputValues = n }),
		"aliases":      number(func(n int) { l.Aliases = n }),
		"directives":   number(func(n int) { l.Directives = n }),
		"same-field":   number(func(n int) { l.SameField = n }),
		"fragments":    number(func(n int) { l.Fragments = n }),
		"fields":       number(func(n int) { l.Fields = n }),
		"schemas":      number(func(n int) { l.Schemas = n }),
		"per-address":  number(func(n int) { l.PerAddress = n }),
		"anonymous":    number(func(n int) { l.Anonymous = n }),
		"partner":      number(func(n int) { l.Partner = n }),
		"coordinator":  number(func(n int) { l.Coordinator = n }),
		"files":        number(func(n int) { l.Files = n }),
		"timeout":      duration(&l.Timeout),
		"file-timeout": duration(&l.FileTimeout),
	}
	for name := range l.Arguments {
		setters["arg."+name] = number(func(n int) { l.Arguments[name] = n })
	}
	return setters
}

func number(set func(int)) func(string) error {
	return func(text string) error {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			return errors.New("write a whole number from 1")
		}
		set(n)
		return nil
	}
}

func duration(target *time.Duration) func(string) error {
	return func(text string) error {
		d, err := time.ParseDuration(text)
		if err != nil || d <= 0 {
			return errors.New("write a time with its unit, as in 30s")
		}
		*target = d
		return nil
	}
}
