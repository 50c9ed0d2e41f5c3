# `make` alone says what there is. Everything works from a fresh clone: what is missing is installed first (.ci/setup).

BUILD    ?= .build
SWIFT     = swift
RACCORDO  = $(BUILD)/release/raccordo
LIST      = Examples/Decadence/list.csv
RULES     = Rules/alessandria-abitare
DAY       = 2025-03-12
OUT       = out/decadence
# A household of the shortlist for whom something is still to be asked.
HOUSEHOLD = N460

.DEFAULT_GOAL := help
.PHONY: help demo build test guard bench bench-peers bench-screen fuzz

help:
	@echo "make demo    la lista di 504 nuclei, 14 posti: chi, perché, che cosa chiedere / the list of 504 households"
	@echo "make test    tutte le prove, e i casi di ogni pacchetto di regole / every test, and the cases of every rule pack"
	@echo "make fuzz    file di regole a caso per 10 minuti (FUZZ_SECONDS): mai un arresto / random rule files for 10 minutes: never a crash"
	@echo "make guard   quante istruzioni prendono i comandi, accanto a quelle di prima / how many instructions commands take, beside those of before"
	@echo "make build   il comando raccordo in $(RACCORDO) / the raccordo command"
	@echo "make bench   i tempi delle parti, e del comando accanto a uno script Lua / the time of each part, and of the command beside a plain Lua script"
	@echo "make bench-peers  il tempo di valutare e assegnare, accanto ad altri programmi / the time of evaluating and assigning beside other programs"
	@echo "make bench-screen il tempo di vagliare liste lunghe, da file a file, accanto ad altri programmi / the time of screening long lists, from files to files"

# .ci/release-options says how: without dynamic libraries, where that can be had.
build:
	@.ci/setup
	@$(SWIFT) build -c release --product raccordo --scratch-path "$(BUILD)" $$(.ci/release-options Benchmarks/function-order.txt)

# The list has mistakes in it on purpose, so `match` ends with 1 (something to look at): only more than that stops here.
demo: build
	@echo
	"$(RACCORDO)" match $(LIST) --rules $(RULES) --on $(DAY) --lang it --out $(OUT) || [ $$? -eq 1 ]
	@echo
	"$(RACCORDO)" explain $(LIST) --rules $(RULES) --on $(DAY) --lang it --program decadenza --household $(HOUSEHOLD) || [ $$? -eq 1 ]
	@echo
	@echo "$(OUT):" && ls -l $(OUT)

test:
	@.ci/setup test
	$(SWIFT) build --build-tests --scratch-path "$(BUILD)"
	$(SWIFT) test --skip-build --scratch-path "$(BUILD)" --skip RaccordoHostileTests
	RACCORDO_ALONE=1 $(SWIFT) test --skip-build --scratch-path "$(BUILD)" --no-parallel --filter RaccordoHostileTests
	@for pack in Rules/*/; do \
	  echo "$$pack"; \
	  "$(BUILD)/debug/raccordo" check "$$pack" && "$(BUILD)/debug/raccordo" test "$$pack" || exit 1; \
	done
	@if command -v valgrind >/dev/null; then $(MAKE) --no-print-directory guard; \
	else echo "valgrind non c'è: istruzioni non contate / valgrind is missing: instructions not counted"; fi

# Instructions, not time: the same on a busy machine.
guard: build
	@.ci/setup test
	@RACCORDO="$(RACCORDO)" Benchmarks/instructions

# `make test` tries random rule files for some seconds; this for longer, from a seed that nobody chose.
FUZZ_SECONDS ?= 600
fuzz:
	@.ci/setup test
	FUZZ_SECONDS=$(FUZZ_SECONDS) TEST_SEED=$${TEST_SEED:-$$(date +%s)} $(SWIFT) test --scratch-path "$(BUILD)" --filter RuleFileFuzzTests

bench: build
	@.ci/setup test
	@RACCORDO="$(RACCORDO)" Benchmarks/all

bench-peers:
	@.ci/setup
	@Benchmarks/beside-peers

bench-screen: build
	@.ci/setup
	@RACCORDO="$(RACCORDO)" Benchmarks/screen-beside-peers
