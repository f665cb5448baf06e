{from}
WHERE {where}
WITH a, band[0] AS rank
WHERE rank {ge} $rank
  AND (rank {gt} $rank OR a.sortKey {ge} $key AND (a.sortKey {gt} $key OR a.id {gt} $id))
WITH a, rank ORDER BY rank {dir}, a.sortKey {dir}, a.id {dir} LIMIT $limit
RETURN collect([a.id, a.doc, a.revision, a.updatedAt, a.updatedBy, a.sortKey, rank]) AS page
