package dev.migrate.cli.command;

import java.util.Map;

import picocli.CommandLine;

/** A command; its fields are what has been typed. */
public abstract class Subcommand {

	@CommandLine.Mixin
	private CommonOptions common = new CommonOptions();

	/** Return how much of the application it needs, now that its options are known. */
	public abstract Need need();

	/**
	 * Refuse options that don't go together, before anything of the application starts.
	 * @throws UsageException with what to type instead
	 */
	public void verify() {
	}

	/**
	 * Return whether it changes something now, so that a process which is told to end
	 * waits until it has said how that ended.
	 */
	public boolean isAtWork() {
		return false;
	}

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
