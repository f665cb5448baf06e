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
