package dev.migrate.execution;

import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;

/** Knows how many operations and statements a revision has run, and which one failed. */
final class StatementRecorder {

	private final Cancellation cancellation;

	private int operations;

	private @Nullable String operation;

	private int count;

	private @Nullable String failure;

	StatementRecorder(Cancellation cancellation) {
		this.cancellation = cancellation;
	}

	/** Note that an operation is about to run. */
	void beginOperation(String summary) {
		this.operations++;
		this.operation = summary;
	}

	/** Note that the operation is done. */
	void endOperation() {
		this.operation = null;
	}

	/** Return how many operations were begun. */
	int operations() {
		return this.operations;
	}

	/** Return what the operation is about that is not done yet. */
	@Nullable String operation() {
		return this.operation;
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
