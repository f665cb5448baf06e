// name: view_actors

// name: view_ties

// name: view_touched
