// name: token_by_hash

// name: tokens
