package dev.migrate.render;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

import dev.migrate.revision.Revision;

/**
 * A revision that is going to be written.
 *
 * @param revision its place in the graph; its message without blanks around it and at the
 * ends of its lines
 * @param created when, with the zone that its author tells times in
 */
public record NewRevision(Revision revision, ZonedDateTime created) {

	public NewRevision {
		created = created.truncatedTo(ChronoUnit.SECONDS);
		revision = new Revision(revision.id(), revision.downRevisions(), revision.dependsOn(), revision.branchLabels(),
				normalized(revision.message()));
		WrittenName.verifyId(revision.id().value());
		revision.branchLabels().forEach(WrittenName::verify);
	}

	/** Editors and version control change white space that nobody sees. */
	private static String normalized(String message) {
		return message.strip().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
	}

	/** Return when it is created, as its source says it. */
	String createdText() {
		return this.created.toOffsetDateTime().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
	}

}
