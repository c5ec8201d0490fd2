package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import dev.migrate.dialect.CommitOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the server what became of a COMMIT that it did not answer. */
final class CommitResolution {

	private static final Logger logger = LoggerFactory.getLogger(CommitResolution.class);

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final int TRIES = 300;

	private final Connections connections;

	private final Dialects dialects;

	private final Cancellation cancellation;

	CommitResolution(Connections connections, Dialects dialects, Cancellation cancellation) {
		this.connections = connections;
		this.dialects = dialects;
		this.cancellation = cancellation;
	}

	/** Wait until the server has made up its mind; fail if it can't be asked. */
	CommitOutcome resolve(CommitUnansweredException unanswered) {
		CommitOutcome outcome = CommitOutcome.IN_PROGRESS;
		for (int i = 0; i < TRIES && outcome == CommitOutcome.IN_PROGRESS; i++) {
			outcome = ask(unanswered);
			if (outcome == CommitOutcome.IN_PROGRESS) {
				this.cancellation.pause(PAUSE);
			}
		}
		logger.warn("The COMMIT of revision '{}' was not answered; the server says: {}", unanswered.revision(),
				outcome);
		return outcome;
	}

	private CommitOutcome ask(CommitUnansweredException unanswered) {
		if (unanswered.transactionId().isEmpty()) {
			return CommitOutcome.UNKNOWN;
		}
		Connection connection = open(unanswered);
		boolean autoCommit = true;
		try {
			autoCommit = connection.getAutoCommit();
			connection.setAutoCommit(true);
			return this.dialects.of(connection).outcome(connection, unanswered.transactionId().get());
		}
		catch (SQLException ex) {
			logger.debug("The server could not be asked", ex);
			return CommitOutcome.IN_PROGRESS;
		}
		finally {
			this.connections.giveBack(connection, autoCommit);
		}
	}

	// A server that restarts takes no connection for a while; what it says when it never
	// does is the first failure.
	private Connection open(CommitUnansweredException unanswered) {
		for (int i = 0;; i++) {
			try {
				return this.connections.open();
			}
			catch (DatabaseUnavailableException ex) {
				if (i == TRIES) {
					unanswered.addSuppressed(ex);
					throw unanswered;
				}
				this.cancellation.pause(PAUSE);
			}
		}
	}

}
