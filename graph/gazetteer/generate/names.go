package main

import (
	"regexp"
	"strings"
)

var states = map[string]string{
	"01": "Schleswig-Holstein",
	"02": "Hamburg",
	"03": "Niedersachsen",
	"04": "Bremen",
	"05": "Nordrhein-Westfalen",
	"06": "Hessen",
	"07": "Rheinland-Pfalz",
	"08": "Baden-Württemberg",
	"09": "Bayern",
	"10": "Saarland",
	"11": "Berlin",
	"12": "Brandenburg",
	"13": "Mecklenburg-Vorpommern",
	"14": "Sachsen",
	"15": "Sachsen-Anhalt",
	"16": "Thüringen",
}

// former districts have municipalities in the list of 2016 but no outline on the newer map.
var former = map[string]string{
	"03152": "Göttingen (bis 2016)",
	"03156": "Osterode am Harz (bis 2016)",
	"16056": "Eisenach (bis 2021)",
}

// abbreviations of official names, in the order in which they are spelled out.
var abbreviations = []struct {
	short *regexp.Regexp
	long  string
}{
	{regexp.MustCompile(`\ba\.d\.`), "an der"},
	{regexp.MustCompile(`\bi\.d\.`), "in der"},
	{regexp.MustCompile(`\bv\.d\.`), "vor der"},
	{regexp.MustCompile(`\br\.d\.`), "rechts der"},
	{regexp.MustCompile(`\ba\.`), "am"},
	{regexp.MustCompile(`\bb\.`), "bei"},
	{regexp.MustCompile(`\bu\.`), "und"},
	{regexp.MustCompile(`\bi\. (OB|NB|OFr|UFr|Bay|Sa|Schw)\b`), "in $1"},
	{regexp.MustCompile(`\bi\.`), "im"},
	{regexp.MustCompile(`\bSächs\. Schw\.`), "Sächsische Schweiz"},
	{regexp.MustCompile(`\bThür\. Wald`), "Thüringer Wald"},
	{regexp.MustCompile(`\bThür\.`), "Thüringen"},
	{regexp.MustCompile(`\bOPf\.`), "Oberpfalz"},
	{regexp.MustCompile(`\bOFr\.`), "Oberfranken"},
	{regexp.MustCompile(`\bUFr\.`), "Unterfranken"},
	{regexp.MustCompile(`\bOB\b`), "Oberbayern"},
	{regexp.MustCompile(`\bNB\b`), "Niederbayern"},
	{regexp.MustCompile(`\bBay\.`), "Bayern"},
	{regexp.MustCompile(`\bSchw\.`), "Schwaben"},
	{regexp.MustCompile(`\bSa\.`), "Sachsen"},
	{regexp.MustCompile(`\bO\.L\.`), "Oberlausitz"},
	{regexp.MustCompile(`\bOdw\.`), "Odenwald"},
	{regexp.MustCompile(`\bErzgeb\.`), "Erzgebirge"},
	{regexp.MustCompile(`\bVogtl\.`), "Vogtland"},
	{regexp.MustCompile(`\bRhld\.`), "Rheinland"},
	{regexp.MustCompile(`\bWestf\.`), "Westfalen"},
	{regexp.MustCompile(`\bOldb\b`), "Oldenburg"},
	{regexp.MustCompile(`\bHann\.`), "Hannoversch"},
	{regexp.MustCompile(`\bHl\.`), "Heilig"},
	{regexp.MustCompile(`\bSt\.`), "Sankt"},
}

// spell writes abbreviations out, as people and postal directories write the name.
func spell(name string) string {
	for _, a := range abbreviations {
		name = a.short.ReplaceAllString(name, a.long)
	}
	return name
}

// designation is how people call a rural district: Landkreis Prignitz. Empty where the name says it itself.
func designation(name, kind string) string {
	if lower := strings.ToLower(name); strings.Contains(lower, "kreis") || strings.Contains(lower, "region") {
		return ""
	}
	return kind + " " + spell(name)
}
