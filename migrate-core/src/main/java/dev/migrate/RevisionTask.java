package dev.migrate;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.migrate.dialect.Dialect;
import dev.migrate.execution.MigrationTask;
import dev.migrate.execution.OvertakenRunException;
import dev.migrate.execution.RunPurpose;
import dev.migrate.execution.StepHistory;
import dev.migrate.execution.StepResolution;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.RevisionSelector;
import dev.migrate.script.RevisionDigest;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.AppliedSteps;
import dev.migrate.version.VersionRows;

/**
 * A task over the revisions of an application.
 *
 * @param revisions the revisions
 * @param purpose what it is for
 * @param done whether rows of a version table tell that nothing is to be done
 * @param planned how the plan is made
 * @param counted whether the target is counted down from where the database is
 * @param resolution what a person has found out, if that is to be written down
 */
record RevisionTask(Revisions revisions, RunPurpose purpose, Predicate<VersionRows> done, Planning planned,
		boolean counted, Optional<StepResolution> resolution) implements MigrationTask {

	private static final List<String> HEADS = List.of("heads");

	private RevisionTask(Revisions revisions, RunPurpose purpose, Predicate<VersionRows> done, Planning planned) {
		this(revisions, purpose, done, planned, false, Optional.empty());
	}

	static RevisionTask resolve(Revisions revisions, StepResolution resolution) {
		return new RevisionTask(revisions, RunPurpose.RESOLVE, (found) -> false,
				(rows, history) -> new MigrationPlan(rows, List.of(), List.of()), false, Optional.of(resolution));
	}

	static RevisionTask upgrade(Revisions revisions, List<String> targets) {
		if (targets.equals(HEADS)) {
			return new RevisionTask(revisions, RunPurpose.MIGRATE, (found) -> revisions.areHeads(found.ids()),
					(rows, history) -> revisions.planner().upgrade(rows, targets));
		}
		return byRows(revisions, RunPurpose.MIGRATE, (rows) -> revisions.planner().upgrade(rows, targets));
	}

	static MigrationTask downgrade(Revisions revisions, String target) {
		return new RevertingTask(revisions,
				(known) -> byRows(known, RunPurpose.MIGRATE, (rows) -> known.planner().downgrade(rows, target))
					.counted(isCounted(target)));
	}

	static RevisionTask stamp(Revisions revisions, List<String> targets, boolean purging) {
		return byRows(revisions, RunPurpose.STAMP, (rows) -> revisions.planner().stamp(rows, targets, purging));
	}

	static MigrationTask undo(Revisions revisions, int steps) {
		if (steps < 1) {
			throw new IllegalArgumentException("The number of steps to undo must be 1 or more, but is " + steps);
		}
		return new RevertingTask(revisions, (known) -> new RevisionTask(known, RunPurpose.MIGRATE, (found) -> false,
				(rows, history) -> known.planner().undo(rows, AppliedSteps.newest(history.newestFirst(), steps)))
			.counted(true));
	}

	private static boolean isCounted(String target) {
		return RevisionSelector.parse(target).unqualified() instanceof RevisionSelector.Relative relative
				&& relative.anchor().isEmpty();
	}

	private RevisionTask counted(boolean counted) {
		return new RevisionTask(this.revisions, this.purpose, this.done, this.planned, counted, this.resolution);
	}

	static RevisionTask tables(Revisions revisions) {
		return new RevisionTask(revisions, RunPurpose.CREATE_TABLES, VersionRows::historyExists,
				(rows, history) -> new MigrationPlan(rows, List.of(), List.of()));
	}

	static RevisionTask of(Revisions revisions, MigrationPlan plan) {
		return byRows(revisions, RunPurpose.MIGRATE, (rows) -> plan);
	}

	private static RevisionTask byRows(Revisions revisions, RunPurpose purpose,
			Function<List<RevisionId>, MigrationPlan> planned) {
		return new RevisionTask(revisions, purpose, (found) -> isEmpty(planned, found.ids()),
				(rows, history) -> planned.apply(rows));
	}

	private static boolean isEmpty(Function<List<RevisionId>, MigrationPlan> planned, List<RevisionId> rows) {
		try {
			return planned.apply(rows).isEmpty();
		}
		catch (RevisionException ex) {
			// It is thrown again under the lock, where the rows are sure.
			return false;
		}
	}

	@Override
	public void connected(Dialect dialect) {
		this.revisions.readFor(dialect);
	}

	@Override
	public boolean isDone(VersionRows found) {
		return found.tableExists() && this.done.test(found);
	}

	@Override
	public MigrationPlan plan(List<RevisionId> rows, StepHistory history) throws SQLException {
		return this.planned.plan(rows, history);
	}

	// The way up is the same from anywhere.
	@Override
	public MigrationTask rest(List<MigrationStep> left) {
		if (left.get(0) instanceof MigrationStep.Upgrade) {
			return upgrade(this.revisions, ends(left));
		}
		if (this.counted) {
			throw new OvertakenRunException(left);
		}
		return this;
	}

	@Override
	public MigrationTask upTo(List<RevisionId> revisions) {
		Set<RevisionId> implied = graph().overlapping(revisions);
		return upgrade(this.revisions,
				revisions.stream().filter((revision) -> !implied.contains(revision)).map(RevisionId::value).toList());
	}

	private static List<String> ends(List<MigrationStep> steps) {
		Set<RevisionId> revisions = steps.stream().map(MigrationStep::revision).collect(Collectors.toSet());
		List<RevisionId> rows = steps.get(steps.size() - 1).rowsAfter();
		return rows.stream().filter(revisions::contains).map(RevisionId::value).toList();
	}

	@Override
	public RevisionGraph graph() {
		return this.revisions.graph();
	}

	@Override
	public RevisionScript script(RevisionId revision) {
		return this.revisions.script(revision);
	}

	@Override
	public List<RevisionScript> applied(List<RevisionId> rows) {
		return this.revisions.applied(rows);
	}

	@Override
	public Optional<RevisionDigest> knownDigest(List<RevisionId> rows) {
		return this.revisions.knownDigest(rows);
	}

	/** Makes a plan from what a database says. */
	@FunctionalInterface
	interface Planning {

		MigrationPlan plan(List<RevisionId> rows, StepHistory history) throws SQLException;

	}

}
