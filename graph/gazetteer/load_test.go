package gazetteer

import "testing"

func TestDamagedDataDoesNotStart(t *testing.T) {
	for name, data := range map[string]string{
		"a column missing": "ags,name,spelled,lat,lon,free\n12,Brandenburg,,52.4,13.3\n",
		"a comma too many": "ags,name,spelled,lat,lon,free\n12,Brandenburg,, Land,52.4,13.3,\n",
		"no number":        "ags,name,spelled,lat,lon,free\n12,Brandenburg,,52.4,east,\n",
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Errorf("%q was read", data)
				}
			}()
			for fields := range rows(data, 6) {
				point(fields[3], fields[4])
			}
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		load()
	}
}
