package graph

import "fmt"

// Request says that an actor was asked to take part in an initiative, and what it answered. Coordinators alone know of it.
type Request struct {
	Actor   string        `json:"actor"`
	Answer  RequestAnswer `json:"answer"`
	Reason  string        `json:"reason,omitempty"` // in the actor's words or the coordinator's
	AskedAt Date          `json:"askedAt,omitempty"`
}

// RequestAnswer is how far a request is.
type RequestAnswer string

// The answers. Asked is open.
const (
	Asked    RequestAnswer = "ASKED"
	Accepted RequestAnswer = "ACCEPTED"
	Declined RequestAnswer = "DECLINED"
)

// RequestAnswers are all answers, in order.
var RequestAnswers = []RequestAnswer{Asked, Accepted, Declined}

func (i *Initiative) checkRequests(errs *Errors, today Date) {
	again := repeats[string]()
	for n, request := range i.Requests {
		at := fmt.Sprintf("requests[%d]", n)
		checkOneOf(errs, at+".answer", request.Answer, RequestAnswers)
		checkText(errs, at+".reason", request.Reason, MaxText)
		checkDone(errs, at+".askedAt", request.AskedAt, today)
		if again(request.Actor) {
			errs.Add(at+".actor", "the actor %s is asked twice; keep its last answer", request.Actor)
		}
	}
}
