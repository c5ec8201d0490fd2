package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Show where the revisions branch. */
@Mojo(name = "branches", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class BranchesMojo extends CommandMojo {

	/** Create the goal. */
	public BranchesMojo() {
		super("branches");
	}

}
