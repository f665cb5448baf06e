package sparse_test

import (
	"testing"

	"akteursnetz/graph/network/nettest"
)

func TestByDegree(t *testing.T) {
	sorted, node := nettest.Simple(5, [2]int32{3, 1}, [2]int32{3, 2}, [2]int32{3, 4}, [2]int32{2, 4}).Simple.ByDegree()
	nettest.Equal(t, "most neighbours first", node, []int32{3, 2, 4, 1, 0})
	nettest.Equal(t, "neighbours of the first", sorted.Of(0), []int32{1, 2, 3})
}
