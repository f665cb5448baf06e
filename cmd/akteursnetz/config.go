package main

import (
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/alecthomas/kong"
)

// printConfig writes the flags of a command as they hold now, in a form that an env file takes back. Secrets are no flags,
// so none can show.
func printConfig(out io.Writer, chosen *kong.Context) {
	for _, flag := range chosen.Flags() {
		if len(flag.Envs) > 0 {
			fmt.Fprintf(out, "%s=%s\n", flag.Envs[0], settingOf(flag.Target))
		}
	}
	if passwordFromEnviron() != "" {
		fmt.Fprintf(out, "# %s is set\n", passwordVariable)
	}
}

func settingOf(value reflect.Value) string {
	if value.Kind() != reflect.Slice {
		return fmt.Sprint(value.Interface())
	}
	parts := make([]string, value.Len())
	for i := range parts {
		parts[i] = fmt.Sprint(value.Index(i).Interface())
	}
	return strings.Join(parts, ",")
}
