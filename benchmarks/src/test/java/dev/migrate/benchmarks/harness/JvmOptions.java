package dev.migrate.benchmarks.harness;

import java.util.List;

/**
 * How a virtual machine is started.
 *
 * @param arguments what stands before the class path
 */
public record JvmOptions(List<String> arguments) {

	// Liquibase would report its use to its maker.
	private static final String SILENT = "-Dliquibase.analytics.enabled=false";

	public JvmOptions {
		arguments = List.copyOf(arguments);
	}

	/** Return options for a virtual machine of its own. */
	public static JvmOptions alone() {
		return new JvmOptions(List.of("-Xmx512m", SILENT));
	}

	/** Return options for one of many. */
	public static JvmOptions oneOfMany() {
		return new JvmOptions(List.of("-Xmx256m", SILENT));
	}

}
