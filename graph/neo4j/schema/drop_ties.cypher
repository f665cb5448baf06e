MATCH ()-[t:TIE]->()
WHERE t.id IN $ids
DELETE t
RETURN count(*)
