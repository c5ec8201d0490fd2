package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Show the revisions, the newest first. */
@Mojo(name = "history", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class HistoryMojo extends CommandMojo {

	/** Create the goal. */
	public HistoryMojo() {
		super("history");
	}

}
