package tables

import (
	"strconv"
	"strings"

	"akteursnetz/graph"
)

func (c cells) texts(prefix string, texts graph.Texts) {
	var statuses []string
	for _, text := range texts {
		if text.Text == "" {
			continue
		}
		c[prefix+"_"+text.Lang] = text.Text
		if text.Status != graph.OriginalText {
			statuses = append(statuses, text.Lang+":"+string(text.Status))
		}
	}
	c[prefix+"_status"] = joinList(statuses)
}

func (c cells) languages(column string, languages []graph.SpokenLanguage) {
	values := make([]string, len(languages))
	for i, language := range languages {
		values[i] = withPart(language.Code, string(language.Level))
	}
	c[column] = joinList(values)
}

func (c cells) int(column string, value *int) {
	if value != nil {
		c[column] = strconv.Itoa(*value)
	}
}

// withPart writes value:part, or the value alone where there is no part.
func withPart(value, part string) string {
	if part == "" {
		return value
	}
	return value + ":" + part
}

func number(value float64) string { return strconv.FormatFloat(value, 'f', -1, 64) }

func wordsOf[T ~string](values []T) string {
	words := make([]string, len(values))
	for i, value := range values {
		words[i] = string(value)
	}
	return strings.Join(words, separator)
}

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
