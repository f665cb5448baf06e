MATCH ()-[t:TIE]->()
USING INDEX SEEK t:TIE(id)
WHERE t.id IN $ids
DELETE t
RETURN count(*)
