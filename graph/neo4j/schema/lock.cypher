MATCH (c:Commit {id: 'commit'})
SET c.locked = true
WITH c
RETURN c.number
