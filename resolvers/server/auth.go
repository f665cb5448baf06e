package server

import (
	"context"
	"net/http"
	"strings"

	"akteursnetz/graph"
)

type contextKey int

const (
	viewerKey contextKey = iota
	recordKey
	documentKey
	connectionKey // the context that lasts as long as the caller waits
)

// ViewerFrom gives the caller of the request: anonymous where no token was sent.
func ViewerFrom(ctx context.Context) graph.Viewer {
	if viewer, ok := ctx.Value(viewerKey).(graph.Viewer); ok {
		return viewer
	}
	return graph.Viewer{Access: graph.Anonymous}
}

// WithViewer sets the caller, as the server does for each request.
func WithViewer(ctx context.Context, viewer graph.Viewer) context.Context {
	return context.WithValue(ctx, viewerKey, viewer)
}

// authenticate puts the caller into the context. A request without Authorization is anonymous; one whose token does not
// hold is refused rather than answered as anonymous, so that nobody takes a public answer for a complete one.
func (a *api) authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := r.Header.Values("Authorization")
		if len(header) == 0 {
			next.ServeHTTP(w, r)
			return
		}
		viewer, err := a.viewer(r.Context(), strings.Join(header, ","))
		if err != nil {
			a.refuseToken(w, r, err)
			return
		}
		record(r.Context()).access = viewer.Access
		next.ServeHTTP(w, r.WithContext(WithViewer(r.Context(), viewer)))
	})
}

func (a *api) viewer(ctx context.Context, header string) (graph.Viewer, error) {
	scheme, token, _ := strings.Cut(header, " ")
	token = strings.TrimSpace(token)
	if !strings.EqualFold(scheme, "Bearer") || token == "" || strings.ContainsAny(token, " ,") {
		return graph.Viewer{}, graph.Errorf(graph.Forbidden, "", "The Authorization header is not of the form “Bearer TOKEN”.")
	}
	if a.config.Authenticate == nil {
		return graph.Viewer{}, graph.Errorf(graph.Forbidden, "", "This server knows no tokens. Ask without one.")
	}
	return a.config.Authenticate(ctx, token)
}

// refuseToken answers 401 to a token that does not hold, else 503 or 500: the store could not be asked.
func (a *api) refuseToken(w http.ResponseWriter, r *http.Request, err error) {
	switch code := graph.CodeOf(err); code {
	case graph.Unavailable:
		a.refuse(w, r, http.StatusServiceUnavailable, err)
	case graph.Internal:
		a.refuse(w, r, http.StatusInternalServerError, err)
	default:
		w.Header().Set("WWW-Authenticate", `Bearer realm="akteursnetz", error="invalid_token"`)
		a.refuse(w, r, http.StatusUnauthorized, graph.Errorf(graph.Forbidden, "", "%s", tokenSentence(err)))
	}
}

func tokenSentence(err error) string {
	if graph.CodeOf(err) == graph.NotFound {
		return "The token is not known here: it is misspelt, expired or revoked. Ask an admin for a new one."
	}
	return err.Error()
}
