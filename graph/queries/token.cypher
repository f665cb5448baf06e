// Bearer tokens.

// name: token_by_hash
MATCH (t:Token {hash: $hash})
RETURN collect([t.id, t.doc, t.revision, t.updatedAt, t.updatedBy, t.placeHidden])

// name: tokens
MATCH (t:Token)
WITH t ORDER BY t.name, t.id
RETURN collect([t.id, t.doc, t.revision, t.updatedAt, t.updatedBy, t.placeHidden])
