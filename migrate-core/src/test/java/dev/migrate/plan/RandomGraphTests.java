package dev.migrate.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;

import static dev.migrate.revision.GraphNotation.id;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every graph, tried on graphs that a seed decides. */
class RandomGraphTests {

	static List<Long> seeds() {
		return new Random(42).longs(60).boxed().toList();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void appliedIsClosedUnderAncestors(long seed) {
		Random random = new Random(seed);
		RevisionGraph graph = graph(random);
		Set<RevisionId> applied = graph.applied(List.of(any(graph, random), any(graph, random)));
		assertThat(applied)
			.allSatisfy((revision) -> assertThat(applied).containsAll(graph.effectiveDownRevisions(revision)));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void upgradeToHeadsAndDowngradeToBaseLeavesNoRow(long seed) {
		RevisionGraph graph = graph(new Random(seed));
		Planner planner = new Planner(graph);
		MigrationPlan up = planner.upgrade(List.of(), List.of("heads"));
		assertThat(new HashSet<>(up.rowsAfter())).isEqualTo(graph.effectiveHeads());
		verify(graph, up);
		MigrationPlan down = planner.downgrade(up.rowsAfter(), "base");
		assertThat(down.rowsAfter()).isEmpty();
		verify(graph, down);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void anyUpgradeAndDowngradeKeepsTheRowsRight(long seed) {
		Random random = new Random(seed);
		RevisionGraph graph = graph(random);
		Planner planner = new Planner(graph);
		List<RevisionId> rows = planner.upgrade(List.of(), List.of(any(graph, random).value())).rowsAfter();
		MigrationPlan up = planner.upgrade(rows, List.of(any(graph, random).value()));
		verify(graph, up);
		List<RevisionId> applied = List.copyOf(graph.applied(up.rowsAfter()));
		RevisionId target = up.rowsAfter().get(random.nextInt(up.rowsAfter().size()));
		List<RevisionId> below = graph.effectiveDownRevisions(target).stream().filter(applied::contains).toList();
		for (RevisionId down : below) {
			if (graph.children(down).contains(target)) {
				verify(graph, planner.downgrade(up.rowsAfter(), down.value()));
			}
		}
	}

	/**
	 * Replay the edits of a plan, and expect the rows to be the tips of what is applied.
	 */
	private static void verify(RevisionGraph graph, MigrationPlan plan) {
		Set<RevisionId> rows = new TreeSet<>(plan.rowsBefore());
		Set<RevisionId> applied = new HashSet<>(graph.applied(plan.rowsBefore()));
		for (MigrationStep step : plan.steps()) {
			step.changes().forEach((change) -> edit(rows, change));
			boolean changed = (step instanceof MigrationStep.Upgrade) ? applied.add(step.revision())
					: applied.remove(step.revision());
			assertThat(changed).isTrue();
			assertThat(rows).isEqualTo(new TreeSet<>(step.rowsAfter()));
			assertThat(graph.applied(rows)).isEqualTo(applied);
			assertThat(graph.overlapping(rows)).isEmpty();
		}
	}

	private static void edit(Set<RevisionId> rows, VersionChange change) {
		if (change instanceof VersionChange.Insert insert) {
			assertThat(rows.add(insert.id())).isTrue();
		}
		else if (change instanceof VersionChange.Update update) {
			assertThat(rows.remove(update.from())).isTrue();
			assertThat(rows.add(update.to())).isTrue();
		}
		else if (change instanceof VersionChange.Delete delete) {
			assertThat(rows.remove(delete.id())).isTrue();
		}
	}

	private static RevisionGraph graph(Random random) {
		List<Revision> revisions = new ArrayList<>();
		for (int index = 0; index < 40; index++) {
			List<RevisionId> down = earlier(random, index, random.nextInt(10) < 7 ? 1 : random.nextInt(4));
			List<String> dependencies = earlier(random, index, random.nextInt(10) < 7 ? 0 : random.nextInt(3)).stream()
				.map(RevisionId::value)
				.toList();
			revisions.add(new Revision(id("r%03d".formatted(index)), down, dependencies, List.of(), ""));
		}
		return RevisionGraph.of(revisions);
	}

	private static List<RevisionId> earlier(Random random, int index, int count) {
		Set<RevisionId> earlier = new TreeSet<>();
		for (int chosen = 0; chosen < Math.min(count, index); chosen++) {
			earlier.add(id("r%03d".formatted(Math.max(0, index - 1 - random.nextInt(8)))));
		}
		return List.copyOf(earlier);
	}

	private static RevisionId any(RevisionGraph graph, Random random) {
		return graph.revisions().get(random.nextInt(graph.size())).id();
	}

}
