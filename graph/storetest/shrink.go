package storetest

import (
	"encoding/json"
	"reflect"
	"strings"
)

// shrink makes a probe smaller as long as it still shows the difference.
func shrink(p probe, differs func(probe) bool) probe {
	for smaller := true; smaller; {
		smaller = false
		for n := 0; ; n++ {
			candidate, at := copyOf(p), n
			if !simplify(reflect.ValueOf(&candidate).Elem(), &at) {
				break
			}
			if differs(candidate) {
				p, smaller = candidate, true
				break
			}
		}
	}
	return p
}

func copyOf(p probe) probe {
	var copied probe
	if err := json.Unmarshal([]byte(toJSON(p)), &copied); err != nil {
		panic(err) // a probe is plain data
	}
	return copied
}

func toJSON(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // only plain data is written
	}
	return string(text)
}

// simplify makes the nth of all possible simplifications; false if there are fewer.
func simplify(v reflect.Value, n *int) bool {
	chosen := func() bool { *n--; return *n < 0 }
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if simplify(v.Field(i), n) {
				return true
			}
		}
	case reflect.Pointer:
		return simplifyPointer(v, n, chosen)
	case reflect.Slice:
		return simplifySlice(v, n, chosen)
	case reflect.String:
		return simplifyText(v, chosen)
	case reflect.Bool:
		if v.Bool() && chosen() {
			v.SetBool(false)
			return true
		}
	}
	return false
}

func simplifyPointer(v reflect.Value, n *int, chosen func() bool) bool {
	if v.IsNil() {
		return false
	}
	if chosen() {
		v.SetZero()
		return true
	}
	for _, inner := range within(v) { // a filter inside stands for the whole
		if chosen() {
			v.Set(inner)
			return true
		}
	}
	return simplify(v.Elem(), n)
}

// within gives the values of the same type that a filter holds directly.
func within(v reflect.Value) []reflect.Value {
	var out []reflect.Value
	if v.Elem().Kind() != reflect.Struct {
		return nil
	}
	for i := range v.Elem().NumField() {
		field := v.Elem().Field(i)
		switch {
		case field.Type() == v.Type() && !field.IsNil():
			out = append(out, field)
		case field.Type() == reflect.SliceOf(v.Type()):
			for j := range field.Len() {
				out = append(out, field.Index(j))
			}
		}
	}
	return out
}

func simplifySlice(v reflect.Value, n *int, chosen func() bool) bool {
	if v.IsNil() {
		return false
	}
	if chosen() {
		v.SetZero()
		return true
	}
	for i := range v.Len() {
		if chosen() {
			v.Set(reflect.AppendSlice(v.Slice(0, i), v.Slice(i+1, v.Len())))
			return true
		}
		if simplify(v.Index(i), n) {
			return true
		}
	}
	return false
}

// simplifyText drops a word of a search text.
func simplifyText(v reflect.Value, chosen func() bool) bool {
	words := strings.Fields(v.String())
	for i := range words {
		if len(words) > 1 && chosen() {
			v.SetString(strings.Join(append(words[:i:i], words[i+1:]...), " "))
			return true
		}
	}
	return false
}
