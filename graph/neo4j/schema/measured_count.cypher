CALL () {
  {from}
  WHERE {where}
  RETURN collect([a, m]) AS hits
}
CALL (hits) {
  {page}
}
RETURN page, size(hits)
