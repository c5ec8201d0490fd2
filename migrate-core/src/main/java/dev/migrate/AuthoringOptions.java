package dev.migrate;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import dev.migrate.render.RevisionForm;

/**
 * What can be chosen about new revisions.
 *
 * @param fileTemplate how their files are called, as in {@code %(rev)s_%(slug)s}; if
 * empty, SQL files so, and classes {@code %(slug)s}
 * @param slugLength how many characters of the message the name of a file may have
 * @param timezone the zone of the times in them and in the names of their files
 * @param revisionForm the language they are written in unless another is asked for
 * @param templates the folder of the project with its own templates; empty for none
 * @param hooks commands that run after a file was written, by their names, in the order
 * of which they run
 */
public record AuthoringOptions(String fileTemplate, int slugLength, ZoneId timezone, RevisionForm revisionForm,
		String templates, Map<String, String> hooks) {

	/** What counts where nothing is chosen. */
	public static final AuthoringOptions DEFAULT = new AuthoringOptions("", 40, ZoneId.of("UTC"), RevisionForm.SQL, "",
			Map.of());

	public AuthoringOptions {
		if (slugLength < 1) {
			throw new IllegalArgumentException(
					"A slug length of %d leaves nothing of a message. Choose at least 1.".formatted(slugLength));
		}
		hooks = Collections.unmodifiableMap(new TreeMap<>(hooks));
	}

}
