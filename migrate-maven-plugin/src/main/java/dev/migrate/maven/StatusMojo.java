package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Show the database, its revisions and what is pending. */
@Mojo(name = "status", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class StatusMojo extends CommandMojo {

	/** Create the goal. */
	public StatusMojo() {
		super("status");
	}

}
