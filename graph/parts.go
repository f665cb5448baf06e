package graph

import (
	"runtime"
	"sync"
)

// InParts shares n things among the processors: do gets a stretch of them, beside others.
func InParts(n int, do func(from, to int)) {
	each := max(1, (n+runtime.GOMAXPROCS(0)-1)/runtime.GOMAXPROCS(0))
	var working sync.WaitGroup
	for from := 0; from < n; from += each {
		working.Go(func() { do(from, min(from+each, n)) })
	}
	working.Wait()
}
