package bench

import (
	"slices"
	"testing"
	"time"
)

// timing collects how long single questions took.
type timing []time.Duration

// median is the p50.
func (t timing) median() time.Duration {
	sorted := slices.Sorted(slices.Values(t))
	if len(sorted) == 0 {
		return 0
	}
	return sorted[len(sorted)/2]
}

func (t *timing) time(ask func()) {
	start := time.Now()
	ask()
	*t = append(*t, time.Since(start))
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// report gives the p50 of each way of asking, and their ratio to the first where there are several.
func report(b *testing.B, names []string, timings map[string]*timing) {
	b.ReportMetric(0, "ns/op") // the mean says nothing here
	for _, name := range names {
		b.ReportMetric(milliseconds(timings[name].median()), name+"-p50-ms")
	}
	if bare := timings["bare"]; bare != nil && len(*bare) > 0 {
		for _, name := range names {
			if name != "bare" {
				b.ReportMetric(float64(timings[name].median())/float64(bare.median()), name+"/bare")
			}
		}
	}
}
