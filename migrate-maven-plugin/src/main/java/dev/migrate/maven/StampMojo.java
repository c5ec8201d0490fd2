package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Say where the database is, and run nothing. */
@Mojo(name = "stamp", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class StampMojo extends TargetMojo {

	/** Create the goal. */
	public StampMojo() {
		super("stamp");
	}

}
