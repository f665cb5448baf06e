UNWIND $rows AS row
MATCH (tail:Record {id: row.tail}), (head:Record {id: row.head})
USING INDEX SEEK tail:Record(id)
USING INDEX SEEK head:Record(id)
CREATE (tail)-[t:TIE]->(head)
SET t = row.properties
RETURN count(t)
