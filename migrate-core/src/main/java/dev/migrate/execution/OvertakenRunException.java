package dev.migrate.execution;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.RevisionException;

/** Another run came in between, and what was counted from the database is gone. */
public final class OvertakenRunException extends RevisionException {

	private static final long serialVersionUID = 1L;

	/**
	 * A part of a plan was made, then the database was no more where it was planned for.
	 */
	public OvertakenRunException(List<MigrationStep> left) {
		super(("Another run has changed the database between two revisions of this one, so the steps down that are left"
				+ " can't be counted any more: %s. What was committed before that stays. See with 'migrate current' where"
				+ " the database is, and name the revision that it should be at.")
			.formatted(left.stream().map((step) -> "'" + step.revision() + "'").collect(Collectors.joining(", "))));
	}

}
