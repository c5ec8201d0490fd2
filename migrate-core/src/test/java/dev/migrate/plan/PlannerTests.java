package dev.migrate.plan;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrate.plan.VersionChange.Delete;
import dev.migrate.plan.VersionChange.Insert;
import dev.migrate.plan.VersionChange.Update;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.SelectorException;
import dev.migrate.revision.VersionRowsException;

import static dev.migrate.revision.GraphNotation.graph;
import static dev.migrate.revision.GraphNotation.id;
import static dev.migrate.revision.GraphNotation.ids;
import static dev.migrate.revision.GraphNotation.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlannerTests {

	private final Planner diamond = new Planner(graph("a", "b<a", "c<a", "d<b,c", "e<d"));

	@Test
	void upgradeWhenMergingDeletesAllRowsButOne() {
		MigrationPlan plan = this.diamond.upgrade(ids("b", "c"), List.of("d"));
		assertThat(plan.steps()).singleElement()
			.extracting(MigrationStep::changes)
			.isEqualTo(List.of(new Delete(id("b")), new Update(id("c"), id("d"))));
		assertThat(plan.rowsAfter()).containsExactly(id("d"));
	}

	@Test
	void upgradeWhenBranchingInsertsARow() {
		MigrationPlan plan = this.diamond.upgrade(ids("b"), List.of("c"));
		assertThat(plan.steps().get(0).changes()).containsExactly(new Insert(id("c")));
		assertThat(plan.rowsAfter()).containsExactly(id("b"), id("c"));
	}

	@Test
	void upgradeWhenAppliedAlreadyIsEmpty() {
		assertThat(this.diamond.upgrade(ids("d"), List.of("b")).isEmpty()).isTrue();
	}

	@Test
	void upgradeWhenOneParentIsImpliedByAnotherKeepsTheRowsRight() {
		Planner planner = new Planner(graph("a", "b<a", "x", "y", "m<b,x,y~a"));
		assertThat(planner.upgrade(List.of(), List.of("heads")).rowsAfter()).containsExactly(id("m"));
	}

	@Test
	void upgradeWhenTargetsOverlapNamesTheAncestor() {
		assertThatExceptionOfType(PlanException.OverlappingTargets.class)
			.isThrownBy(() -> this.diamond.upgrade(List.of(), List.of("a", "d")))
			.satisfies((fault) -> assertThat(fault.ancestors()).containsExactly(id("a")));
	}

	@Test
	void upgradeWhenRowsOverlapBlamesTheTable() {
		assertThatExceptionOfType(VersionRowsException.OverlappingRows.class)
			.isThrownBy(() -> this.diamond.upgrade(ids("a", "b"), List.of("heads")))
			.withMessageContainingAll("version table", "stamp --purge");
	}

	@Test
	void upgradeWhenRowIsUnknownNamesTheRemedy() {
		assertThatExceptionOfType(VersionRowsException.UnknownRows.class)
			.isThrownBy(() -> this.diamond.upgrade(ids("gone"), List.of("heads")))
			.withMessageContainingAll("gone", "stamp --purge");
	}

	@Test
	void upgradeWhenStepsMeetAForkNamesTheWays() {
		assertThatExceptionOfType(SelectorException.AmbiguousWalk.class)
			.isThrownBy(() -> this.diamond.upgrade(ids("a"), List.of("+1")))
			.satisfies((fault) -> assertThat(fault.candidates()).containsExactly(id("b"), id("c")));
	}

	@Test
	void upgradeWhenRangeIsGivenIsRefused() {
		assertThatExceptionOfType(SelectorException.RangeNotAllowed.class)
			.isThrownBy(() -> this.diamond.upgrade(List.of(), List.of("a:b")));
	}

	@Test
	void downgradeWhenUnmergingInsertsARow() {
		MigrationPlan plan = this.diamond.downgrade(ids("d"), "b");
		assertThat(plan.steps().get(0).changes()).containsExactly(new Insert(id("b")), new Update(id("d"), id("c")));
		assertThat(plan.rowsAfter()).containsExactlyInAnyOrder(id("b"), id("c"));
	}

	@Test
	void downgradeWhenTargetIsNotAppliedSaysWhereTheDatabaseIs() {
		assertThatExceptionOfType(PlanException.NotBelowRows.class)
			.isThrownBy(() -> this.diamond.downgrade(ids("b"), "c"))
			.withMessageContaining("the database is at b");
	}

	@Test
	void downgradeWhenSeveralRowsDoesNotPickOne() {
		assertThatExceptionOfType(SelectorException.AmbiguousStart.class)
			.isThrownBy(() -> this.diamond.downgrade(ids("b", "c"), "-1"))
			.satisfies((fault) -> assertThat(fault.rows()).containsExactly(id("b"), id("c")));
	}

	@Test
	void downgradeWhenStepsEndAtTheBaseLeavesOtherLinesAlone() {
		Planner planner = new Planner(graph("a", "b<a", "x", "y<x"));
		assertThat(planner.downgrade(ids("b", "y"), "b-2").rowsAfter()).containsExactly(id("y"));
	}

	@Test
	void downgradeWhenDependencyStaysKeepsItsRow() {
		Planner planner = new Planner(graph("a", "n#net~a", "m<n"));
		assertThat(planner.downgrade(ids("m"), "net@base").rowsAfter()).containsExactly(id("a"));
	}

	@Test
	void downgradeWhenIdIsOnAnotherBranchIsRefused() {
		Planner planner = new Planner(graph("a#left", "b<a", "x#right", "y<x"));
		assertThatExceptionOfType(SelectorException.NotInBranch.class)
			.isThrownBy(() -> planner.downgrade(ids("b", "y"), "left@x"));
	}

	@Test
	void stampMovesTheRow() {
		MigrationPlan plan = this.diamond.stamp(ids("a"), List.of("e"), false);
		assertThat(plan.steps()).singleElement().isInstanceOf(MigrationStep.Stamp.class);
		assertThat(plan.steps().get(0).changes()).containsExactly(new Update(id("a"), id("e")));
	}

	@Test
	void stampWhenTargetsOverlapIsRefused() {
		assertThatExceptionOfType(PlanException.OverlappingTargets.class)
			.isThrownBy(() -> this.diamond.stamp(List.of(), List.of("a", "b"), false));
	}

	@Test
	void stampWhenPurgingForgetsUnknownRows() {
		MigrationPlan plan = this.diamond.stamp(ids("gone"), List.of("b", "c"), true);
		assertThat(plan.purged()).containsExactly(id("gone"));
		assertThat(plan.rowsAfter()).containsExactly(id("b"), id("c"));
	}

	@Test
	void scriptUpgradeStartsWhereTheRangeSays() {
		MigrationPlan plan = this.diamond.scriptUpgrade(List.of("b:e"));
		assertThat(plan.rowsBefore()).containsExactly(id("b"));
		assertThat(plan.steps()).extracting(MigrationStep::revision).containsExactly(id("c"), id("d"), id("e"));
	}

	@Test
	void scriptDowngradeWhenStartIsMissingIsRefused() {
		assertThatExceptionOfType(SelectorException.RangeRequired.class)
			.isThrownBy(() -> this.diamond.scriptDowngrade("base"));
	}

	@Test
	void planWhenLineIsLongDoesNotOverflow() {
		RevisionGraph graph = RevisionGraph.of(line(100_000));
		List<RevisionId> rows = new Planner(graph).upgrade(List.of(), List.of("heads")).rowsAfter();
		assertThat(rows).containsExactly(id("r99999"));
		assertThat(new Planner(graph).downgrade(rows, "base").steps()).hasSize(100_000);
	}

}
