package storetest

import (
	"encoding/json"
	"errors"
	"reflect"
	"testing"

	"akteursnetz/graph"
)

// answer writes what a call gave as JSON with everything in it: content, bookkeeping, location, cursors, totals, or the
// error's code, field and sentence. Equal answers are equal texts; an empty list and none are one answer.
func answer(t *testing.T, value any, err error) string {
	t.Helper()
	return answerWith(t, value, err, func(e graph.Entity) graph.Entity { return e })
}

// answerWith is answer with every record edited first.
func answerWith(t *testing.T, value any, err error, edit func(graph.Entity) graph.Entity) string {
	t.Helper()
	result := plainer{edit}.plain(reflect.ValueOf(value))
	if err != nil {
		result = plainErrors(err)
	}
	text, err := json.Marshal(result)
	if err != nil {
		t.Fatalf("writing an answer: %v", err)
	}
	return string(text)
}

func plainErrors(err error) any {
	var out []map[string]string
	for _, e := range findings(err) {
		finding := map[string]string{"code": string(e.Code), "field": e.Field, "message": e.Message}
		if e.Code == graph.Internal && e.Err != nil {
			finding["cause"] = e.Err.Error()
		}
		out = append(out, finding)
	}
	if out == nil {
		return errors.Join(errors.New("foreign error"), err).Error()
	}
	return out
}

// plainer brings values to maps, lists and scalars.
type plainer struct {
	edit func(graph.Entity) graph.Entity
}

func (p plainer) plain(v reflect.Value) any {
	if !v.IsValid() {
		return nil
	}
	if v.Kind() == reflect.Pointer && v.IsNil() {
		return nil
	}
	switch value := v.Interface().(type) {
	case graph.Entity:
		return plainEntity(p.edit(value))
	case *graph.Taxonomy:
		return p.plain(reflect.ValueOf(value.All()))
	case json.RawMessage:
		return string(value)
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return p.plain(v.Elem())
	case reflect.Slice:
		return p.list(v)
	case reflect.Map:
		return p.fields(v)
	case reflect.Struct:
		return p.structure(v)
	}
	return v.Interface()
}

func plainEntity(e graph.Entity) any {
	out := map[string]any{"id": e.EntityID(), "type": e.EntityType(), "content": e, "meta": *e.EntityMeta()}
	if actor, ok := e.(*graph.Actor); ok {
		out["location"] = actor.Location
	}
	return out
}

func (p plainer) list(v reflect.Value) []any {
	out := make([]any, v.Len())
	for i := range out {
		out[i] = p.plain(v.Index(i))
	}
	return out
}

func (p plainer) fields(v reflect.Value) map[string]any {
	out := map[string]any{}
	for _, key := range v.MapKeys() {
		value := v.MapIndex(key)
		if value.Kind() == reflect.Slice && value.Len() == 0 {
			continue
		}
		out[key.String()] = p.plain(value)
	}
	return out
}

func (p plainer) structure(v reflect.Value) map[string]any {
	out := map[string]any{}
	for i := range v.NumField() {
		if field := v.Type().Field(i); field.IsExported() {
			out[field.Name] = p.plain(v.Field(i))
		}
	}
	return out
}
