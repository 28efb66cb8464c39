#!/bin/sh
# Measures runs over a whole archive and prints a table in Markdown: documents a second with one job and with two, the greatest
# memory under -Xmx512m for a tenth of the documents and for all of them, what a cache saves, and what Word and PDF files cost.
# usage: benchmarks/archive.sh [DOCUMENTS], 100,000 unless said; that takes half an hour and a gigabyte of disk.
# Needs GNU time at /usr/bin/time for the memory, and what benchmarks/run.sh has built.
set -e

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
jar=$home/benchmarks/target/benchmarks.jar
"$home/referlint" --version >&2
count=${1:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=java
[ -z "${JAVA_HOME:-}" ] || [ ! -x "$JAVA_HOME/bin/java" ] || java=$JAVA_HOME/bin/java

# row WHAT DOCUMENTS ARGUMENTS...: checks, and prints a row of the table
row() {
  what=$1
  documents=$2
  shift 2
  JDK_JAVA_OPTIONS=-Xmx512m /usr/bin/time -o "$work/time" -f '%e %U %S %M' "$home/referlint" check \
    --quiet --fail-on never --format jsonl --output "$work/report.jsonl" "$@" 2>/dev/null || true
  tail -n 1 "$work/time" | awk -v what="$what" -v n="$documents" \
    '{ printf "| %s | %d | %.1f | %.1f | %.1f | %.0f |\n", what, n, n / $1, $1, $2 + $3, $4 / 1024 }'
}

"$java" -cp "$jar" org.referlint.benchmarks.CorpusGenerator "$work/all" "$count" >&2
tenth=$((count / 10))
mkdir "$work/tenth" "$work/word" "$work/pdf"
find "$work/all" -type f | sort | head -n "$tenth" | while read -r file; do ln "$file" "$work/tenth/"; done
copies=0
while [ "$copies" -lt 50 ]; do
  for file in "$home"/samples/archive/*/*.docx; do cp "$file" "$work/word/$copies ${file##*/}"; done
  for file in "$home"/samples/archive/*/*.pdf; do cp "$file" "$work/pdf/$copies ${file##*/}"; done
  copies=$((copies + 1))
done
word=$(find "$work/word" -type f | wc -l)
pdf=$(find "$work/pdf" -type f | wc -l)

echo '| Run | Documents | Documents a second | Wall seconds | CPU seconds | Greatest memory, MiB |'
echo '| --- | ---: | ---: | ---: | ---: | ---: |'
row 'text, a tenth, 2 jobs' "$tenth" --jobs 2 "$work/tenth"
row 'text, all, 2 jobs' "$count" --jobs 2 "$work/all"
row 'text, all, 1 job' "$count" --jobs 1 "$work/all"
row 'text, a tenth, cache empty' "$tenth" --jobs 2 --cache "$work/cache" "$work/tenth"
row 'text, a tenth, cache full' "$tenth" --jobs 2 --cache "$work/cache" "$work/tenth"
# The copies have one content: with a cache all but the first would be found in it.
row 'Word, with conversion' "$word" --jobs 2 "$work/word"
row 'Word, to fill the cache' "$word" --jobs 2 --cache "$work/cache2" "$work/word" >/dev/null
row 'Word, conversion alone: every result is in the cache' "$word" --jobs 2 --cache "$work/cache2" "$work/word"
row 'PDF, with conversion' "$pdf" --jobs 2 "$work/pdf"
row 'PDF, to fill the cache' "$pdf" --jobs 2 --cache "$work/cache3" "$work/pdf" >/dev/null
row 'PDF, conversion alone: every result is in the cache' "$pdf" --jobs 2 --cache "$work/cache3" "$work/pdf"
