package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Undo the last steps. */
@Mojo(name = "undo", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class UndoMojo extends CommandMojo {

	/** Create the goal. */
	public UndoMojo() {
		super("undo");
	}

}
