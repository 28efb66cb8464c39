#!/bin/sh
# Measures how fast Referlint is and prints a table in Markdown; takes some minutes.
# Needs a JDK from 17 on and, where something is not built yet, Maven.
set -e

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
target=$home/benchmarks/target
jar=$target/benchmarks.jar
command=$home/cli/target/referlint-all.jar
shared=$home/cli/target/referlint.jsa

missing() {
  [ ! -f "$jar" ] || [ ! -f "$command" ] || [ ! -f "$shared" ] ||
    [ -n "$(find "$home/pom.xml" "$home"/*/pom.xml "$home"/*/src/main "$home/dictionaries/training" "$home/dictionaries/names" -newer "$jar" -print 2>/dev/null | head -n 1)" ]
}

if missing; then
  echo "benchmarks: building" >&2
  (cd "$home" && mvn -B -q -pl benchmarks,cli -am -Dmaven.test.skip -Dspotless.check.skip package) >&2
fi

if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  java=$JAVA_HOME/bin/java
else
  java=java
fi

documents=$target/documents
rm -rf "$documents"
echo "benchmarks: in memory" >&2
"$java" -jar "$jar" -foe true -rf json -rff "$target/jmh.json" -o "$target/jmh.txt" 'CheckBenchmark|LexiconSizeBenchmark'
echo "benchmarks: shared passages" >&2
"$java" -Xmx2g -cp "$jar" org.referlint.benchmarks.OverlapBenchmark "$target/archives" > "$target/overlap.md"
echo "benchmarks: whole processes" >&2
"$java" -cp "$jar" org.referlint.benchmarks.CorpusGenerator "$documents" 1000
"$java" -cp "$jar" org.referlint.benchmarks.ProcessTimes "$home" "$documents" "$target/process.properties"
"$java" -cp "$jar" org.referlint.benchmarks.Report "$target/jmh.json" "$target/process.properties" | tee "$target/report.md"
echo
cat "$target/overlap.md"
