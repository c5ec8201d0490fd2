package dev.migrate.execution;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.migrate.contention.BlockerWatch;
import dev.migrate.dialect.UnfitRows;
import dev.migrate.failpoint.Failpoint;
import org.jspecify.annotations.Nullable;

/** Knows how many operations and statements a revision has run, and which one failed. */
final class StatementRecorder {

	private final Cancellation cancellation;

	private final BlockerWatch watch;

	private int operations;

	private int operation;

	private @Nullable String summary;

	private List<UnfitRows> demanded = List.of();

	private int count;

	private int effective;

	private @Nullable String failure;

	StatementRecorder(Cancellation cancellation, BlockerWatch watch) {
		this.cancellation = cancellation;
		this.watch = watch;
	}

	/** Note that the revision begins to say the next operation. */
	void beginOperation(String summary) {
		resumeOperation(++this.operations, summary);
	}

	/** Note that an operation is about to run that was said before. */
	void resumeOperation(int number, String summary) {
		this.operation = number;
		this.summary = summary;
	}

	/** Note which rows the operation can't be done with. */
	void demand(List<UnfitRows> unfit) {
		this.demanded = List.copyOf(unfit);
	}

	/** Return which rows the operation can't be done with. */
	List<UnfitRows> demanded() {
		return this.demanded;
	}

	/** Note that the operation is done. */
	void endOperation() {
		this.demanded = List.of();
		this.summary = null;
	}

	/** Return how many operations were said. */
	int operations() {
		return this.operations;
	}

	/** Return the number of the operation that is not done yet, or of the last one. */
	int operation() {
		return this.operation;
	}

	/** Return what the operation is about that is not done yet. */
	@Nullable String summary() {
		return this.summary;
	}

	/** Note that a statement is about to run; from now on it may be cancelled. */
	void begin(Statement statement) {
		this.count++;
		Failpoint.STATEMENT_BEFORE.reached(this.count);
		this.cancellation.begin(statement);
		this.watch.begin();
	}

	/** Note that a query of our own is about to run, which may be cancelled as well. */
	void beginLook(Statement statement) {
		this.cancellation.begin(statement);
	}

	/** Note that it is over. */
	void endLook() {
		this.cancellation.end();
	}

	/** Note that what was run so far stays, whatever comes. */
	void committed() {
		this.effective = this.count;
	}

	/** Note that the next statement may commit what was run so far, and itself. */
	void committing() {
		this.effective = this.count + 1;
	}

	/** Note that the statement failed. */
	void failed(SQLException exception) {
		this.effective = Math.min(this.effective, Math.max(0, this.count - 1));
		this.failure = "statement %d failed with '%s'".formatted(this.count, exception.getMessage());
	}

	/** Note that the statement is over, one way or the other. */
	void end() {
		this.watch.end();
		this.cancellation.end();
		Failpoint.STATEMENT_AFTER.reached(this.count);
	}

	/** Note that the last statement has had no effect and is about to run once more. */
	void repeat() {
		this.count--;
	}

	/** Note that so many statements have taken effect in an earlier run. */
	void skip(int statements) {
		this.count += statements;
		this.effective = Math.max(this.effective, this.count);
	}

	/** Return whether nothing but the last statement depends on whether it succeeds. */
	boolean isAlone() {
		return this.effective >= this.count - 1;
	}

	/** Return how many statements were begun. */
	int count() {
		return this.count;
	}

	/** Return how many statements stay, whatever comes. */
	int effective() {
		return this.effective;
	}

	/** Return what the last failing statement said. */
	@Nullable String failure() {
		return this.failure;
	}

}
