package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A folder of revisions beside those of the shop, which a test adds to.
 *
 * @param folder the folder
 */
record SqlFolder(Path folder) {

	/** The last revision of the shop. */
	static final String HEAD = "c55e0fa58518";

	/** Add a revision. */
	void add(String id, String downRevision, String upgrade, String downgrade) throws IOException {
		Files.writeString(this.folder.resolve(id + ".sql"), """
				-- revision: %s
				-- down-revision: %s

				-- migrate:upgrade
				%s;

				-- migrate:downgrade
				%s;
				""".formatted(id, downRevision, upgrade, downgrade));
	}

	/** Return the variables that make it a location. */
	Map<String, String> environment() {
		return Map.of("MIGRATE_LOCATIONS", "classpath:db/revisions,file:" + this.folder);
	}

}
