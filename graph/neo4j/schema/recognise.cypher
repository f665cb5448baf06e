OPTIONAL MATCH (c:Commit {id: 'commit'})
RETURN c.format, EXISTS { (n) }
