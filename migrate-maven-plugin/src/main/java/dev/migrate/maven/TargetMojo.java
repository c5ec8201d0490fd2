package dev.migrate.maven;

import java.util.List;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Runs a command that takes a target. */
abstract class TargetMojo extends CommandMojo {

	/** The target, as in {@code heads}. */
	@Parameter(property = "target")
	private @Nullable String target;

	TargetMojo(String command) {
		super(command);
	}

	@Override
	final List<String> ownArguments() {
		return (this.target != null) ? List.of(this.target) : List.of();
	}

}
