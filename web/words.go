package web

import (
	"cmp"
	"embed"
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"akteursnetz/graph"
)

//go:embed words/*.json
var wordFiles embed.FS

// speech is a language with its words; what a language lacks it has in German.
type speech struct {
	Lang   string
	Words  map[string]string
	Values map[string]string // of enums
	Tools  map[string]string // of the pages for coordinators, in German and English
}

var speeches = sync.OnceValue(func() map[string]*speech {
	all := map[string]*speech{}
	for _, lang := range graph.PageLanguages { // German first
		s := &speech{Lang: lang}
		content, err := wordFiles.ReadFile("words/" + lang + ".json")
		if err == nil {
			err = json.Unmarshal(content, s)
		}
		if err != nil {
			panic(err) // embedded
		}
		if german := all["de"]; german != nil {
			s.Words, s.Values = filled(s.Words, german.Words), filled(s.Values, german.Values)
		}
		for _, kind := range graph.ActorKinds {
			s.Values[string(kind)] = kind.Label(lang)
		}
		all[lang] = s
	}
	return all
})

func filled(words, otherwise map[string]string) map[string]string {
	for key, word := range otherwise {
		if words[key] == "" {
			words[key] = word
		}
	}
	return words
}

// speak chooses the language: the one asked for where the page has it, else the embed's first, else German.
func (v *visit) speak(lang string) {
	offered := v.offered()
	if !slices.Contains(offered, lang) {
		lang = offered[0]
	}
	v.speech = speeches()[lang]
}

func (v *visit) offered() []string {
	if v.embed != nil {
		return v.embed.Speaks()
	}
	return graph.PageLanguages
}

// Word gives a word of the page.
func (s *speech) Word(key string) string { return s.Words[key] }

// With gives a sentence of the page with a value in it.
func (s *speech) With(key, name, value string) string {
	return strings.ReplaceAll(s.Words[key], "{"+name+"}", value)
}

// Value gives the value of an enum in words.
func (s *speech) Value(value string) string {
	if word := s.Values[value]; word != "" {
		return word
	}
	return value
}

// Dir is the direction of writing.
func (s *speech) Dir() string { return directionOf(s.Lang) }

func directionOf(lang string) string {
	switch base, _, _ := strings.Cut(lang, "-"); base {
	case "ar", "fa", "he", "ur", "ckb", "ps":
		return "rtl"
	}
	return "ltr"
}

// Day writes a date as people read it.
func (s *speech) Day(date graph.Date) string {
	day, err := time.Parse(time.DateOnly, string(date))
	switch {
	case err != nil:
		return string(date)
	case s.Lang == "en":
		return day.Format("2 January 2006")
	case s.Lang == "ar":
		return day.Format("2006/01/02")
	}
	return day.Format("02.01.2006")
}

// Language names a spoken language.
func (s *speech) Language(code string) string {
	tag, err := language.Parse(code)
	if err != nil || code == "mul" {
		return s.Value(code)
	}
	if name := display.Languages(language.Make(s.Lang)).Name(tag); name != "" {
		return name
	}
	return cmp.Or(display.German.Languages().Name(tag), s.Value(code)) // not all that people speak have a name in there
}

// ownNames are the languages of the pages in their own words.
var ownNames = map[string]string{
	"de": "Deutsch", "en": "English", "uk": "Українська", "ar": "العربية", "tr": "Türkçe", "ru": "Русский",
	"de-x-einfach": "Einfaches Deutsch",
}

// text is a text in the language that was found for it.
type text struct {
	Text    string `json:"text"`
	Lang    string `json:"lang"`
	Machine bool   `json:"machine,omitempty"` // translated by a machine, unchecked
}

// Dir is the direction of the text.
func (t text) Dir() string { return directionOf(t.Lang) }

// of finds a text in the language of the page, as graph.Texts.In does; nil where there is none.
func (s *speech) of(texts graph.Texts) *text {
	found, ok := texts.In(s.Lang)
	if !ok {
		return nil
	}
	at := slices.IndexFunc(texts, func(t graph.LocalizedText) bool { return t.Text == found })
	return &text{Text: found, Lang: texts[at].Lang, Machine: texts[at].Status == graph.MachineText}
}
