package dev.migrate.version;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.revision.RevisionId;

/** Revisions in a column of a table. */
public final class IdList {

	private IdList() {
	}

	/** Return them as they are kept. */
	public static String text(List<RevisionId> ids) {
		return String.join(",", ids.stream().map(RevisionId::value).toList());
	}

	/** Return what is kept. */
	public static List<RevisionId> parse(String text) {
		List<RevisionId> ids = new ArrayList<>();
		for (int start = 0; start < text.length();) {
			int comma = text.indexOf(',', start);
			int end = (comma < 0) ? text.length() : comma;
			ids.add(RevisionId.of(text.substring(start, end)));
			start = end + 1;
		}
		return ids;
	}

}
