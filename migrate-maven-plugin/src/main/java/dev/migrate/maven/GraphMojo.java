package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Draw the revisions. */
@Mojo(name = "graph", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class GraphMojo extends CommandMojo {

	/** Create the goal. */
	public GraphMojo() {
		super("graph");
	}

}
