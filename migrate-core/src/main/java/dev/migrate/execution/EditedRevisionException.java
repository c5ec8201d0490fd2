package dev.migrate.execution;

import java.util.List;

import dev.migrate.revision.RevisionId;
import dev.migrate.revision.RevisionException;

/** Applied revisions are not what they were when they were applied. */
public final class EditedRevisionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final transient List<RevisionId> revisions;

	EditedRevisionException(List<RevisionId> revisions, String where, String hashes) {
		super(("%s changed after being applied: the statements differ from those recorded in the history (SHA-256: %s). Nothing was run."
				+ " Restore the original text and put the change into a new revision; or set"
				+ " 'migrate.on-edited-revision=warn' if the difference is known to be harmless.")
			.formatted(where, hashes));
		this.revisions = List.copyOf(revisions);
	}

	/** Return the revisions. */
	public List<RevisionId> revisions() {
		return this.revisions;
	}

}
