package dev.migrate.cli.run;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a run is given for its revisions; typed, it comes before what is configured. */
final class RunArguments {

	@Option(names = "-x", paramLabel = "KEY=VALUE", mapFallbackValue = "",
			description = "Give the revisions a value: op.arguments().value(\"KEY\"), or $${x.KEY} in SQL.")
	private Map<String, String> values = new LinkedHashMap<>();

	@Option(names = "--tag", paramLabel = "TAG", description = "Give the revisions a word about this run.")
	private @Nullable String tag;

	Map<String, String> properties() {
		Map<String, String> properties = new LinkedHashMap<>();
		// In brackets, a name is taken as it is.
		this.values.forEach((key, value) -> properties.put("migrate.arguments[" + key + "]", value));
		if (this.tag != null) {
			properties.put("migrate.tag", this.tag);
		}
		return properties;
	}

}
