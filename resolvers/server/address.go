package server

import (
	"net/http"
	"net/netip"
	"slices"
	"strings"
	"sync"

	"akteursnetz/graph"
)

// addresses counts the requests each client address has in hand. IPv6 clients count by /64, of which one machine has many
// addresses.
type addresses struct {
	proxies []netip.Prefix
	most    int

	mu     sync.Mutex
	active map[netip.Prefix]int
}

func newAddresses(proxies []netip.Prefix, most int) *addresses {
	return &addresses{proxies: proxies, most: most, active: map[netip.Prefix]int{}}
}

// limitAddresses refuses what goes beyond the requests of a sort that one address may have in hand.
func (a *api) limitAddresses(clients *addresses, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		client := clients.clientOf(r)
		if !clients.enter(client) {
			w.Header().Set("Retry-After", "1")
			a.refuse(w, r, http.StatusTooManyRequests, graph.Errorf(graph.Limit, "",
				"%d requests from your address are being answered already. Wait for one to finish.", clients.most))
			return
		}
		defer clients.leave(client)
		next.ServeHTTP(w, r)
	})
}

func (a *addresses) enter(client netip.Prefix) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.active[client] >= a.most {
		return false
	}
	a.active[client]++
	return true
}

func (a *addresses) leave(client netip.Prefix) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.active[client]--; a.active[client] == 0 {
		delete(a.active, client)
	}
}

// clientOf is the nearest address no trusted proxy stands for: X-Forwarded-For is read from its end, and only as long as
// the hop before is trusted, since a client can write anything at its beginning.
func (a *addresses) clientOf(r *http.Request) netip.Prefix {
	hop := parseHost(r.RemoteAddr)
	forwarded := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for _, entry := range slices.Backward(forwarded) {
		if !a.trusted(hop) {
			break
		}
		previous := parseHost(strings.TrimSpace(entry))
		if !previous.IsValid() {
			break
		}
		hop = previous
	}
	return block(hop)
}

func (a *addresses) trusted(hop netip.Addr) bool {
	return slices.ContainsFunc(a.proxies, func(p netip.Prefix) bool { return p.Contains(hop) })
}

// parseHost reads an address with or without port.
func parseHost(text string) netip.Addr {
	if both, err := netip.ParseAddrPort(text); err == nil {
		return both.Addr().Unmap()
	}
	addr, _ := netip.ParseAddr(strings.Trim(text, "[]"))
	return addr.Unmap()
}

func block(addr netip.Addr) netip.Prefix {
	bits := 64
	if addr.Is4() {
		bits = 32
	}
	prefix, _ := addr.Prefix(bits) // invalid addresses (a Unix socket) share the zero prefix
	return prefix
}
