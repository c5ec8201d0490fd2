package dev.migrate.execution;

import java.time.Duration;
import java.util.Optional;

import dev.migrate.contention.StatementLimits;
import dev.migrate.operation.Arguments;
import dev.migrate.operation.NamingConvention;
import dev.migrate.version.RunIdentity;
import dev.migrate.version.VersionTables;
import org.jspecify.annotations.Nullable;

/**
 * How runs are made.
 *
 * @param tables where the database keeps what it remembers
 * @param identity who runs
 * @param transactionMode how many revisions a transaction holds
 * @param lockTimeout how long to wait for another instance; unlimited if absent
 * @param lockScope how long the lock is held at a time
 * @param lockPolicy what to do when another instance has the lock
 * @param editedRevisions what to do about applied revisions that were edited
 * @param namingConvention how constraints and indexes are called that have no name of
 * their own
 * @param arguments what the revisions are given
 * @param limits how long statements may wait and run
 * @param prechecks whether rows that don't fit are looked for before a table is locked
 * @param secrets what must not be read in what is said about a run
 */
public record RunSettings(VersionTables tables, RunIdentity identity, TransactionMode transactionMode,
		@Nullable Duration lockTimeout, LockScope lockScope, LockPolicy lockPolicy,
		EditedRevisionPolicy editedRevisions, NamingConvention namingConvention, Arguments arguments,
		StatementLimits limits, boolean prechecks, Secrets secrets) {

	/** Return how long to wait for another instance. */
	Optional<Duration> longestWait() {
		return Optional.ofNullable(this.lockTimeout);
	}

}
