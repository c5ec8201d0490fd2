package dev.migrate.render;

import java.util.List;
import java.util.Map;

import dev.migrate.revision.Revision;
import dev.migrate.script.HeaderText;

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
		Revision place = revision.revision();
		place.downRevisions().forEach((id) -> WrittenName.verify(id.value()));
		place.dependsOn().forEach(WrittenName::verify);
		List<String> lines = HeaderText.of(place);
		lines.add("-- created: " + revision.createdText());
		return lines;
	}

}
