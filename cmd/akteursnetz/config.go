package main

import (
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// printConfig writes the flags of a command as they hold now, in a form that an env file takes back. Secrets are no flags,
// so none can show.
func printConfig(out io.Writer, chosen *kong.Context) error {
	var text strings.Builder
	for _, flag := range chosen.Flags() {
		if len(flag.Envs) > 0 {
			fmt.Fprintf(&text, "%s=%s\n", flag.Envs[0], settingOf(flag.Target))
		}
	}
	if passwordFromEnviron() != "" {
		fmt.Fprintf(&text, "# %s is set\n", passwordVariable)
	}
	_, err := io.WriteString(out, text.String())
	return err
}

// settingOf writes a flag's value as kong reads it: lists and sets with commas.
func settingOf(value reflect.Value) string {
	var parts []string
	switch value.Kind() {
	case reflect.Slice:
		for i := range value.Len() {
			parts = append(parts, fmt.Sprint(value.Index(i)))
		}
	case reflect.Map:
		for _, key := range value.MapKeys() {
			parts = append(parts, fmt.Sprintf("%v=%v", key, value.MapIndex(key)))
		}
		slices.Sort(parts)
	default:
		return fmt.Sprint(value)
	}
	return strings.Join(parts, ",")
}
