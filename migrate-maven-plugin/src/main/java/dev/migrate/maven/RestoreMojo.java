package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Bring a saved database back. */
@Mojo(name = "restore", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class RestoreMojo extends CommandMojo {

	/** Create the goal. */
	public RestoreMojo() {
		super("restore");
	}

}
