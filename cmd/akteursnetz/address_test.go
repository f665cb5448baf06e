package main

import "testing"

func TestNearReachesAServerThatListensEverywhere(t *testing.T) {
	for listening, want := range map[string]string{
		"127.0.0.1:8080": "127.0.0.1:8080", ":8080": "localhost:8080", "0.0.0.0:8080": "localhost:8080",
		"[::]:8080": "localhost:8080", "example.org:80": "example.org:80",
	} {
		if got := near(listening); got != want {
			t.Errorf("near(%q) = %q, want %q", listening, got, want)
		}
	}
}

func TestOriginsAreWhatBrowsersSend(t *testing.T) {
	for text, valid := range map[string]bool{
		"https://www.example.org": true, "http://localhost:3000": true, "*": false, "example.org": false,
		"https://example.org/": false, "https://example.org/page": false, "https://user@example.org": false, "ftp://example.org": false,
	} {
		var o origin
		if err := o.UnmarshalText([]byte(text)); (err == nil) != valid {
			t.Errorf("%q: %v, want valid: %t", text, err, valid)
		}
	}
}

func TestPublicURLsCanBeExtended(t *testing.T) {
	for text, valid := range map[string]bool{
		"": true, "https://netz.example.org": true, "http://localhost:8080/netz/": true, "netz.example.org": false, "ftp://example.org": false,
		"https://example.org?a=b": false, "https://example.org#top": false, "https:///netz": false,
	} {
		var p publicURL
		if err := p.UnmarshalText([]byte(text)); (err == nil) != valid {
			t.Errorf("%q: %v, want valid: %t", text, err, valid)
		}
	}
}

func TestNetworksAreAddressesOrRanges(t *testing.T) {
	for text, want := range map[string]string{
		"10.1.2.3": "10.1.2.3/32", "10.1.2.3/8": "10.0.0.0/8", "::1": "::1/128", "": "", "10.0.0.0/33": "", "proxy": "",
	} {
		var n network
		err := n.UnmarshalText([]byte(text))
		if (err == nil) != (want != "") || err == nil && n.String() != want {
			t.Errorf("%q reads as %s, %v, want %s", text, n, err, want)
		}
	}
}
