package dev.migrate.script;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What scripts need in order to run.
 *
 * @param flavor how SQL is written
 * @param classLoader what loads Java revisions
 * @param factory what creates Java revisions
 * @param placeholders the values of placeholders; empty while they are not known, at
 * build time
 */
record ScriptSettings(SqlFlavor flavor, @Nullable ClassLoader classLoader, RevisionFactory factory,
		Optional<Placeholders> placeholders) {

	StoredScript sql(RevisionEntry entry, ScriptContent content) {
		return new SqlRevisionScript(entry, this.flavor, content,
				this.placeholders.orElseGet(() -> new Placeholders(Map.of())));
	}

	StoredScript java(RevisionEntry entry, @Nullable ClassLoader loader) {
		return new JavaRevisionScript(entry, loader, this.factory);
	}

}
