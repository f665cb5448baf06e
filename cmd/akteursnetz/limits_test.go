package main

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"akteursnetz/resolvers/server"
)

func TestLimitsAreTheDefaultsButForThoseSet(t *testing.T) {
	got, err := limitsFrom(map[string]string{"depth": "20", "timeout": "30s", "arg.first": "50"})
	if err != nil {
		t.Fatal(err)
	}
	want := server.DefaultLimits()
	if got.Depth != 20 || got.Timeout != 30*time.Second || got.Arguments["first"] != 50 || got.Tokens != want.Tokens {
		t.Errorf("got %+v", got)
	}
}

func TestLimitsSayWhatIsWrong(t *testing.T) {
	for setting, words := range map[string][]string{
		"dept=20": {"--limit", "dept", "depth"}, "depth=0": {"--limit", "depth", "from 1"}, "depth=1e3": {"from 1"},
		"timeout=30": {"--limit", "timeout", "30s"}, "arg.second=1": {"arg.first"},
	} {
		name, value, _ := strings.Cut(setting, "=")
		_, err := limitsFrom(map[string]string{name: value})
		for _, word := range words {
			if err == nil || !strings.Contains(err.Error(), word) {
				t.Errorf("%s: %v, want it to say %q", setting, err, word)
			}
		}
	}
}

func TestEveryLimitCanBeSet(t *testing.T) {
	limits := server.DefaultLimits()
	for name, set := range settersOf(&limits) {
		if set("3") != nil && set("3s") != nil {
			t.Errorf("%s takes neither a number nor a time", name)
		}
	}
	got, before := reflect.ValueOf(limits), reflect.ValueOf(server.DefaultLimits())
	for i := range got.NumField() {
		if reflect.DeepEqual(got.Field(i).Interface(), before.Field(i).Interface()) {
			t.Errorf("%s cannot be set", got.Type().Field(i).Name)
		}
	}
}
