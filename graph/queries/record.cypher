// name: records_by_type

// name: records_referring

// name: any_record

// name: load_records

// name: load_heads

// name: referrers

// name: tagged

// name: tie_keys

// name: part_of

// name: put_records

// name: bury_records
