package dev.migrate.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static dev.migrate.revision.GraphNotation.graph;
import static dev.migrate.revision.GraphNotation.id;
import static dev.migrate.revision.GraphNotation.ids;
import static dev.migrate.revision.GraphNotation.line;
import static org.assertj.core.api.Assertions.assertThat;

class RevisionGraphTests {

	@Test
	void headsWhenEmptyIsEmpty() {
		assertThat(graph().heads()).isEmpty();
	}

	@Test
	void headsWhenBranchesAreMergedIsTheMerge() {
		assertThat(graph("a", "b<a", "c<a", "d<b,c").heads()).containsExactly(id("d"));
	}

	@Test
	void headsWhenOneDependsOnAnotherAreBoth() {
		assertThat(graph("a", "b~a").heads()).containsExactly(id("a"), id("b"));
	}

	@Test
	void effectiveHeadsWhenOneDependsOnAnotherIsTheDependent() {
		assertThat(graph("a", "b~a").effectiveHeads()).containsExactly(id("b"));
	}

	@Test
	void basesAreThoseThatFollowNothing() {
		assertThat(graph("a", "b<a", "c~b").bases()).containsExactly(id("a"), id("c"));
	}

	@Test
	void branchPointsIgnoreDependencies() {
		assertThat(graph("a", "b<a", "c<a", "d<b", "e~b").branchPoints()).containsExactly(id("a"));
	}

	@Test
	void mergePointsIgnoreDependencies() {
		assertThat(graph("a", "b", "c<a,b", "d<c~a").mergePoints()).containsExactly(id("c"));
	}

	@Test
	void childrenAreThoseThatFollow() {
		assertThat(graph("a", "b<a", "c~a").children(id("a"))).containsExactly(id("b"));
	}

	@Test
	void dependentsAreThoseThatFollowOrDepend() {
		assertThat(graph("a", "b<a", "c~a").dependents(id("a"))).containsExactly(id("b"), id("c"));
	}

	@Test
	void effectiveDownRevisionsLeaveInheritedDependenciesOut() {
		RevisionGraph graph = graph("a", "b", "c<b~a", "d<c~a");
		assertThat(graph.effectiveDownRevisions(id("c"))).containsExactly(id("b"), id("a"));
		assertThat(graph.effectiveDownRevisions(id("d"))).containsExactly(id("c"));
	}

	@Test
	void branchLabelsReachDownASingleLine() {
		RevisionGraph graph = graph("a", "b<a#web", "c<b");
		assertThat(graph.revisions())
			.allSatisfy((revision) -> assertThat(graph.branchLabels(revision.id())).containsExactly("web"));
	}

	@Test
	void branchLabelsStopAtABranchPoint() {
		RevisionGraph graph = graph("a", "b<a#web", "c<a");
		assertThat(graph.branchLabels(id("a"))).isEmpty();
		assertThat(graph.branchLabels(id("c"))).isEmpty();
	}

	@Test
	void dependencyMayBeALabel() {
		assertThat(graph("a#web", "b~web").effectiveDownRevisions(id("b"))).containsExactly(id("a"));
	}

	@Test
	void appliedFollowsDependencies() {
		assertThat(graph("a", "b<a", "c", "d<c~b").applied(ids("d")))
			.containsExactlyInAnyOrderElementsOf(ids("a", "b", "c", "d"));
	}

	@Test
	void pendingIsInAnOrderToApply() {
		assertThat(graph("d<b,c", "c<a", "b<a", "a").pending(ids("b"))).extracting(Revision::id)
			.containsExactly(id("c"), id("d"));
	}

	@Test
	void unknownIsWhatNoRevisionIsKnownFor() {
		assertThat(graph("a").unknown(ids("a", "gone"))).containsExactly(id("gone"));
	}

	@Test
	void overlappingAreThoseBelowOthers() {
		assertThat(graph("a", "b<a", "c").overlapping(ids("a", "b", "c"))).containsExactly(id("a"));
	}

	@Test
	void lineageIgnoresDependencies() {
		assertThat(graph("a", "b<a", "c<b", "d~b").lineage(ids("b"))).containsExactly(id("a"), id("b"), id("c"));
	}

	@Test
	void longLineDoesNotOverflow() {
		RevisionGraph graph = RevisionGraph.of(line(100_000));
		assertThat(graph.pending(List.of())).hasSize(100_000);
		assertThat(graph.applied(ids("r99999"))).hasSize(100_000);
	}

}
