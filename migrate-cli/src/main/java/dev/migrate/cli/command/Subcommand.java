package dev.migrate.cli.command;

import java.util.Map;

import picocli.CommandLine;

/** A command; its fields are what has been typed. */
public abstract class Subcommand {

	@CommandLine.Mixin
	private CommonOptions common = new CommonOptions();

	/** Return how much of the application it needs, now that its options are known. */
	public abstract Need need();

	/** Return the properties of the application that are different for this command. */
	public Map<String, String> properties() {
		return Map.of();
	}

	/** Do it. */
	public abstract ExitCode run(CommandScope scope);

	/** Return the options that every command has. */
	public CommonOptions common() {
		return this.common;
	}

}
