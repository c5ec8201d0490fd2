package dev.migrate.cli.author;

import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import picocli.CommandLine.Mixin;

/** A command for the sources of revisions. */
abstract class SourceCommand extends Subcommand {

	@Mixin
	private SourceOptions sources = new SourceOptions();

	@Override
	public Need need() {
		return Need.REVISIONS;
	}

	/** Return the options that say where the sources are. */
	final SourceOptions sources() {
		return this.sources;
	}

}
