# On a fresh machine `make test` does all of its own set-up.

WITH_NEO4J := go run ./graph/neo4j/neo4jtest/withneo4j
LINTER := bin/golangci-lint-2.6.1

# make differential: how many random cases, from which seed.
N ?= 100000
SEED ?= 1
# make bench: which benchmarks, and the memory of the Neo4j they run against.
BENCH ?= .
HEAP ?= 2g

.PHONY: generate test lint run bench eval neo4j differential setup

generate:
	go generate ./...

# More packages at once than a small machine has cores: those that wait for the shared Neo4j use none.
test: setup
	REQUIRE_NEO4J=1 $(WITH_NEO4J) go test -p 4 -timeout 20m ./...

lint: $(LINTER)
	go vet ./...
	$(LINTER) run

run:
	go run ./cmd/akteursnetz serve

bench: setup
	REQUIRE_NEO4J=1 $(WITH_NEO4J) -heap $(HEAP) go test -run '^$$' -bench '$(BENCH)' -benchmem -timeout 0 ./bench/...

# How well matching finds partners in a made-up world, beside simple baselines and without each component.
eval:
	go test -count=1 -v ./bench/eval

# A Neo4j for local work, until Ctrl-C; its data stays in data/neo4j.
neo4j: setup
	$(WITH_NEO4J) -home data/neo4j -port 7687

differential: setup
	REQUIRE_NEO4J=1 AKTEURSNETZ_DIFFERENTIAL_N=$(N) AKTEURSNETZ_DIFFERENTIAL_SEED=$(SEED) \
		$(WITH_NEO4J) go test -count=1 -timeout 0 -v -run Differential ./graph/storetest

# What Neo4j needs and Go does not bring.
setup:
	@{ command -v javac && command -v mvn; } >/dev/null || { \
		packages="default-jdk-headless maven"; \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends $$packages; \
		else \
			echo "Neo4j needs a JDK (17 or 21) and Maven. Please run: sudo apt-get install $$packages" >&2; exit 1; \
		fi; }

$(LINTER):
	GOBIN=$(CURDIR)/bin go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.6.1
	mv bin/golangci-lint $@
