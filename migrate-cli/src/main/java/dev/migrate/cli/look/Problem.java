package dev.migrate.cli.look;

import java.util.List;
import java.util.Locale;

import dev.migrate.cli.json.JsonObject;
import dev.migrate.revision.GraphException;
import dev.migrate.revision.RevisionException;
import dev.migrate.script.InvalidRevisionsException;
import dev.migrate.script.ScriptException;

/**
 * Something that is not as it should be.
 *
 * @param kind what kind of thing
 * @param message what, where, and what to do
 */
record Problem(Kind kind, String message) {

	/** Where the problem is; called as it is shown. */
	enum Kind {

		/** A file or class can't be read. */
		FILE,

		/** The revisions don't fit each other. */
		GRAPH,

		/** The lines have several ends. */
		HEADS,

		/** A revision is not what it was when it was applied. */
		EDITED,

		/** An applied revision is gone. */
		DELETED,

		/** The version table makes no sense. */
		ROWS

	}

	/** Return the faults that make revisions unusable, each as a problem of its own. */
	static List<Problem> of(RevisionException ex) {
		if (ex instanceof GraphException.Several several) {
			return several.faults().stream().map((fault) -> one(fault)).toList();
		}
		if (ex instanceof InvalidRevisionsException invalid) {
			return invalid.faults().stream().map((fault) -> one(fault)).toList();
		}
		return List.of(one(ex));
	}

	private static Problem one(RevisionException ex) {
		boolean file = ex instanceof ScriptException || ex instanceof InvalidRevisionsException;
		return new Problem((ex instanceof GraphException || !file) ? Kind.GRAPH : Kind.FILE,
				String.valueOf(ex.getMessage()));
	}

	String word() {
		return this.kind.name().toLowerCase(Locale.ROOT);
	}

	JsonObject json() {
		return new JsonObject().put("kind", word()).put("message", this.message);
	}

}
