package dev.migrate.benchmarks.script;

import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.migrate.benchmarks.workload.Workload;
import dev.migrate.script.ScriptStatement;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.StatementSplitter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to find the statements of a script of about 200 kB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SplitterBenchmark {

	private final StatementSplitter splitter = new StatementSplitter(SqlFlavor.POSTGRESQL);

	private final String script = String.join(";\n",
			Workload.of(1000).revisions().stream().flatMap(List::stream).toList());

	/** Split the script. */
	@Benchmark
	public List<ScriptStatement> split() {
		return this.splitter.split(this.script, "benchmark");
	}

}
