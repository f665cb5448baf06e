// Conditions on one record, which stands for {n}. They are joined with AND, OR and NOT, so none is ever null. The record
// is one the audience may see.

// name: where_ids
{n}.id IN {ids}

// name: where_tags
any(tag IN {tags} WHERE tag IN {n}.tags)

// name: where_text
{n}.text CONTAINS {words}

// name: where_box
coalesce({n}.{location}.latitude >= {south} AND {n}.{location}.latitude <= {north}
  AND {n}.{location}.longitude >= {west} AND {n}.{location}.longitude <= {east}, false)

// name: where_near
coalesce(({n}.{x} - {cx}) * ({n}.{x} - {cx}) + ({n}.{y} - {cy}) * ({n}.{y} - {cy}) + ({n}.{z} - {cz}) * ({n}.{z} - {cz})
  <= {most}, false)

// name: where_verified
coalesce({n}.verifiedAt >= {since}, false)

// name: where_ties
// {is} and {most} make it EXISTS, NOT EXISTS or a comparison of COUNT.
{is} {
  MATCH ({n})-[{t}:TIE]-({other}){ends}
  WHERE {t}.shown <= $audience AND {tie}
} {most}

// Conditions on a tie {t}.

// name: tie_kinds
{t}.kind IN {kinds}

// name: tie_direction
({end}({t}) = {n} OR {t}.kind IN {symmetric})

// name: tie_active
(({t}.since IS NULL OR {t}.since <= {date}) AND ({t}.until IS NULL OR {t}.until >= {date}))

// name: tie_confirmed
{t}.confirmed = {confirmed}

// name: tie_weight
{t}.weight >= {weight}

// name: tie_since
coalesce({t}.since >= {since}, false)

// name: tie_initiative
coalesce({t}.initiative = {initiative} AND {t}.initiativeShown <= $audience, false)
