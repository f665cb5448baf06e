package server

import (
	"mime"
	"strconv"
	"strings"
)

const (
	mediaJSON    = "application/json"
	mediaGraphQL = "application/graphql-response+json"
)

// negotiate chooses the media type of the answer: the one the caller weighs highest, the first of equals, JSON where any
// will do. It is false when the caller wants neither.
func negotiate(accept []string) (string, bool) {
	wanted := strings.TrimSpace(strings.Join(accept, ","))
	if wanted == "" {
		return mediaJSON, true
	}
	best, weight := "", 0.0
	for entry := range strings.SplitSeq(wanted, ",") {
		media, params, err := mime.ParseMediaType(entry)
		if err != nil {
			continue
		}
		served := servedAs(media)
		if q := quality(params["q"]); served != "" && q > weight {
			best, weight = served, q
		}
	}
	return best, best != ""
}

func servedAs(media string) string {
	switch media {
	case mediaGraphQL:
		return mediaGraphQL
	case mediaJSON, "application/*", "*/*":
		return mediaJSON
	}
	return ""
}

func quality(text string) float64 {
	if text == "" {
		return 1
	}
	q, err := strconv.ParseFloat(text, 64)
	if err != nil || q < 0 || q > 1 {
		return 0
	}
	return q
}
