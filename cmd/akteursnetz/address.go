package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strconv"
)

// address is where a server listens: HOST:PORT, the host may be empty.
type address string

// UnmarshalText refuses what no server can listen on.
func (a *address) UnmarshalText(text []byte) error {
	_, port, err := net.SplitHostPort(string(text))
	if err != nil {
		return fmt.Errorf("%.100q is no address; write HOST:PORT, as in 127.0.0.1:8080", text)
	}
	if _, err := strconv.ParseUint(port, 10, 16); err != nil {
		return fmt.Errorf("%.100q has no port from 0 to 65535", text)
	}
	*a = address(text)
	return nil
}

// listen begins to listen on behalf of a flag.
func (a address) listen(ctx context.Context, flag string) (net.Listener, error) {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", string(a))
	if err != nil {
		return nil, fmt.Errorf("--%s: %w; end the other program or choose another address", flag, err)
	}
	return listener, nil
}

// near is the address for a caller on the same machine: one that listens everywhere is reached by the loopback.
func near(listening string) string {
	host, port, err := net.SplitHostPort(listening)
	if err != nil {
		return listening
	}
	if ip, err := netip.ParseAddr(host); host == "" || err == nil && ip.IsUnspecified() {
		host = "localhost"
	}
	return net.JoinHostPort(host, port)
}

// origin is a web site whose pages may send tokens: scheme and host, as browsers write it.
type origin string

// UnmarshalText refuses what no browser sends.
func (o *origin) UnmarshalText(text []byte) error {
	site, err := url.Parse(string(text))
	if err != nil || site.Host == "" || site.Scheme != "http" && site.Scheme != "https" {
		return fmt.Errorf("%.100q is no origin; write scheme and host, as in https://www.example.org", text)
	}
	if plain := site.Scheme + "://" + site.Host; plain != string(text) {
		return fmt.Errorf("%.100q is more than an origin; leave out what comes after the host", text)
	}
	*o = origin(text)
	return nil
}

// publicURL is where a server is reached: scheme, host and perhaps a path. Empty is nowhere.
type publicURL string

// UnmarshalText refuses what no path can be appended to.
func (p *publicURL) UnmarshalText(text []byte) error {
	site, err := url.Parse(string(text))
	fit := err == nil && site.Host != "" && (site.Scheme == "http" || site.Scheme == "https") && site.RawQuery == "" && site.Fragment == ""
	if len(text) > 0 && !fit {
		return fmt.Errorf("%.100q is no address of a server; write one such as https://netz.example.org", text)
	}
	*p = publicURL(text)
	return nil
}

// network is a range of addresses, or one.
type network struct{ netip.Prefix }

// UnmarshalText reads 10.0.0.0/8 or 10.1.2.3.
func (n *network) UnmarshalText(text []byte) error {
	if one, err := netip.ParseAddr(string(text)); err == nil {
		n.Prefix = netip.PrefixFrom(one, one.BitLen())
		return nil
	}
	var err error
	if n.Prefix, err = netip.ParsePrefix(string(text)); err != nil {
		return errors.New("that is no network; write an address or a range, as in 10.0.0.0/8")
	}
	n.Prefix = n.Masked()
	return nil
}
