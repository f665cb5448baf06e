// name: offers_by_id

// name: offer_page

// name: offer_count

// name: offers_of
