UNWIND $rows AS row
MATCH (tail), (head)
WHERE elementId(tail) = row.tail AND elementId(head) = row.head
CREATE (tail)-[t:TIE]->(head)
SET t = row.properties
RETURN count(t)
