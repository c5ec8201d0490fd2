package dev.migrate.cli.json;

import java.time.Instant;

import dev.migrate.revision.Revision;
import org.jspecify.annotations.Nullable;

/** A revision as programs read it, the same wherever one is told about. */
public final class RevisionObject {

	private RevisionObject() {
	}

	/**
	 * Return the object.
	 * @param revision the revision
	 * @param location where it is kept, if that is known: a file or a class
	 * @param created when it was written, if it says so
	 */
	public static JsonObject of(Revision revision, @Nullable Object location, @Nullable Instant created) {
		return new JsonObject().put("revision", revision.id())
			.put("message", revision.message())
			.put("parents", revision.downRevisions())
			.put("dependsOn", revision.dependsOn())
			.put("branchLabels", revision.branchLabels())
			.put("location", location)
			.put("created", created);
	}

}
