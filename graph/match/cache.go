package match

import (
	"sync"

	"akteursnetz/graph"
)

// Cache keeps the last index of every audience, so that equal views are read once.
type Cache struct {
	mu   sync.Mutex
	kept map[graph.Audience]*Index
}

// NewCache makes an empty cache.
func NewCache() *Cache { return &Cache{kept: map[graph.Audience]*Index{}} }

// Index gives the index of a source. Whoever asks while it is being read waits. Every write makes another network, so that
// topics and target groups are those of the network.
func (c *Cache) Index(source Source) *Index {
	c.mu.Lock()
	defer c.mu.Unlock()
	audience := source.Network.View.Audience
	if ix := c.kept[audience]; ix != nil && ix.Network == source.Network && ix.AsOf == source.AsOf {
		return ix
	}
	ix := NewIndex(source)
	c.kept[audience] = ix
	return ix
}
