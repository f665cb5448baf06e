// The target groups; package graph puts them in order.

// name: target_groups
MATCH (g:TargetGroup)
RETURN collect([g.id, g.doc, g.revision, g.updatedAt, g.updatedBy])
