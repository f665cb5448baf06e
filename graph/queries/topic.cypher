// The tree of topics; package graph puts it in order.

// name: topics
// Nothing where the sum of the revisions is the known one.
MATCH (r:Topic)
WITH collect(r) AS records, sum(r.revision) AS version
RETURN CASE version WHEN $known THEN [] ELSE [r IN records | [r.id, r.doc, r.revision, r.updatedAt, r.updatedBy, r.placeHidden]] END
