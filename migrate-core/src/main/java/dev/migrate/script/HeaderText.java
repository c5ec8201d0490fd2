package dev.migrate.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.revision.Revision;

/** The lines in which a revision file says what it is. */
public final class HeaderText {

	private HeaderText() {
	}

	/**
	 * Return the lines that tell the place of a revision in the graph, and its message.
	 */
	public static List<String> of(Revision revision) {
		List<String> lines = new ArrayList<>();
		list(lines, HeaderKey.REVISION, List.of(revision.id()));
		list(lines, HeaderKey.DOWN_REVISION, revision.downRevisions());
		list(lines, HeaderKey.BRANCH_LABELS, revision.branchLabels());
		list(lines, HeaderKey.DEPENDS_ON, revision.dependsOn());
		text(lines, HeaderKey.MESSAGE, revision.message());
		return lines;
	}

	/** Add a value, whose lines after the first go on below it. */
	static void text(List<String> lines, HeaderKey key, String text) {
		String start = "-- " + key + ": ";
		for (String line : text.lines().toList()) {
			lines.add((start + line).stripTrailing());
			start = "-- | ";
		}
	}

	private static void list(List<String> lines, HeaderKey key, Collection<?> names) {
		if (!names.isEmpty()) {
			lines.add("-- " + key + ": " + names.stream().map(Object::toString).collect(Collectors.joining(", ")));
		}
	}

}
