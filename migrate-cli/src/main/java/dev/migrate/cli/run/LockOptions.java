package dev.migrate.cli.run;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long a run waits for another one. */
final class LockOptions {

	@Option(names = "--lock-timeout", paramLabel = "TIME", converter = TimeConverter.class,
			description = "Give up when another instance has the migration lock for that long, as in 500ms, 30s or 5m.")
	private @Nullable Duration lockTimeout;

	Map<String, String> properties() {
		return (this.lockTimeout != null) ? Map.of("migrate.lock-timeout", this.lockTimeout.toString()) : Map.of();
	}

}
