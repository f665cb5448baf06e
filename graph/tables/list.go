package tables

import "strings"

const separator = "|"

var listEscaper = strings.NewReplacer(`\`, `\\`, separator, `\`+separator)

// joinList writes values into one cell. Empty values vanish.
func joinList(values []string) string {
	var out []string
	for _, value := range values {
		if value != "" {
			out = append(out, listEscaper.Replace(value))
		}
	}
	return strings.Join(out, separator)
}

// splitList is the inverse of joinList. A \ before anything else stands for itself.
func splitList(cell string) []string {
	var out []string
	var value strings.Builder
	flush := func() {
		if value.Len() > 0 {
			out = append(out, value.String())
			value.Reset()
		}
	}
	for i := 0; i < len(cell); i++ {
		switch {
		case cell[i] == '\\' && i+1 < len(cell) && (cell[i+1] == '\\' || cell[i+1] == separator[0]):
			i++
			value.WriteByte(cell[i])
		case cell[i] == separator[0]:
			flush()
		default:
			value.WriteByte(cell[i])
		}
	}
	flush()
	return out
}
