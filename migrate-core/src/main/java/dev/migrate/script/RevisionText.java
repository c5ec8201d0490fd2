package dev.migrate.script;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.migrate.revision.RevisionId;

/**
 * The source of a revision, as its author keeps it. It says what it follows before its
 * statements are written or its class is compiled, and can be made to follow others.
 */
public sealed interface RevisionText permits SqlRevisionText, JavaRevisionText {

	/**
	 * Read a source file.
	 * @param file its name, for its kind and for messages
	 * @param text its text
	 * @return nothing if the file is no revision, or one in Java whose place in the graph
	 * only a compiler can tell, because it is not written in literals
	 * @throws InvalidRevisionsException with all that is wrong with its header
	 */
	static Optional<RevisionText> read(String file, String text) {
		if (file.toLowerCase(Locale.ROOT).endsWith(".sql")) {
			return Optional.of(SqlRevisionText.read(file, text));
		}
		return file.endsWith(".java") ? JavaRevisionText.read(file, text).map((revision) -> revision)
				: Optional.empty();
	}

	/**
	 * Make sure that the statements of sources can be read.
	 * @throws InvalidRevisionsException with all that is wrong with them
	 */
	static void checkStatements(Collection<RevisionText> sources) {
		List<ScriptException> faults = sources.stream().flatMap((source) -> source.faults().stream()).toList();
		if (!faults.isEmpty()) {
			throw new InvalidRevisionsException(faults);
		}
	}

	/**
	 * Return what is wrong with its statements, whichever database it is for. Those of a
	 * class are left to the compiler.
	 */
	List<ScriptException> faults();

	/** Return what it says about itself. */
	RevisionHeader header();

	/** Return the text with other down revisions, and nothing else changed. */
	String withDownRevisions(List<RevisionId> downRevisions);

}
