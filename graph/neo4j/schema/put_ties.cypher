UNWIND $rows AS row
MATCH (tail:Record {id: row.tail}), (head:Record {id: row.head})
CREATE (tail)-[t:TIE]->(head)
SET t = row.properties
RETURN count(t)
