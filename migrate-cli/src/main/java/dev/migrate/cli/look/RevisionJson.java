package dev.migrate.cli.look;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import dev.migrate.RevisionOutline;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.json.RevisionObject;
import dev.migrate.revision.ListedRevision;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.RevisionMark;
import dev.migrate.script.RevisionScript;

/** Writes revisions for programs, the same way wherever one is shown. */
final class RevisionJson {

	private final RevisionOutline outline;

	RevisionJson(RevisionOutline outline) {
		this.outline = outline;
	}

	List<JsonObject> of(List<ListedRevision> revisions) {
		return revisions.stream().map(this::of).toList();
	}

	JsonObject of(ListedRevision listed) {
		Revision revision = this.outline.graph().revision(listed.id()).orElseThrow();
		return of(revision).put("labels", new TreeSet<>(this.outline.graph().branchLabels(revision.id())))
			.put("marks", new TreeSet<>(listed.marks()).stream().map(RevisionMark::text).toList());
	}

	JsonObject of(Revision revision) {
		Optional<RevisionScript> script = this.outline.script(revision.id());
		return RevisionObject
			.of(revision, script.map(RevisionScript::location).orElse(null),
					script.flatMap(RevisionScript::created).orElse(null))
			.put("contract", script.map(RevisionScript::contract).orElse(false));
	}

	static List<String> values(Collection<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).toList();
	}

}
