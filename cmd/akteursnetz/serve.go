package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"os"
	"runtime/debug"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/resolvers"
	"akteursnetz/resolvers/server"
	"akteursnetz/web"
)

type serveCommand struct {
	database
	Addr          address           `default:"127.0.0.1:8080" help:"Where the API and its explorer listen."`
	AdminAddr     address           `default:"127.0.0.1:8081" help:"Where /metrics listens; keep it private."`
	NoSeed        bool              `help:"Leave an empty database empty."`
	Wait          time.Duration     `default:"0s" help:"How long to wait at start for a database that is away, as in 60s."`
	Origin        []origin          `placeholder:"ORIGIN" help:"Sites whose pages may send tokens; all others read anonymously."`
	TrustedProxy  []network         `placeholder:"NETWORK" help:"Proxies whose X-Forwarded-For is believed, for the limit per address."`
	Limit         map[string]string `mapsep:"," placeholder:"NAME=VALUE" help:"Bounds of requests to change, as in depth=20,timeout=30s."`
	PublicURL     publicURL         `placeholder:"URL" help:"This server's address for other sites, as in https://netz.example.org."`
	Imprint       string            `placeholder:"FILE" help:"Text of the page /impressum."`
	Privacy       string            `placeholder:"FILE" help:"Text of the page /datenschutz, in front of what the program says itself."`
	Accessibility string            `placeholder:"FILE" help:"Text of the page /barrierefreiheit, in front of what the program says itself."`
	Feedback      string            `placeholder:"MAIL" help:"Mail address for reports of barriers and wrong entries."`
	LogRetention  period            `default:"24months" help:"How long the change log keeps values, as in 90d or 24months."`
	DrainNotice   time.Duration     `default:"1s" help:"How long to go on serving after a stop signal, so that load balancers notice."`
}

// Validate also finds limits that there are not.
func (c *serveCommand) Validate() error {
	_, err := limitsFrom(c.Limit)
	return errors.Join(c.database.Validate(), err)
}

// gcPercent lets the heap, which is small, grow a little more between collections, unless GOGC says otherwise.
const gcPercent = 200

// Run serves until ctx ends and the requests in hand are answered.
func (c *serveCommand) Run(ctx context.Context, screen screen) error {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	public, err := c.Addr.listen(ctx, "addr")
	if err != nil {
		return err
	}
	defer public.Close()
	private, err := c.AdminAddr.listen(ctx, "admin-addr")
	if err != nil {
		return err
	}
	defer private.Close()
	store, err := c.openPatiently(ctx, c.Wait, screen)
	if err != nil {
		return c.withHint(err)
	}
	return closing(ctx, store, func(store graph.Store) error {
		if err := c.firstStart(ctx, store, screen); err != nil {
			return err
		}
		return c.serve(ctx, store, public, private, screen)
	})
}

// withHint tells what helps against a database server that is away.
func (c *serveCommand) withHint(err error) error {
	if _, local := c.file(); local || graph.CodeOf(err) != graph.Unavailable {
		return err
	}
	return fmt.Errorf("%w; if it is about to start, --wait 60s waits for it", err)
}

// serve joins the store, the API and what runs beside it.
func (c *serveCommand) serve(ctx context.Context, store graph.Store, public, private net.Listener, screen screen) error {
	registry := prometheus.NewRegistry()
	registry.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	ready, logger := server.NewSwitch(), screen.logger()
	config, err := c.serverConfig(store, ready, logger, registry)
	if err != nil {
		return err
	}
	handler := server.New(config)

	var beside sync.WaitGroup
	defer beside.Wait()
	until, stop := context.WithCancel(context.WithoutCancel(ctx)) // metrics are there until the last request is answered
	defer stop()
	beside.Go(func() { trimDaily(until, store, c.LogRetention, logger) })
	beside.Go(func() { serveMetrics(until, private, registry, logger) })
	c.welcome(screen, public.Addr())
	return server.Run(ctx, public, handler, ready, c.DrainNotice, logger)
}

func (c *serveCommand) serverConfig(store graph.Store, ready *server.Switch, logger *slog.Logger,
	metrics prometheus.Registerer) (server.Config, error) {
	limits, _ := limitsFrom(c.Limit) // checked by Validate
	api := resolvers.Config{Store: store, Places: gazetteer.Germany(), Now: time.Now, PublicURL: string(c.PublicURL)}
	service := resolvers.New(api)
	legal, err := c.legal()
	if err != nil {
		return server.Config{}, err
	}
	if missing := legal.Missing(); len(missing) > 0 {
		logger.Warn("pages that the law asks for are empty; fill them before websites embed the map", "flags", missing)
	}
	site := web.New(web.Config{Store: store, Places: api.Places, Now: api.Now, PublicURL: api.PublicURL, Legal: legal, Logger: logger})
	return server.Config{
		Schema:         service,
		Routes:         service.Routes(),
		Pages:          site.Pages(),
		Limits:         limits,
		Authenticate:   api.Authenticate,
		Around:         api.Around,
		Ready:          ready.Ready(store.Ping),
		Origins:        c.origins(),
		TrustedProxies: c.proxies(),
		Logger:         logger,
		Metrics:        metrics,
		Explorer:       true,
		Examples:       resolvers.Examples,
	}, nil
}

// legal reads what the operator has to say.
func (c *serveCommand) legal() (web.Legal, error) {
	legal := web.Legal{Feedback: c.Feedback}
	for _, part := range []struct {
		flag, file string
		into       *string
	}{
		{"imprint", c.Imprint, &legal.Imprint}, {"privacy", c.Privacy, &legal.Privacy}, {"accessibility", c.Accessibility, &legal.Accessibility},
	} {
		if part.file == "" {
			continue
		}
		text, err := os.ReadFile(part.file)
		if err != nil {
			return legal, wrongFlag(part.flag, "%v", err)
		}
		*part.into = string(text)
	}
	return legal, nil
}

func (c *serveCommand) origins() []string {
	var plain []string
	for _, site := range c.Origin {
		plain = append(plain, string(site))
	}
	return plain
}

func (c *serveCommand) proxies() []netip.Prefix {
	var plain []netip.Prefix
	for _, proxy := range c.TrustedProxy {
		plain = append(plain, proxy.Prefix)
	}
	return plain
}

// welcome tells where everything is.
func (c *serveCommand) welcome(screen screen, listening net.Addr) {
	at := "http://" + near(listening.String())
	fmt.Fprintf(screen.out, "Akteursnetz serves %s\nPages     %s/\nExplorer  %s/graphiql\nAPI       %s/graphql\n", c.DB, at, at, at)
}
