// name: ties_by_id

// name: tie_page

// name: tie_count

// name: ties_of

// name: ties_of_count
