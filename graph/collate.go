package graph

import (
	"encoding/hex"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// maxSortKey is how many bytes of a collation key are kept: hex doubles them, and an index key ends at 8 kB.
const maxSortKey = 2000

// collator makes keys. It is not safe for concurrent use, so that each goroutine borrows one from the pool.
type collator struct {
	*collate.Collator
	buffer collate.Buffer
}

var collators = sync.Pool{New: func() any {
	return &collator{Collator: collate.New(language.German)}
}}

// SortKey gives a text that sorts, byte by byte, where a German reader looks for the name: first without regard to
// accents and case, then accents, then lower before upper case. It is the lower-case hex of the first 2 000 bytes of
// the collation key. Different names can have one key: order by id after it. Safe for concurrent use.
func SortKey(name string) string {
	c := collators.Get().(*collator)
	defer collators.Put(c)
	c.buffer.Reset()
	key := c.KeyFromString(&c.buffer, strings.ToValidUTF8(name, "\ufffd"))
	return hex.EncodeToString(key[:min(len(key), maxSortKey)])
}
