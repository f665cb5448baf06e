package bench

import (
	"slices"
	"testing"
	"time"

	"akteursnetz/graph/network/nettest"
)

// timing collects how long single questions took, and how long this process, server and caller, was busy with each: other
// programs on the machine do not lengthen that.
type timing struct{ took, busy []time.Duration }

// median is the p50.
func median(of []time.Duration) time.Duration {
	sorted := slices.Sorted(slices.Values(of))
	if len(sorted) == 0 {
		return 0
	}
	return sorted[len(sorted)/2]
}

func (t *timing) time(b *testing.B, ask func()) {
	start, busy := time.Now(), nettest.ProcessorTime(b)
	ask()
	t.took, t.busy = append(t.took, time.Since(start)), append(t.busy, nettest.ProcessorTime(b)-busy)
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// report gives the p50 of each way of asking, and their ratio to the first where there are several.
func report(b *testing.B, names []string, timings map[string]*timing) {
	b.ReportMetric(0, "ns/op") // the mean says nothing here
	for _, name := range names {
		b.ReportMetric(milliseconds(median(timings[name].took)), name+"-p50-ms")
		b.ReportMetric(milliseconds(median(timings[name].busy)), name+"-cpu-p50-ms")
	}
	if bare := timings["bare"]; bare != nil && len(bare.took) > 0 {
		for _, name := range names {
			if name != "bare" {
				b.ReportMetric(float64(median(timings[name].took))/float64(median(bare.took)), name+"/bare")
			}
		}
	}
}
