{from}
WHERE {where} AND m {ge} $key AND (m {gt} $key OR a.byName {gt} $place)
WITH a, m ORDER BY m {dir}, a.byName {dir} {late} LIMIT $limit
RETURN collect([a.id, a.doc, a.revision, a.updatedAt, a.updatedBy, a.byName, m]) AS page
