#!/bin/sh
# Types into documents at the language server and prints how long its answers take. Needs a build: mvn -pl benchmarks,cli -am package.
# Names another server with its command: run.sh COMMAND ARGUMENT...
set -e
home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
[ $# -gt 0 ] || set -- "$home/referlint" lsp
exec java -cp "$home/benchmarks/target/benchmarks.jar" org.referlint.benchmarks.LspBenchmark "$@"
