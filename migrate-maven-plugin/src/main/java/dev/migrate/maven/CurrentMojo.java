package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Show where the database is. */
@Mojo(name = "current", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class CurrentMojo extends CommandMojo {

	/** Create the goal. */
	public CurrentMojo() {
		super("current");
	}

}
