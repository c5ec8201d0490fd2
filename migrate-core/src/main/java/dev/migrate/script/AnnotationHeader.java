package dev.migrate.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;

/**
 * The annotation of a class, understood.
 *
 * @param className the class, or where its source is kept
 * @param values the attributes that are written down
 * @param faults takes what is wrong
 */
record AnnotationHeader(String className, Map<String, Object> values, List<ScriptException> faults) {

	RevisionHeader read() {
		String id = text("id");
		if (id.isBlank()) {
			this.faults.add(new InvalidHeaderException(this.className, 0, "id", id, "the id of one revision"));
		}
		List<RevisionId> downRevisions = new ArrayList<>(2);
		for (String downRevision : list("downRevisions")) {
			downRevisions.add(RevisionId.of(downRevision));
		}
		Revision revision = new Revision(RevisionId.of(id), downRevisions, list("dependsOn"), list("branchLabels"),
				text("message"));
		return new RevisionHeader(revision, created(), flag("transactional", true), flag("rerunnable", false), false,
				reason("irreversible"), reason("nothingToUndo"), list("requiresBackfill"), flag("contract", false));
	}

	private Optional<Instant> created() {
		String text = text("created");
		Optional<Instant> created = CreationDate.parse(text);
		if (created.isEmpty() && !text.isEmpty()) {
			this.faults.add(new InvalidHeaderException(this.className, 0, "created", text, CreationDate.EXPECTED));
		}
		return created;
	}

	private String text(String name) {
		return (this.values.get(name) instanceof String text) ? text : "";
	}

	private Optional<String> reason(String name) {
		String reason = text(name);
		return reason.isBlank() ? Optional.empty() : Optional.of(reason);
	}

	private boolean flag(String name, boolean otherwise) {
		return (this.values.get(name) instanceof Boolean flag) ? flag : otherwise;
	}

	private List<String> list(String name) {
		List<String> items = new ArrayList<>(2);
		if (this.values.get(name) instanceof List<?> values) {
			for (Object value : values) {
				items.add(value.toString());
			}
		}
		return items;
	}

}
