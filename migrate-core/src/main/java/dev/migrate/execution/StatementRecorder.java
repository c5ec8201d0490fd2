package dev.migrate.execution;

import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;

/** Knows how many statements a revision has run, and which one failed. */
final class StatementRecorder {

	private final Cancellation cancellation;

	private int count;

	private @Nullable String failure;

	StatementRecorder(Cancellation cancellation) {
		this.cancellation = cancellation;
	}

	/** Note that a statement is about to run; from now on it may be cancelled. */
	void begin(Statement statement) {
		this.count++;
		this.cancellation.begin(statement);
	}

	/** Note that the statement failed. */
	void failed(SQLException exception) {
		this.failure = "statement %d failed with '%s'".formatted(this.count, exception.getMessage());
	}

	/** Note that the statement is over, one way or the other. */
	void end() {
		this.cancellation.end();
	}

	/** Return how many statements were begun. */
	int count() {
		return this.count;
	}

	/** Return what the last failing statement said. */
	@Nullable String failure() {
		return this.failure;
	}

}
