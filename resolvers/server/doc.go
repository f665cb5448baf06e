// Package server is the HTTP side of the GraphQL API: transport, limits, tokens, cross-origin rules, errors, explorer and
// health. It knows nothing of the schema's fields: New takes any executable schema.
//
// A request to /graphql passes, in this order: request id, log and metrics; security headers; cross-origin rules;
// compression; the limit per address; its token; decoding; the guard, which refuses a document by its shape before it is
// validated; validation; the check of arguments and cost; execution. Each step may end the request with a clear error,
// and no resolver runs before all of them have passed.
//
// A request for a file, at a Route, passes the same steps up to its token, with limits of its own. An error is then told by
// the status too, as nothing else is sent.
package server
