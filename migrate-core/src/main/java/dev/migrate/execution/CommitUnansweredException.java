package dev.migrate.execution;

import java.sql.SQLException;
import java.util.Optional;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/** The connection was lost while a COMMIT was under way. */
public final class CommitUnansweredException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	private final @Nullable String transactionId;

	CommitUnansweredException(RevisionId revision, Optional<String> transactionId, SQLException cause) {
		super(("The connection was lost while revision '%s' was being committed: %s. Its version row was part of the same"
				+ " transaction, so the database knows whether it is applied: start again, and it goes on from there.")
			.formatted(revision, cause.getMessage()), cause);
		this.revision = revision;
		this.transactionId = transactionId.orElse(null);
	}

	/** Return the last revision of the transaction. */
	public RevisionId revision() {
		return this.revision;
	}

	/** Return the id of the transaction, where the database has one. */
	public Optional<String> transactionId() {
		return Optional.ofNullable(this.transactionId);
	}

}
