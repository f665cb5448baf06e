CALL () {
  {from}
  WHERE {where}
  RETURN collect([a, band]) AS hits
}
CALL (hits) {
  {page}
}
RETURN page, size(hits)
