package server

import (
	"context"
	"net/http"
	"time"
)

// untimed is the argument by which coordinators ask for what may take long: it lifts the timeout of their request.
const untimed = "exact"

func withTimeout(timeout time.Duration, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(context.WithValue(r.Context(), connectionKey, r.Context()), timeout)
		defer cancel()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// withoutTimeout undoes withTimeout, and the deadlines of the connection, which would end the request too. It still ends
// when the caller leaves.
func withoutTimeout(ctx context.Context, w http.ResponseWriter) (context.Context, context.CancelFunc) {
	connection := http.NewResponseController(w)
	_ = connection.SetReadDeadline(time.Time{}) // a writer without a connection has no deadlines
	_ = connection.SetWriteDeadline(time.Time{})
	caller, _ := ctx.Value(connectionKey).(context.Context)
	free, cancel := context.WithCancel(context.WithoutCancel(ctx))
	stop := context.AfterFunc(caller, cancel)
	return free, func() { stop(); cancel() }
}
