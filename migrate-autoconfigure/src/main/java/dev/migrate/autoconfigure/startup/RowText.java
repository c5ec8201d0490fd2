package dev.migrate.autoconfigure.startup;

import java.util.List;

import dev.migrate.revision.RevisionId;

/** Version rows as they are said to people. */
final class RowText {

	private RowText() {
	}

	static String of(List<RevisionId> rows) {
		return rows.isEmpty() ? "base" : String.join(", ", rows.stream().map(RevisionId::value).toList());
	}

	static String transition(List<RevisionId> before, List<RevisionId> after) {
		return of(before) + " → " + of(after);
	}

}
