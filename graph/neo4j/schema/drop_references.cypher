MATCH (source:Record)-[old:!TIE]->()
WHERE source.id IN $ids
DELETE old
RETURN count(*)
