UNWIND $references AS reference
MATCH (source), (target)
WHERE elementId(source) = reference[0] AND elementId(target) = reference[2]
CREATE (source)-[:$(reference[1])]->(target)
RETURN count(*)
