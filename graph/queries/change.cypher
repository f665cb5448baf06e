// The change log. Entries REINDEXED only say what else a write touched; readers see neither them nor what concerns tokens.

// name: change_page
MATCH (c:Change)
USING INDEX SEEK c:Change(commit, seq)
WHERE c.commit {ge} $commit AND c.seq >= 0 AND (c.commit {gt} $commit OR c.seq {gt} $seq)
  AND c.action <> 'REINDEXED' AND c.type <> 'TOKEN'
WITH c ORDER BY c.commit {dir}, c.seq {dir} LIMIT $limit
RETURN collect([c.commit, c.seq, c.at, c.by, c.byName, c.action, c.type, c.subject, c.fields, c.import, c.touched])

// name: changes_of
CALL db.index.fulltext.queryNodes('changes', $touched) YIELD node AS c
WHERE c.action <> 'REINDEXED' AND c.type <> 'TOKEN'
WITH c ORDER BY c.commit, c.seq
RETURN collect([c.commit, c.seq, c.at, c.by, c.byName, c.action, c.type, c.subject, c.fields, c.import, c.touched])

// name: next_commit
// The first SET takes the lock that writes wait for; the number is read after it.
MATCH (c:Commit {id: 'commit'})
SET c.locked = true
WITH c
SET c.number = c.number + 1
RETURN c.number

// name: commit
MATCH (c:Commit {id: 'commit'})
RETURN c.number

// name: append_change
UNWIND $changes AS change
CREATE (c:Change)
SET c = change
RETURN count(c)

// name: forget_values
MATCH (c:Change)
USING INDEX SEEK c:Change(subject)
WHERE c.subject IN $ids AND c.fields IS NOT NULL
SET c.fields = null
RETURN count(c)

// name: forget_mentions
// $quoted is the actor's id as it stands in values.
MATCH (c:Change)
WHERE c.fields CONTAINS $quoted
WITH collect(c) AS named
WITH named, [c IN named WHERE c.type IN ['TIE', 'PARTICIPATION', 'OFFER', 'NEED'] | c.subject] AS subjects
MATCH (c:Change)
WHERE c.fields IS NOT NULL AND (c IN named OR c.subject IN subjects)
SET c.fields = null
RETURN count(c)

// name: trim_values
MATCH (c:Change)
WHERE c.at < $before AND c.fields IS NOT NULL
WITH c LIMIT 10000
SET c.fields = null
RETURN count(c)
