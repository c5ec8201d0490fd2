package dev.migrate.cli.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a run and another one keep out of each other's way. */
final class LockOptions {

	@Option(names = "--lock-timeout", paramLabel = "TIME", converter = TimeConverter.class,
			description = "Give up when another instance has the migration lock for that long, as in 500ms, 30s or 5m.")
	private @Nullable Duration lockTimeout;

	@Option(names = "--lock-scope", paramLabel = "SCOPE",
			description = "What the lock lives on (${COMPLETION-CANDIDATES}): the session of the run, or each transaction where a pooler changes sessions.")
	private @Nullable Scope lockScope;

	Map<String, String> properties() {
		Map<String, String> properties = new LinkedHashMap<>();
		if (this.lockTimeout != null) {
			properties.put("migrate.lock-timeout", this.lockTimeout.toString());
		}
		if (this.lockScope != null) {
			properties.put("migrate.lock-scope", this.lockScope.toString());
		}
		return properties;
	}

	/** What the lock lives on; called as it is typed. */
	enum Scope {

		/** The session of the run. */
		session,

		/** Each transaction. */
		transaction

	}

}
