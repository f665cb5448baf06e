package server

import (
	"context"
	"regexp"

	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

const (
	keptDocuments    = 256
	keptDocumentSize = 4 << 10 // bytes of source; its tree takes about fifty times as much
	suggestedErrors  = 5       // up to so many errors get "Did you mean …?", which compares with every name of the schema
)

// documents turns source text into documents that passed the guard and the schema's validation, and keeps the small ones.
type documents struct {
	schema     *ast.Schema
	limits     Limits
	rules      *rules.Rules // without suggestions
	suggesting *rules.Rules
	kept       *lru.Cache[string, *ast.QueryDocument]
}

func newDocuments(schema *ast.Schema, limits Limits) *documents {
	kept, _ := lru.New[string, *ast.QueryDocument](keptDocuments) // fails for sizes below one only
	return &documents{schema: schema, limits: limits, rules: plainRules(), suggesting: rules.NewDefaultRules(), kept: kept}
}

func plainRules() *rules.Rules {
	plain := rules.NewDefaultRules()
	for name, rule := range map[string]validator.Rule{
		rules.FieldsOnCorrectTypeRule.Name: rules.FieldsOnCorrectTypeRuleWithoutSuggestions,
		rules.KnownArgumentNamesRule.Name:  rules.KnownArgumentNamesRuleWithoutSuggestions,
		rules.KnownTypeNamesRule.Name:      rules.KnownTypeNamesRuleWithoutSuggestions,
		rules.ScalarLeafsRule.Name:         rules.ScalarLeafsRuleWithoutSuggestions,
		rules.ValuesOfCorrectTypeRule.Name: rules.ValuesOfCorrectTypeRuleWithoutSuggestions,
	} {
		plain.ReplaceRule(name, rule.RuleFunc)
	}
	return plain
}

// load gives the document of a source text, or what is wrong with it.
func (d *documents) load(source string) (*ast.QueryDocument, gqlerror.List) {
	if document, ok := d.kept.Get(source); ok {
		return document, nil
	}
	document, err := d.parse(source)
	if err != nil {
		return nil, gqlerror.List{err}
	}
	if errs := d.validate(document); len(errs) > 0 {
		return nil, errs
	}
	if len(source) <= keptDocumentSize {
		d.kept.Add(source, document)
	}
	return document, nil
}

func (d *documents) parse(source string) (*ast.QueryDocument, *gqlerror.Error) {
	input := &ast.Source{Input: source}
	if err := checkTokens(input, d.limits); err != nil {
		return nil, err
	}
	document, err := parser.ParseQuery(input)
	if err != nil {
		return nil, invalid(gqlerror.WrapIfUnwrapped(err))
	}
	return document, guard(document, d.limits)
}

func (d *documents) validate(document *ast.QueryDocument) gqlerror.List {
	errs := validator.ValidateWithRules(d.schema, document, d.rules)
	if len(errs) > 0 && len(errs) <= suggestedErrors {
		errs = validator.ValidateWithRules(d.schema, document, d.suggesting)
	}
	for _, err := range errs {
		err.Message = d.allowed(err.Message)
		_ = invalid(err)
	}
	return errs
}

var unknownEnumValue = regexp.MustCompile(`^Value "(.*)" does not exist in "\[*(\w+)[\]!]*" enum`)

// allowed says of an enum value that there is not which ones there are, in the words that variables get.
func (d *documents) allowed(message string) string {
	found := unknownEnumValue.FindStringSubmatch(message)
	if found == nil || d.schema.Types[found[2]] == nil {
		return message
	}
	return unknownChoice(found[1], d.schema.Types[found[2]])
}

// checkedDocument hands the executor the document the context carries, so that it neither parses nor validates again.
type checkedDocument struct{}

// Get gives the request's document.
func (checkedDocument) Get(ctx context.Context, _ string) (*ast.QueryDocument, bool) {
	document, ok := ctx.Value(documentKey).(*ast.QueryDocument)
	return document, ok
}

// Add keeps nothing: documents does.
func (checkedDocument) Add(context.Context, string, *ast.QueryDocument) {}
