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
 * @param contracts what to do about contract revisions while earlier builds are alive
 * @param nodesAliveFor how long an application counts as alive after its last sign of
 * life
 * @param secrets what must not be read in what is said about a run
 */
public record RunSettings(VersionTables tables, RunIdentity identity, TransactionMode transactionMode,
		@Nullable Duration lockTimeout, LockScope lockScope, LockPolicy lockPolicy,
		EditedRevisionPolicy editedRevisions, NamingConvention namingConvention, Arguments arguments,
		StatementLimits limits, boolean prechecks, ContractPolicy contracts, Duration nodesAliveFor, Secrets secrets) {

	/** Return the same settings with another policy. */
	RunSettings contracts(ContractPolicy policy) {
		return new RunSettings(this.tables, this.identity, this.transactionMode, this.lockTimeout, this.lockScope,
				this.lockPolicy, this.editedRevisions, this.namingConvention, this.arguments, this.limits,
				this.prechecks, policy, this.nodesAliveFor, this.secrets);
	}

	/** Return how long to wait for another instance. */
	Optional<Duration> longestWait() {
		return Optional.ofNullable(this.lockTimeout);
	}

}
