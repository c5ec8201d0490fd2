package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Say what became of a step that a crash has left in doubt. */
@Mojo(name = "resolve", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class ResolveMojo extends CommandMojo {

	/** Create the goal. */
	public ResolveMojo() {
		super("resolve");
	}

}
