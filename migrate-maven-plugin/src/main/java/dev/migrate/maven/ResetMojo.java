package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Undo everything and apply it again. */
@Mojo(name = "reset", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class ResetMojo extends CommandMojo {

	/** Create the goal. */
	public ResetMojo() {
		super("reset");
	}

}
