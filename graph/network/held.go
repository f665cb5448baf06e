package network

import "reflect"

// overhead is what keeping anything takes beside its content: the key, the entry and the headers of a network, in bytes.
const overhead = 2 << 10

// held tells how many bytes a value holds itself. What it points to belongs to others, unless the value is but a pointer.
func held(value any) int {
	if n, is := value.(*Network); is {
		return n.bytes()
	}
	v := reflect.ValueOf(value)
	if v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	if !v.IsValid() {
		return 0
	}
	return int(v.Type().Size()) + behind(v)
}

// behind tells what slices, maps and texts within a value hold.
func behind(v reflect.Value) int {
	sum := 0
	switch v.Kind() {
	case reflect.String:
		sum = v.Len()
	case reflect.Slice:
		sum = v.Cap() * int(v.Type().Elem().Size())
		if !flat(v.Type().Elem()) {
			for i := range v.Len() {
				sum += behind(v.Index(i))
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			sum += behind(v.Index(i))
		}
	case reflect.Map:
		sum = 2 * v.Len() * int(v.Type().Key().Size()+v.Type().Elem().Size()) // tables are up to half empty
		for entry := v.MapRange(); entry.Next(); {
			sum += behind(entry.Key()) + behind(entry.Value())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			sum += behind(v.Field(i))
		}
	default: // numbers, and what belongs to others
	}
	return sum
}

// flat tells whether there is nothing behind values of a type.
func flat(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.String, reflect.Slice, reflect.Map:
		return false
	case reflect.Array:
		return flat(t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			if !flat(t.Field(i).Type) {
				return false
			}
		}
	default:
	}
	return true
}
