package server

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"akteursnetz/graph"
)

const allowed = "GET, HEAD, POST, OPTIONS"

// serve answers one operation over HTTP, as the GraphQL-over-HTTP specification wants it: 200 for whatever was executed;
// for a refused document 200 or 400 by media type, without data; another status only for what HTTP itself is about.
func (a *api) serve(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost:
		a.answer(w, r)
	case http.MethodOptions:
		w.Header().Set("Allow", allowed)
		w.WriteHeader(http.StatusNoContent)
	default:
		a.refuseMethod(w, r, allowed, "Send the request by GET or POST.")
	}
}

func (a *api) answer(w http.ResponseWriter, r *http.Request) {
	if _, ok := negotiate(r.Header.Values("Accept")); !ok {
		a.refuse(w, r, http.StatusNotAcceptable, graph.Errorf(graph.Invalid, "",
			"Answers are %s or %s. Name one of them in Accept.", mediaGraphQL, mediaJSON))
		return
	}
	sent, err := a.read(w, r)
	if err == nil {
		err = a.check(sent)
	}
	if refused, ok := errors.AsType[httpError](err); ok {
		a.refuse(w, r, refused.status, refused.error)
		return
	}
	if err != nil {
		a.refuseDocument(w, r, gqlerror.List{gqlerror.WrapIfUnwrapped(err)})
		return
	}
	a.operate(w, r, sent)
}

// check completes a persisted query and refuses what could be no operation.
func (a *api) check(sent *request) error {
	if err := a.persisted.complete(sent); err != nil {
		return err
	}
	if sent.Query == "" {
		return badRequest("The member “query” is missing or empty.")
	}
	if len(sent.Query) > a.config.Limits.Document {
		return graph.Errorf(graph.Limit, "", "The document exceeds %d bytes. Send long texts as variables.", a.config.Limits.Document)
	}
	if err := checkText(sent.Variables); err != nil {
		return err
	}
	return nil
}

// operate finds the operation and, if nothing speaks against it, executes it.
func (a *api) operate(w http.ResponseWriter, r *http.Request, sent *request) {
	document, errs := a.documents.load(sent.Query)
	if len(errs) > 0 {
		a.refuseDocument(w, r, errs)
		return
	}
	operation := document.Operations.ForName(sent.OperationName)
	if operation == nil {
		a.refuseDocument(w, r, gqlerror.List{refusal(graph.Invalid, nil,
			"The document has no operation of that name. Name one of its operations in operationName.")})
		return
	}
	record(r.Context()).operation = string(operation.Operation)
	if operation.Operation != ast.Query && isRead(r) {
		a.refuseMethod(w, r, http.MethodPost, "A mutation must be sent by POST.")
		return
	}
	a.execute(context.WithValue(r.Context(), documentKey, document), w, r, sent)
}

func (a *api) execute(ctx context.Context, w http.ResponseWriter, r *http.Request, sent *request) {
	data, errs := a.run(ctx, w, sent, r.Header)
	send(w, r, answer{data: data, errors: present(ctx, a.config.Logger, errs)})
}

// run executes the operation of the document that the context carries. Without data it was refused before anything was
// resolved. Without a response to write, the context's own time counts.
func (a *api) run(ctx context.Context, w http.ResponseWriter, sent *request, header http.Header) (json.RawMessage, gqlerror.List) {
	ctx = graphql.StartOperationTrace(ctx)
	operation, errs := a.executor.CreateOperationContext(ctx, &graphql.RawParams{
		Query: sent.Query, OperationName: sent.OperationName, Variables: sent.Variables, Extensions: sent.Extensions,
		Headers: header,
	})
	if len(errs) > 0 {
		return nil, a.variableErrors(errs, operation.Operation, sent.Variables)
	}
	long, refused := checkBudget(ctx, a.config.Schema, a.config.Limits, operation)
	if refused != nil {
		return nil, gqlerror.List{refused}
	}
	if long && w != nil && ViewerFrom(ctx).Audience() == graph.InternalOnly {
		var end context.CancelFunc
		ctx, end = withoutTimeout(ctx, w)
		defer end()
	}
	if a.config.Around != nil {
		ctx = a.config.Around(ctx, ViewerFrom(ctx))
	}
	handle, ctx := a.executor.DispatchOperation(ctx, operation)
	response := handle(ctx)
	if response == nil { // the time was over
		return nil, gqlerror.List{gqlerror.Wrap(ctx.Err())}
	}
	return response.Data, response.Errors
}

// variableErrors name the variable: the validator's path is ["variable", name, …].
func (a *api) variableErrors(errs gqlerror.List, operation *ast.OperationDefinition, sent map[string]any) gqlerror.List {
	for _, err := range errs {
		field, sentence := "", ""
		if len(err.Path) > 1 {
			field = err.Path[1:].String()
			name := err.Path[1:2].String()
			sentence = choice(a.config.Schema.Schema(), operation.VariableDefinitions.ForName(name), sent[name], err.Path[2:])
		}
		err.Err = graph.Errorf(graph.Invalid, field, "%s", cmp.Or(sentence, "the variable "+err.Message))
		err.Path = nil
	}
	return errs
}

func (a *api) refuseDocument(w http.ResponseWriter, r *http.Request, errs gqlerror.List) {
	send(w, r, answer{errors: present(r.Context(), a.config.Logger, errs)})
}

func (a *api) refuseMethod(w http.ResponseWriter, r *http.Request, allow, sentence string) {
	w.Header().Set("Allow", allow)
	a.refuse(w, r, http.StatusMethodNotAllowed, graph.Errorf(graph.Invalid, "", "%s", sentence))
}
