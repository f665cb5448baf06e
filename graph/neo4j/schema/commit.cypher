MERGE (c:Commit {id: 'commit'})
ON CREATE SET c.number = 0
SET c.format = $format
