// name: target_groups
