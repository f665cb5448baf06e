package export

import (
	"bytes"
	"encoding/json"
	"io"
)

// object is a JSON object whose members keep their order.
type object []member

type member struct {
	name  string
	value any
}

// MarshalJSON writes the members, without those that have no value.
func (o object) MarshalJSON() ([]byte, error) {
	var text bytes.Buffer
	text.WriteByte('{')
	for _, m := range o {
		if m.value == nil {
			continue
		}
		if text.Len() > 1 {
			text.WriteByte(',')
		}
		if err := marshal(&text, m.name); err != nil {
			return nil, err
		}
		text.WriteByte(':')
		if err := marshal(&text, m.value); err != nil {
			return nil, err
		}
	}
	text.WriteByte('}')
	return text.Bytes(), nil
}

// marshal writes a value as people read it: without escapes that only HTML needs, and without a line break behind.
func marshal(into *bytes.Buffer, value any) error {
	encoder := json.NewEncoder(into)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	into.Truncate(max(0, into.Len()-1))
	return err
}

// described gives the attributes of a record as members.
func described[T any](attributes []attribute[T], of T) object {
	members := make(object, len(attributes))
	for i, a := range attributes {
		members[i] = member{a.name, a.of(of)}
	}
	return members
}

// jsonList writes a list of objects, one a line.
type jsonList struct {
	w     io.Writer
	begun bool
}

func (l *jsonList) add(o object) error {
	var line bytes.Buffer
	if l.begun {
		line.WriteByte(',')
	}
	l.begun = true
	line.WriteByte('\n')
	if err := marshal(&line, o); err != nil {
		return err
	}
	_, err := l.w.Write(line.Bytes())
	return err
}
