package web

import (
	"bytes"
	"compress/gzip"
	"embed"
	"io"
	"net/http"
	"path"
	"strings"

	"akteursnetz/graph"
)

//go:embed dist site.css data/*.gz
var files embed.FS

var media = map[string]string{
	".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json",
}

// asset answers with a file of the pages.
func (v *visit) asset() error {
	switch name := v.r.PathValue("file"); name {
	case "site.css":
		return file(name)(v)
	case "match.js", "network.js", "edit.js":
		return file("dist/" + name)(v)
	}
	return graph.Errorf(graph.NotFound, "", "there is no such file")
}

// file answers with an embedded file. Browsers ask again whether theirs still holds.
func file(name string) func(*visit) error {
	content, err := files.ReadFile(name)
	if plain, packed := strings.CutSuffix(name, ".gz"); packed && err == nil {
		name = plain
		content, err = unpacked(content)
	}
	return func(v *visit) error {
		if err != nil {
			return graph.Errorf(graph.NotFound, "", "the file is not part of this program")
		}
		v.send(http.StatusOK, media[path.Ext(name)], content)
		return nil
	}
}

func unpacked(content []byte) ([]byte, error) {
	reader, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(reader)
}
