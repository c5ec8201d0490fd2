package dev.migrate.autoconfigure.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.migrate.MigrationState;
import dev.migrate.MigrationStatus;
import dev.migrate.PendingRevision;
import dev.migrate.autoconfigure.status.Observation;
import dev.migrate.autoconfigure.status.StatusFailure;
import dev.migrate.dialect.LockHolder;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.Direction;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.JournaledStatement;
import dev.migrate.version.Outcome;
import dev.migrate.version.RunIdentity;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * The migrations of an application.
 *
 * @param contexts the application contexts by their ids
 */
public record MigrationsDescriptor(Map<String, ContextDescriptor> contexts) implements OperationResponseBody {

	private static List<String> values(List<RevisionId> revisions) {
		return revisions.stream().map(RevisionId::value).toList();
	}

	/**
	 * The migrations of an application context.
	 *
	 * @param migrations the migrators by the names of their beans
	 * @param parentId the id of the parent context, if there is one
	 */
	public record ContextDescriptor(Map<String, MigratorDescriptor> migrations, @Nullable String parentId) {

	}

	/**
	 * Where a database is, and where it should be.
	 *
	 * @param state how it stands to the revisions of the application
	 * @param current the version rows
	 * @param heads the version rows when everything is applied
	 * @param pending what is not applied, in the order in which it would be
	 * @param unknown version rows that the application has no revision for
	 * @param versionTable the name of the version table
	 * @param lock whether somebody migrates now
	 * @param lastRun the last run, if there ever was one
	 * @param history the newest steps, the newest first, if they were asked for
	 * @param inDoubt the statement of which nobody knows whether it has taken effect
	 * @param backfills all backfills that were registered
	 * @param waiting the pending contract revisions that wait for applications to end
	 * @param error why nothing else is known
	 */
	public record MigratorDescriptor(MigrationState state, List<String> current, List<String> heads,
			List<PendingDescriptor> pending, List<String> unknown, @Nullable String versionTable,
			@Nullable LockDescriptor lock, @Nullable RunDescriptor lastRun, @Nullable List<StepDescriptor> history,
			@Nullable DoubtDescriptor inDoubt, List<BackfillDescriptor> backfills, List<ContractDescriptor> waiting,
			@Nullable StatusFailure error) {

		static MigratorDescriptor of(Observation observation, boolean withHistory) {
			MigrationStatus status = observation.status();
			if (status == null) {
				return unknown(observation.failure());
			}
			List<StepDescriptor> history = status.history().stream().map(StepDescriptor::of).toList();
			return new MigratorDescriptor(status.state(), values(status.current()), values(status.heads()),
					status.pending().stream().map(PendingDescriptor::of).toList(), values(status.unknown()),
					status.versionTable(), LockDescriptor.of(status.lockHolder().orElse(null)),
					RunDescriptor.of(status.lastRun()), withHistory ? history : null,
					status.inDoubt().map(DoubtDescriptor::of).orElse(null),
					status.backfills().stream().map(BackfillDescriptor::of).toList(),
					status.waiting().stream().map(ContractDescriptor::of).toList(), null);
		}

		private static MigratorDescriptor unknown(@Nullable StatusFailure failure) {
			return new MigratorDescriptor(MigrationState.UNKNOWN, List.of(), List.of(), List.of(), List.of(), null,
					null, null, null, null, List.of(), List.of(), failure);
		}

	}

	/**
	 * A revision that is not applied.
	 *
	 * @param revision its id
	 * @param message what it does
	 * @param branchLabels names that its branch answers to
	 * @param parents the revisions it follows
	 * @param dependsOn what else must be applied before it
	 * @param transactional whether it runs in a transaction
	 * @param contract whether it takes away what earlier builds use
	 * @param location the file or class
	 */
	public record PendingDescriptor(String revision, String message, List<String> branchLabels, List<String> parents,
			List<String> dependsOn, boolean transactional, boolean contract, String location) {

		static PendingDescriptor of(PendingRevision pending) {
			Revision revision = pending.revision();
			return new PendingDescriptor(revision.id().value(), revision.message(), revision.branchLabels(),
					pending.parents(), revision.dependsOn(), pending.transactional(), pending.contract(),
					pending.location());
		}

	}

	/**
	 * A statement of which nobody knows whether it has taken effect.
	 *
	 * @param revision its revision
	 * @param direction which way it went
	 * @param step the number of its step in the revision
	 * @param summary what the step is about
	 * @param statement its number in the step
	 * @param sql the statement, shortened
	 * @param since when it began
	 * @param note what the database said when it failed, if anything
	 * @param resolve the command that says what became of it
	 */
	public record DoubtDescriptor(String revision, Direction direction, int step, String summary, int statement,
			String sql, Instant since, String note, String resolve) {

		static DoubtDescriptor of(JournaledStatement statement) {
			return new DoubtDescriptor(statement.revision().value(), statement.direction(), statement.operation(),
					statement.summary(), statement.statement(), statement.text(), statement.at(), statement.note(),
					"migrate resolve %s --step %d --as done|not-done --reason TEXT".formatted(statement.revision(),
							statement.operation()));
		}

	}

	/**
	 * Whether somebody migrates now.
	 *
	 * @param held whether a session has the lock
	 * @param holder which one
	 */
	public record LockDescriptor(boolean held, @Nullable LockHolder holder) {

		static LockDescriptor of(@Nullable LockHolder holder) {
			return new LockDescriptor(holder != null, holder);
		}

	}

	/**
	 * A run.
	 *
	 * @param runId its id
	 * @param startedAt when its first step began
	 * @param durationMs from the beginning of its first step to the end of its last
	 * @param applied how many steps it made
	 * @param outcome how its last step ended
	 * @param error what went wrong, if anything did
	 * @param by who ran it
	 */
	public record RunDescriptor(String runId, Instant startedAt, @Nullable Long durationMs, long applied,
			Outcome outcome, @Nullable String error, RunIdentity by) {

		static @Nullable RunDescriptor of(List<HistoryEntry> steps) {
			if (steps.isEmpty()) {
				return null;
			}
			HistoryEntry last = steps.get(0);
			Instant started = steps.get(steps.size() - 1).startedAt();
			return new RunDescriptor(last.runId(), started, between(started, last.finishedAt()),
					steps.stream().filter((step) -> step.outcome() == Outcome.DONE).count(), last.outcome(),
					last.error(), last.by());
		}

	}

	/**
	 * A step that the history remembers.
	 *
	 * @param runId the run it was part of
	 * @param revision the revision that was upgraded to, downgraded from or stamped
	 * @param direction which way it went
	 * @param outcome how it ended
	 * @param startedAt when it began
	 * @param durationMs how long it took, if it came to an end
	 * @param message what the revision does
	 * @param statements how many statements it ran
	 * @param error what went wrong, if anything did
	 * @param by who ran it
	 */
	public record StepDescriptor(String runId, String revision, Direction direction, Outcome outcome, Instant startedAt,
			@Nullable Long durationMs, String message, int statements, @Nullable String error, RunIdentity by) {

		static StepDescriptor of(HistoryEntry entry) {
			return new StepDescriptor(entry.runId(), entry.revision().value(), entry.direction(), entry.outcome(),
					entry.startedAt(), between(entry.startedAt(), entry.finishedAt()), entry.message(),
					entry.statements(), entry.error(), entry.by());
		}

	}

	private static @Nullable Long between(Instant start, @Nullable Instant end) {
		return (end != null) ? Duration.between(start, end).toMillis() : null;
	}

}
