package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Show how far backfills are; work one off, pause or resume it. */
@Mojo(name = "backfill", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class BackfillMojo extends CommandMojo {

	/** Create the goal. */
	public BackfillMojo() {
		super("backfill");
	}

}
