# make          the program, in bin/
# make test     everything that must be true of main; installs what it needs
# make lint     the linters
# make fuzz     each fuzz target for FUZZTIME (a minute)
# make bench    benchmarks of the stages; processor time beside xz and prose; a record of a
#               million statements in both homes; 200 kills of add
# make train    the model, model/weights.bin, from the corpora; keeps its steps in bin/training;
#               CORRECTIONS=FILE adds what people corrected (onrecord export --corrections)
# make figures  rewrites the golden file of quality figures
# make docs     rewrites docs/cli.md and the expectations of command-line tests

SHARED   ?= $(or $(ONRECORD_SHARED),../shared)
export ONRECORD_SHARED := $(abspath $(SHARED))
VERSION  ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo development)
FUZZTIME ?= 1m
GOLANGCI := v2.15.0

.PHONY: build test needs lint fuzz bench train figures docs clean

build:
	CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X main.version=$(VERSION)" -o bin/ ./cmd/onrecord

# The scorers that come with the corpora are Python, one home of the record is
# PostgreSQL, of which tests start a server of their own, and the page of a story is
# looked at in Chromium; everything else is Go.
needs:
	@command -v go >/dev/null || { echo "make: Go is not installed: https://go.dev/dl/" >&2; exit 1; }
	@command -v python3 >/dev/null || { echo "installing python3"; apt-get update -qq && apt-get install -y -qq python3; }
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || { echo "installing postgresql"; apt-get update -qq && apt-get install -y -qq postgresql; }
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || { echo "installing chromium"; apt-get update -qq && apt-get install -y -qq chromium; }
	@[ -e "$(SHARED)/story-2017/gold.json" ] || echo "*** $(SHARED) IS NOT HERE: ALL TESTS ON CORPORA ARE SKIPPED (CI=true makes them fail) ***" >&2

test: needs
	go vet ./...
	go test -race -timeout 12m ./...
	go test -timeout 12m ./eval -run StoryFigures

lint: bin/golangci-lint
	bin/golangci-lint run ./...

bin/golangci-lint:
	GOBIN="$(CURDIR)/bin" go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI)

fuzz:
	@set -e; for package in $$(go list ./...); do \
		for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz' || true); do \
			echo "$$package $$target"; \
			go test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1x $$package; \
		done; \
	done

bench: build
	go test -run '^$$' -bench . -benchmem $$(go list ./... | grep -v /record/)
	ONRECORD_BENCH_STATEMENTS=1000000 go test -run '^$$' -bench . -benchtime 100x -timeout 60m ./record/...
	ONRECORD_KILLS=200 go test -run TestKilledAdditions -timeout 30m ./cmd/onrecord
	@[ ! -e "$(SHARED)/data/polnear/train.jsonl.gz" ] || go -C bench run . -onrecord "$(CURDIR)/bin/onrecord" "$(abspath $(SHARED))/data/polnear/train.jsonl.gz"

# Steps that were made are not made again: make clean forgets them.
train:
	go run ./cmd/lab train --keep bin/training $(addprefix --corrections ,$(CORRECTIONS))

figures:
	go test ./eval -run Figures -update

docs:
	UPDATE_SCRIPTS=1 go test ./cmd/onrecord

clean:
	rm -rf bin
