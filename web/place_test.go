package web_test

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
)

// Ensure a place that visitors write on a page without scripts counts where it is plain, and is asked back about where it is not.
func TestWrittenPlaces(t *testing.T) {
	s := serve(t, seeded(t))
	count := regexp.MustCompile(`role="status">([^<]*)<`)
	shown := func(query string) (page, total string) {
		page = get(t, s.URL+"/?"+query)
		return page, count.FindStringSubmatch(page)[1]
	}
	_, all := shown("")
	_, perleberg := shown("place=12070296")
	if all == perleberg {
		t.Fatalf("%s in Perleberg, %s in all", perleberg, all)
	}
	for query, want := range map[string]string{
		"where=perleberg": perleberg, "where=Perleb": perleberg, "where=19348+Perleberg": perleberg,
		"where=Perleberg&place=12070296": perleberg, "where=Perleberg&place=08436": perleberg, "where=&place=12070296": all,
	} {
		if page, total := shown(query); total != want || strings.Contains(page, "where-fault") {
			t.Errorf("%s: %s, want %s and no question", query, total, want)
		}
	}
	for lang, want := range map[string]string{"de": "Diesen Ort gibt es nicht.", "tr": "Böyle bir yer yok.", "en": "There is no such place."} {
		page, total := shown("where=Xyzburg&lang=" + lang)
		if !strings.Contains(page, want) || !strings.Contains(page, `value="Xyzburg"`) {
			t.Errorf("%s: an unknown place is not said to be so; %s", lang, total)
		}
	}
	page, _ := shown("where=Hausen")
	if !strings.Contains(page, "Bitte einen Ort aus der Liste wählen.") {
		t.Error("nobody asks which Hausen")
	}
	links := regexp.MustCompile(`<a href="\?([^"]*place=\d+[^"]*)"><bdi>Hausen</bdi>`).FindAllStringSubmatch(page, -1)
	if len(links) < 3 {
		t.Fatalf("%d places to choose from", len(links))
	}
	chosen, _ := shown(strings.ReplaceAll(links[1][1], "&amp;", "&"))
	query, err := url.ParseQuery(strings.ReplaceAll(links[1][1], "&amp;", "&"))
	if err != nil || strings.Contains(chosen, "where-fault") || !strings.Contains(chosen, `name="place" value="`+query.Get("place")+`"`) {
		t.Errorf("%s is not chosen: %v", links[1][1], err)
	}
}
