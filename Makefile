# One word for each thing one wants to do. `make help` lists the words.

SWIFT ?= swift
BUILD = $(SWIFT) build
RELEASE = $(BUILD) -c release --product warrantlint $(STATIC)
DEMO = .build/demo
COPY = Reports/Samples/brochure.md
PAGES = .build/docs

# A static standard library makes one file that runs wherever the C libraries are; macOS has its own.
STATIC = $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

.DEFAULT_GOAL := help
.PHONY: help libraries build demo docs test editors reports lint format samples bench bench-check
.PHONY: bench-record clean

help: ## Lists these words
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' $(MAKEFILE_LIST) | expand -t 20

libraries: ## Installs the C libraries and tools that are missing
	@Scripts/install-libraries

build: libraries ## Builds the optimised program
	$(RELEASE)
	@echo "The program is $$($(RELEASE) --show-bin-path)/warrantlint"

demo: libraries ## Builds, checks a sample brochure and writes its reports
	$(RELEASE)
	@mkdir -p $(DEMO)
	@"$$($(RELEASE) --show-bin-path)/warrantlint" check $(COPY) --fail-on never \
	  --report html=$(DEMO)/report.html --report json=$(DEMO)/report.json
	@echo
	@echo "The HTML report is $(DEMO)/report.html, the JSON report $(DEMO)/report.json."

test: libraries ## Runs every test
	$(SWIFT) test
	@Scripts/check-reports
	@Scripts/check-editors "$$($(BUILD) --show-bin-path)/warrantlint"

editors: ## Has real editors see findings and apply fixes
	$(BUILD) --product warrantlint
	@Scripts/check-editors "$$($(BUILD) --show-bin-path)/warrantlint"

reports: ## Reads the golden reports with other parsers and in a browser
	@Scripts/check-reports

lint: ## Checks that the sources are formatted
	$(SWIFT) format lint --strict --parallel --recursive Sources Tests Package.swift

format: ## Formats the sources
	$(SWIFT) format --in-place --parallel --recursive Sources Tests Package.swift

docs: libraries ## Writes the rules, the claims and their evidence as pages to browse
	$(BUILD) --product warrantlint
	@"$$($(BUILD) --show-bin-path)/warrantlint" knowledge site $(PAGES)
	@echo "The pages begin at $(PAGES)/index.html"

samples: libraries ## Writes the golden reports of the sample brochures anew
	$(BUILD) --product warrantlint
	Scripts/record-samples "$$($(BUILD) --show-bin-path)/warrantlint"

bench: libraries ## Measures the program beside the floors of each format, and writes Benchmarks/RESULTS.md
	$(RELEASE)
	Benchmarks/bench "$$($(RELEASE) --show-bin-path)/warrantlint" .build/bench --report Benchmarks/RESULTS.md

bench-check: libraries ## Fails if a fixed job costs over 5 % more instructions than on record
	$(RELEASE)
	Benchmarks/check-instructions "$$($(RELEASE) --show-bin-path)/warrantlint"

bench-record: libraries ## Records what the fixed jobs cost
	$(RELEASE)
	Benchmarks/check-instructions "$$($(RELEASE) --show-bin-path)/warrantlint" --record

clean: ## Removes everything that was built
	rm -rf .build
