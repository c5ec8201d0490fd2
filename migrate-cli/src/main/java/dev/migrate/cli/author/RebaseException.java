package dev.migrate.cli.author;

import java.util.Collection;
import java.util.stream.Collectors;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** Revisions that can't be made to follow another. */
final class RebaseException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private RebaseException(String message) {
		super(message);
	}

	static RebaseException applied(Collection<RevisionId> applied) {
		return new RebaseException(
				"The database has applied %s, so that what they follow is history. Downgrade them first, or join the heads with 'merge'."
					.formatted(names(applied)));
	}

	static RebaseException ambiguous(Collection<RevisionId> heads) {
		return new RebaseException(
				"There are %d heads besides the one to follow: %s. Name the one to move, as in 'rebase REVISION --onto TARGET'."
					.formatted(heads.size(), heads.isEmpty() ? "none" : names(heads)));
	}

	private static String names(Collection<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
	}

}
