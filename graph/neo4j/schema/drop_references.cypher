MATCH (source:Record)-[old:!TIE]->()
USING INDEX SEEK source:Record(id)
WHERE source.id IN $ids
DELETE old
RETURN count(*)
