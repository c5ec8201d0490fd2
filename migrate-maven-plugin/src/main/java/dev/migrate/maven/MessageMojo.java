package dev.migrate.maven;

import java.util.List;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Runs a command that writes a revision. */
abstract class MessageMojo extends CommandMojo {

	/** What the revision does. */
	@Parameter(property = "message")
	private @Nullable String message;

	MessageMojo(String command) {
		super(command);
	}

	@Override
	List<String> ownArguments() {
		return (this.message != null) ? List.of("--message", this.message) : List.of();
	}

}
