package measure

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func layout(t testing.TB, g *sparse.Graph) []Point {
	t.Helper()
	points, err := Layout(t.Context(), g)
	if err != nil {
		t.Fatal(err)
	}
	return points
}

func apart(p, q Point) float64 { return math.Hypot(p.X-q.X, p.Y-q.Y) }

// stress is Σ (s·|p − q| − d)²/d² per pair of a connected graph, at the best scale s: 0 where the picture shows all
// distances as they are.
func stress(t testing.TB, g *sparse.Graph, points []Point) float64 {
	t.Helper()
	distances, _, err := allDistances(t.Context(), g, sparse.Nodes(g.N), sparse.Nodes(g.N))
	if err != nil {
		t.Fatal(err)
	}
	var sum, squares float64
	for i := range g.N {
		for j := range i {
			ratio := apart(points[i], points[j]) / float64(distances[i*g.N+j])
			sum += ratio
			squares += ratio * ratio
		}
	}
	return 1 - sum*sum/squares/(float64(g.N)*float64(g.N-1)/2)
}

// TestLayoutStress holds pictures to what the best known layouts reach: of a generated network, .185.
func TestLayoutStress(t *testing.T) {
	grid := make([][2]int32, 0)
	for v := range int32(100) {
		if v%10 < 9 {
			grid = append(grid, [2]int32{v, v + 1})
		}
		if v < 90 {
			grid = append(grid, [2]int32{v, v + 10})
		}
	}
	for name, c := range map[string]struct {
		g    *sparse.Graph
		most float64
	}{
		"generated": {nettest.Barabasi(1_000), .18}, "karate": {nettest.Karate(), .08},
		"path": {nettest.Path(50), .001}, "grid": {nettest.Simple(100, grid...), .02},
		"a tie": {nettest.Path(2), 1e-12}, "triangle": {nettest.Clique(3), 1e-6},
	} {
		points := layout(t, c.g)
		inside(t, name, points)
		if got := stress(t, c.g, points); !(got <= c.most) {
			t.Errorf("%s: stress %v", name, got)
		}
	}
}

// inside checks that the points fill the square in one direction at least.
func inside(t *testing.T, name string, points []Point) {
	t.Helper()
	far := 0.0
	for _, p := range points {
		if !(math.Abs(p.X) <= 1 && math.Abs(p.Y) <= 1) {
			t.Errorf("%s: %v is outside", name, p)
		}
		far = max(far, math.Abs(p.X), math.Abs(p.Y))
	}
	if len(points) > 1 && far < 1-1e-9 {
		t.Errorf("%s: reaches only to %v", name, far)
	}
}

// TestLayoutComponents expects every component in a rectangle of its own, and ties of about one length in all.
func TestLayoutComponents(t *testing.T) {
	var edges [][2]int32
	for _, size := range []int32{20, 7, 7, 2, 2} {
		from := int32(0)
		if len(edges) > 0 {
			from = edges[len(edges)-1][1] + 1
		}
		for v := from; v < from+size-1; v++ {
			edges = append(edges, [2]int32{v, v + 1})
		}
	}
	g := nettest.Simple(60, edges...)
	points := layout(t, g)
	inside(t, "components", points)
	of, sizes := Components(g)
	boxes := make([]box, len(sizes))
	for c := range sizes {
		var own []Point
		for v, d := range of {
			if d == int32(c) {
				own = append(own, points[v])
			}
		}
		boxes[c] = boundingBox(own)
	}
	for i, a := range boxes {
		for _, b := range boxes[:i] {
			if a.left <= b.left+b.width && b.left <= a.left+a.width && a.bottom <= b.bottom+b.height && b.bottom <= a.bottom+a.height {
				t.Errorf("%v and %v overlap", a, b)
			}
		}
	}
	shortest, longest := math.Inf(1), 0.0
	for _, e := range edges {
		shortest, longest = min(shortest, apart(points[e[0]], points[e[1]])), max(longest, apart(points[e[0]], points[e[1]]))
	}
	if longest > 1.5*shortest {
		t.Errorf("ties from %v to %v", shortest, longest)
	}
}

func TestLayoutExtremes(t *testing.T) {
	nettest.Equal(t, "no nodes", layout(t, nettest.Simple(0)), []Point{})
	nettest.Equal(t, "one node", layout(t, nettest.Simple(1)), []Point{{}})
	isolates := layout(t, nettest.Simple(9))
	inside(t, "isolates", isolates)
	for i, p := range isolates {
		for _, q := range isolates[:i] {
			if apart(p, q) < .5 {
				t.Errorf("isolates at %v and %v", p, q)
			}
		}
	}
	leaves := layout(t, nettest.Star(8))
	for i, p := range leaves {
		for _, q := range leaves[:i] {
			if apart(p, q) < .1 {
				t.Errorf("leaves at %v and %v", p, q)
			}
		}
	}
}

func TestLayoutSameBits(t *testing.T) {
	g := nettest.Random(rand.New(rand.NewPCG(1, 13)), 120, .02)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one := layout(t, g)
	runtime.GOMAXPROCS(2)
	nettest.Equal(t, "on two cores", layout(t, g), one)
}

func TestLayoutCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Layout(ctx, nettest.Karate()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// BenchmarkLayout reports the stress too.
func BenchmarkLayout(b *testing.B) {
	for _, n := range []int{1_000, 5_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			g := nettest.Barabasi(n)
			var points []Point
			before := nettest.ProcessorTime(b)
			for b.Loop() {
				points = layout(b, g)
			}
			b.ReportMetric(float64((nettest.ProcessorTime(b)-before).Microseconds())/1000/float64(b.N), "cpu-ms/op")
			b.ReportMetric(stress(b, g, points), "stress")
		})
	}
}
