package web

import (
	"net/http"
	"strings"
)

// paragraph is a part of a text by the operator.
type paragraph struct {
	Heading bool
	Text    string
}

// paragraphs parts a text at empty lines and headings.
func paragraphs(text string) []paragraph {
	var out []paragraph
	for part := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n") {
		for part = strings.TrimSpace(part); part != ""; {
			heading, rest, _ := strings.Cut(part, "\n")
			if words, marked := strings.CutPrefix(heading, "#"); marked {
				out = append(out, paragraph{true, strings.TrimSpace(strings.TrimLeft(words, "#"))})
				part = strings.TrimSpace(rest)
				continue
			}
			out = append(out, paragraph{false, part})
			break
		}
	}
	return out
}

// legal is a page that the law asks for: what the operator says, and what the program itself can vouch for.
type legal struct {
	Operator []paragraph
	Own      string // names the block of the template with the program's own part; empty for none
	Feedback string
}

func (v *visit) imprint() error { return v.legal("/impressum", "impressum", v.site.Legal.Imprint) }

func (v *visit) privacy() error { return v.legal("/datenschutz", "privacy", v.site.Legal.Privacy) }

func (v *visit) accessibility() error {
	return v.legal("/barrierefreiheit", "accessibility", v.site.Legal.Accessibility)
}

func (v *visit) legal(path, word, text string) error {
	v.frame(true)
	page := v.layout(v.Word(word), legal{paragraphs(text), word, v.site.Legal.Feedback})
	page.Path = path
	return v.show(http.StatusOK, "legal.html", page)
}

// licences names whose work the pages contain.
func (v *visit) licences() error {
	v.frame(true)
	text, err := files.ReadFile("dist/LICENSES.txt")
	if err != nil {
		return err
	}
	page := v.layout(v.Word("licences"), string(text))
	page.Path = "/licences"
	return v.show(http.StatusOK, "licences.html", page)
}
