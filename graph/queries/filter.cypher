// name: where_ids

// name: where_tags

// name: where_text

// name: where_box

// name: where_near

// name: where_verified

// name: where_ties

// name: tie_kinds

// name: tie_active

// name: tie_confirmed

// name: tie_weight

// name: tie_since

// name: tie_initiative
