package dev.migrate.benchmarks.graph;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.Planner;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a graph takes to build, and a plan to make. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GraphBenchmark {

	/** How many revisions. */
	@Param({ "1000", "10000", "100000" })
	public int size;

	private List<Revision> revisions = List.of();

	private RevisionGraph graph = RevisionGraph.of(List.of());

	/** Make the revisions. */
	@Setup
	public void prepare() {
		this.revisions = RevisionLine.of(this.size);
		this.graph = RevisionGraph.of(this.revisions);
	}

	/** Build the graph. */
	@Benchmark
	public RevisionGraph build() {
		return RevisionGraph.of(this.revisions);
	}

	/** Plan the way from an empty database to the heads. */
	@Benchmark
	public MigrationPlan plan() {
		return new Planner(this.graph).upgrade(List.of(), List.of("heads"));
	}

	/** Build the graph and plan, as every upgrade does. */
	@Benchmark
	public MigrationPlan buildAndPlan() {
		return new Planner(RevisionGraph.of(this.revisions)).upgrade(List.of(), List.of("heads"));
	}

	/** Return the heads of a graph that is there. */
	@Benchmark
	public Set<RevisionId> heads() {
		return this.graph.heads();
	}

}
