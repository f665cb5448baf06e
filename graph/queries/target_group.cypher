// The target groups; package graph puts them in order.

// name: target_groups
// Nothing where the sum of the revisions is the known one.
MATCH (r:TargetGroup)
WITH collect(r) AS records, sum(r.revision) AS version
RETURN CASE version WHEN $known THEN [] ELSE [r IN records | [r.id, r.doc, r.revision, r.updatedAt, r.updatedBy, r.placeHidden]] END
