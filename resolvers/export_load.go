package resolvers

import (
	"context"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/graph/network/export"
	"akteursnetz/graph/network/measure"
	"akteursnetz/resolvers/server"
	"akteursnetz/schema/generated"
)

// exportFormat is a file that a network can be had as.
type exportFormat struct {
	name       generated.ExportFormat
	path       string // beside the API
	media      string
	parameters []string // beside those of the scope
	write      func(context.Context, io.Writer, *exportRequest) error
}

var exportFormats = []exportFormat{
	{generated.ExportFormatGraphml, "export/network.graphml", "application/graphml+xml", nil, contentWith(export.GraphML)},
	{generated.ExportFormatGexf, "export/network.gexf", "application/gexf+xml", nil, contentWith(export.GEXF)},
	{generated.ExportFormatKumu, "export/network.kumu.json", "application/json", nil, contentWith(export.Kumu)},
	{generated.ExportFormatGeojson, "export/network.geojson", "application/geo+json", nil, contentWith(export.GeoJSON)},
	{generated.ExportFormatEdges, "export/network.edges.csv", "text/csv; charset=utf-8", nil, contentWith(export.Edges)},
	{generated.ExportFormatMeasures, "export/network.measures.csv", "text/csv; charset=utf-8", []string{"measure"}, writeMeasures},
	{generated.ExportFormatSVG, "network.svg", "image/svg+xml", []string{"size", "first", "colour", "title", "lang"}, writePicture},
}

func contentWith(write func(context.Context, io.Writer, export.Content) error) func(context.Context, io.Writer, *exportRequest) error {
	return func(ctx context.Context, w io.Writer, r *exportRequest) error { return write(ctx, w, r.Content) }
}

func writeMeasures(ctx context.Context, w io.Writer, r *exportRequest) error {
	return export.Measures(ctx, w, r.Content, r.measures)
}

// exportRequest is what a caller asks for. What the format has no use for is zero.
type exportRequest struct {
	export.Content
	api      *Resolver
	scope    generated.NetworkScope
	measures []measure.Kind
	pictureOptions
}

// The names by which commands and routes know formats.
var exportNames = namesOfFormats()

func namesOfFormats() []string {
	names := make([]string, len(exportFormats))
	for i, format := range exportFormats {
		names[i] = strings.ToLower(string(format.name))
	}
	return names
}

// ExportNames are the names of all formats, in order.
func ExportNames() []string { return slices.Clone(exportNames) }

// Export opens the network of a scope as a file, as the caller in the context sees it. The parameters are those of the
// file's URL. Exact asks for values that are not sampled, whatever they cost.
func (s *Service) Export(ctx context.Context, name string, parameters url.Values, exact bool) (server.File, error) {
	at := slices.Index(exportNames, name)
	if at < 0 {
		return server.File{}, graph.Errorf(graph.NotFound, "format",
			"there is no format %.60q; use one of %s", name, strings.Join(exportNames, ", "))
	}
	file, err := s.open(ctx, exportFormats[at], parameters)
	if write := file.Write; exact && err == nil {
		file.Write = func(ctx context.Context, w io.Writer) error { return write(network.WithExact(ctx), w) }
	}
	return file, err
}

func (s *Service) open(ctx context.Context, format exportFormat, parameters url.Values) (server.File, error) {
	q := &query{values: parameters}
	q.known(append(slices.Clone(scopeParameters), format.parameters...))
	request := &exportRequest{
		api: s.resolver, scope: q.scope(s.Schema()), measures: choices(q, "measure", measure.Kinds),
		pictureOptions: q.picture(),
	}
	if err := q.errs.Err(); err != nil {
		return server.File{}, err
	}
	n, err := s.resolver.scoped(ctx, &request.scope)
	if err != nil {
		return server.File{}, renamed(err, q.parameterOf)
	}
	day := s.resolver.day(request.scope.AsOf)
	request.Content = export.Content{Network: n, AsOf: day, Reader: load(ctx).reader, Places: s.resolver.Config.Places}
	return server.File{
		Media: format.media, Name: fileName(format, q.words("place"), day), Inline: format.name == generated.ExportFormatSVG,
		Write: func(ctx context.Context, w io.Writer) error { return format.write(ctx, w, request) },
	}, nil
}

// fileName tells files of different districts and days apart: akteursnetz-12070-2026-11-24.gexf.
func fileName(format exportFormat, places []string, day graph.Date) string {
	what := "akteursnetz-"
	if len(places) == 1 {
		what += places[0] + "-"
	}
	return strings.Replace(path.Base(format.path), "network", what+string(day), 1)
}

// Routes are where files are served, beside the API.
func (s *Service) Routes() []server.Route {
	return []server.Route{
		{Pattern: "/export/{file}", Open: func(ctx context.Context, file string, parameters url.Values) (server.File, error) {
			return s.openPath(ctx, "export/"+file, parameters)
		}},
		{Pattern: "/network.svg", Open: func(ctx context.Context, _ string, parameters url.Values) (server.File, error) {
			return s.openPath(ctx, "network.svg", parameters)
		}},
	}
}

func (s *Service) openPath(ctx context.Context, at string, parameters url.Values) (server.File, error) {
	for _, format := range exportFormats {
		if format.path == at {
			return s.open(ctx, format, parameters)
		}
	}
	paths := make([]string, len(exportFormats))
	for i, format := range exportFormats {
		paths[i] = "/" + format.path
	}
	return server.File{}, graph.Errorf(graph.NotFound, "", "there is no file of this name; there are %s", strings.Join(paths, ", "))
}

// exportURL is where a scope's network is to be had as a file, relative to the API.
func exportURL(name generated.ExportFormat, scope url.Values) string {
	at := slices.IndexFunc(exportFormats, func(f exportFormat) bool { return f.name == name })
	if len(scope) == 0 {
		return exportFormats[at].path
	}
	return exportFormats[at].path + "?" + scope.Encode()
}

// gephiLite opens the file that a URL names. It tells the format by what the URL ends with, so the end, which no server
// sees, is a file name.
const gephiLite = "https://lite.gephi.org/?file="

func gephiLiteURL(public string, scope url.Values) string {
	file := strings.TrimSuffix(public, "/") + "/" + exportURL(generated.ExportFormatGexf, scope)
	return gephiLite + url.QueryEscape(file+"#network.gexf")
}
