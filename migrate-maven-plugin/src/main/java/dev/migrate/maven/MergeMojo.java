package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Write a revision that joins branches. */
@Mojo(name = "merge", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class MergeMojo extends MessageMojo {

	/** Create the goal. */
	public MergeMojo() {
		super("merge");
	}

}
