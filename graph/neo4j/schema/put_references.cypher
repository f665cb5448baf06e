UNWIND $references AS reference
MATCH (source:Record {id: reference[0]}), (target:Record {id: reference[2]})
CREATE (source)-[:$(reference[1])]->(target)
RETURN count(*)
