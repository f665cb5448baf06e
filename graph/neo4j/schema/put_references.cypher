UNWIND $references AS reference
MATCH (source:Record {id: reference[0]}), (target:Record {id: reference[2]})
USING INDEX SEEK source:Record(id)
USING INDEX SEEK target:Record(id)
CREATE (source)-[:$(reference[1])]->(target)
RETURN count(*)
