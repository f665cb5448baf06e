package server

import (
	"net/http/httptest"
	"net/netip"
	"testing"
)

func TestClientAddress(t *testing.T) {
	proxies := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("fd00::/8")}
	a := newAddresses(proxies, 1)
	for _, c := range []struct {
		name, remote string
		forwarded    []string
		want         string
	}{
		{"direct", "192.0.2.1:4711", nil, "192.0.2.1/32"},
		{"a client that claims another address", "192.0.2.1:4711", []string{"203.0.113.9"}, "192.0.2.1/32"},
		{"behind a proxy", "10.1.1.1:4711", []string{"203.0.113.9"}, "203.0.113.9/32"},
		{"a claim before the proxy's word", "10.1.1.1:4711", []string{"198.51.100.1, 203.0.113.9"}, "203.0.113.9/32"},
		{"two proxies", "10.1.1.1:4711", []string{"203.0.113.9, 10.2.2.2"}, "203.0.113.9/32"},
		{"two headers", "10.1.1.1:4711", []string{"203.0.113.9", "10.2.2.2"}, "203.0.113.9/32"},
		{"proxy without a word", "10.1.1.1:4711", nil, "10.1.1.1/32"},
		{"proxy with nonsense", "10.1.1.1:4711", []string{"unknown"}, "10.1.1.1/32"},
		{"with port", "10.1.1.1:4711", []string{"203.0.113.9:80"}, "203.0.113.9/32"},
		{"IPv6 by network", "[2001:db8::1:2:3:4]:4711", nil, "2001:db8::/64"},
		{"IPv6 behind a proxy", "[fd00::1]:4711", []string{"[2001:db8:0:1::7]:80"}, "2001:db8:0:1::/64"},
		{"IPv4 in IPv6", "[::ffff:192.0.2.1]:4711", nil, "192.0.2.1/32"},
		{"Unix socket", "@", nil, "invalid Prefix"},
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.RemoteAddr = c.remote
		r.Header["X-Forwarded-For"] = c.forwarded
		if got := a.clientOf(r).String(); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestAddressesForgetWhoLeft(t *testing.T) {
	a := newAddresses(nil, 2)
	client := netip.MustParsePrefix("192.0.2.1/32")
	for i, want := range []bool{true, true, false} {
		if a.enter(client) != want {
			t.Errorf("request %d: the limit is not two", i+1)
		}
	}
	a.leave(client)
	a.leave(client)
	if len(a.active) != 0 {
		t.Errorf("%d addresses are kept", len(a.active))
	}
}
