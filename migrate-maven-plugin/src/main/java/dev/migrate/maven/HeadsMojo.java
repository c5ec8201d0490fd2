package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Show the revisions that no other follows. */
@Mojo(name = "heads", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class HeadsMojo extends CommandMojo {

	/** Create the goal. */
	public HeadsMojo() {
		super("heads");
	}

}
