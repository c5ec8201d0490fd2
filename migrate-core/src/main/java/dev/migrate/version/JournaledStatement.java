package dev.migrate.version;

import java.time.Instant;

import dev.migrate.revision.RevisionId;

/**
 * A statement of a revision that commits in parts.
 *
 * @param revision the revision
 * @param direction which way it went
 * @param operation the number of its operation in the revision, counted from 1
 * @param statement its number in the operation, counted from 1
 * @param statements how many statements the operation has
 * @param operationHash what the operation says, so that another in its place is noticed
 * @param summary what the operation is about
 * @param text the statement, shortened
 * @param state what is known of it
 * @param decidable whether the database itself tells what became of it
 * @param runId the run that has written this
 * @param at when
 * @param note what the database said when it failed, or why a person said what became of
 * it; may be empty
 */
public record JournaledStatement(RevisionId revision, Direction direction, int operation, int statement, int statements,
		String operationHash, String summary, String text, StatementState state, boolean decidable, String runId,
		Instant at, String note) {

	/** Return this in another state. */
	public JournaledStatement state(StatementState state, String note) {
		return new JournaledStatement(this.revision, this.direction, this.operation, this.statement, this.statements,
				this.operationHash, this.summary, this.text, state, this.decidable, this.runId, this.at, note);
	}

	/** Return whether only a person can say what became of it. */
	public boolean isInDoubt() {
		return this.state == StatementState.RUNNING && !this.decidable;
	}

}
