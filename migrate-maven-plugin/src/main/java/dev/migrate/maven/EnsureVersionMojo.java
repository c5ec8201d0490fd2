package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Create the version table if it is missing. */
@Mojo(name = "ensure-version", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class EnsureVersionMojo extends CommandMojo {

	/** Create the goal. */
	public EnsureVersionMojo() {
		super("ensure-version");
	}

}
