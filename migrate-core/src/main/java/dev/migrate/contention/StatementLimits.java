package dev.migrate.contention;

import java.time.Duration;

import dev.migrate.dialect.SessionLimit;
import dev.migrate.schema.InvalidDefinitionException;

/**
 * How long a revision may wait for locks of the application's tables, and how long it may
 * keep others waiting. A duration of zero is no limit, except for locks: whoever waits
 * for a lock lets nobody pass, so that wait always ends.
 *
 * @param lockTimeout how long a change of the schema waits for a lock
 * @param statementTimeout how long a change of the schema runs
 * @param longLockTimeout how long a statement waits that lets others pass, such as a
 * concurrent index or a change of rows
 * @param longStatementTimeout how long such a statement runs
 * @param retryFor how long a revision is tried again that could not get its locks
 * @param firstPause the longest pause before it is tried for the second time; it doubles
 * @param longestPause the longest pause of all
 */
public record StatementLimits(Duration lockTimeout, Duration statementTimeout, Duration longLockTimeout,
		Duration longStatementTimeout, Duration retryFor, Duration firstPause, Duration longestPause) {

	/** What holds where nothing is chosen. */
	public static final StatementLimits DEFAULT = new StatementLimits(Duration.ofSeconds(1), Duration.ofSeconds(15),
			Duration.ofSeconds(30), Duration.ZERO, Duration.ofMinutes(10), Duration.ofMillis(100),
			Duration.ofSeconds(30));

	public StatementLimits {
		positive("lock-timeout", lockTimeout);
		positive("long-lock-timeout", longLockTimeout);
		positive("first-pause", firstPause);
		positive("longest-pause", longestPause);
		notNegative("statement-timeout", statementTimeout);
		notNegative("long-statement-timeout", longStatementTimeout);
		notNegative("retry-for", retryFor);
	}

	/** Return the limit of statements of a kind. */
	SessionLimit of(StatementKind kind) {
		return (kind == StatementKind.SHORT) ? new SessionLimit(this.lockTimeout, this.statementTimeout)
				: new SessionLimit(this.longLockTimeout, this.longStatementTimeout);
	}

	/** Return the limit that a session begins with. */
	public SessionLimit first() {
		return of(StatementKind.SHORT);
	}

	private static void positive(String name, Duration duration) {
		if (duration.toMillis() < 1) {
			throw new InvalidDefinitionException(
					("The limit '%s' is %s, but without an end a wait for a lock would hold"
							+ " up everybody behind it. Give it at least a millisecond.")
						.formatted(name, duration));
		}
	}

	private static void notNegative(String name, Duration duration) {
		if (duration.isNegative()) {
			throw new InvalidDefinitionException(
					"The limit '%s' is %s. Give a duration, or zero for none.".formatted(name, duration));
		}
	}

}
