# On a fresh machine `make test` does all of its own set-up.

WITH_NEO4J := go run ./graph/neo4j/neo4jtest/withneo4j
LINTER := bin/golangci-lint-2.6.1

# make differential: how many random cases, from which seed.
N ?= 100000
SEED ?= 1
# make bench: which benchmarks, and the memory of the Neo4j they run against.
BENCH ?= .
HEAP ?= 2g

.PHONY: generate web test lint run demo bench eval neo4j differential setup

generate:
	go generate ./...

# The map of the pages, from web/src into web/dist, with the tests of its parts; needs Node 20.
web:
	cd web && npm ci --ignore-scripts --no-audit --no-fund && npm run check && npm test && npm run build

# More packages at once than a small machine has cores: those that wait for the shared Neo4j use none.
test: setup
	REQUIRE_NEO4J=1 REQUIRE_CHROME=1 $(WITH_NEO4J) go test -p 4 -timeout 20m ./...

lint: $(LINTER)
	go vet ./...
	$(LINTER) run

run:
	go run ./cmd/akteursnetz serve

# A website on another origin that embeds the map of make run.
demo:
	go run ./web/demo

bench: setup
	REQUIRE_NEO4J=1 $(WITH_NEO4J) -heap $(HEAP) go test -run '^$$' -bench '$(BENCH)' -benchmem -timeout 0 ./bench/...

# How well matching finds partners in a made-up world, beside simple baselines and without each component.
eval:
	go test -count=1 -v ./bench/eval

# A Neo4j for local work, until Ctrl-C; its data stays in data/neo4j.
neo4j: setup
	$(WITH_NEO4J) -home data/neo4j -port 7687

# Two halves at once, each with a Neo4j and seeds of its own: a question keeps one core busy.
differential: setup
	@half() { REQUIRE_NEO4J=1 AKTEURSNETZ_DIFFERENTIAL_N=$$1 AKTEURSNETZ_DIFFERENTIAL_SEED=$$2 \
		$(WITH_NEO4J) go test -count=1 -timeout 0 -v -run Differential ./graph/storetest; }; \
	half $$(( $(N) / 2 )) $(SEED) & first=$$!; \
	half $$(( $(N) - $(N) / 2 )) $$(( $(SEED) + ($(N) / 2 + 1999) / 2000 )); second=$$?; \
	wait $$first && exit $$second

# What Neo4j and the tests of the pages need and Go does not bring. CHROME names a browser that is there already.
setup:
	@{ command -v javac && command -v mvn && command -v "$${CHROME:-chromium}"; } >/dev/null || { \
		packages="default-jdk-headless maven chromium"; \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends $$packages; \
		else \
			echo "The tests need a JDK (17 or 21), Maven and Chromium. Please run: sudo apt-get install $$packages" >&2; exit 1; \
		fi; }

$(LINTER):
	GOBIN=$(CURDIR)/bin go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.6.1
	mv bin/golangci-lint $@
