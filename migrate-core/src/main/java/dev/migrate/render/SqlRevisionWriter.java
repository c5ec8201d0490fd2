package dev.migrate.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrate.revision.Revision;

/** Writes a revision as a file of SQL statements. */
public final class SqlRevisionWriter {

	private static final String HEADER = "header";

	private final RevisionTemplate template;

	/**
	 * Create a writer.
	 * @param template what the file looks like, from {@link RevisionTemplates} or a
	 * project's own
	 */
	public SqlRevisionWriter(RevisionTemplate template) {
		this.template = template;
	}

	/** Return the text of the file. */
	public String write(NewRevision revision, RevisionBody body) {
		return this.template.with(Map.of(HEADER, String.join("\n", header(revision)), "upgrade", body.upgrade(),
				"downgrade", body.downgrade()), HEADER);
	}

	private static List<String> header(NewRevision revision) {
		List<String> lines = new ArrayList<>();
		Revision place = revision.revision();
		add(lines, "revision", List.of(place.id()));
		add(lines, "down-revision", place.downRevisions());
		add(lines, "branch-labels", place.branchLabels());
		add(lines, "depends-on", place.dependsOn());
		String start = "-- message: ";
		for (String line : place.message().lines().toList()) {
			lines.add((start + line).stripTrailing());
			start = "-- | ";
		}
		lines.add("-- created: " + revision.createdText());
		return lines;
	}

	private static void add(List<String> lines, String key, Collection<?> names) {
		if (!names.isEmpty()) {
			lines.add("-- " + key + ": "
					+ names.stream()
						.map((name) -> WrittenName.verify(name.toString()))
						.collect(Collectors.joining(", ")));
		}
	}

}
