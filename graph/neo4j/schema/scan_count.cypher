CALL () {
  {page}
}
CALL () {
  {from}
  WHERE {where}
  RETURN count(*) AS total
}
RETURN page, total
