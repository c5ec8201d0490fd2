package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Fail if the entities want what no revision does. */
@Mojo(name = "check", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class CheckMojo extends CommandMojo {

	/** Create the goal. */
	public CheckMojo() {
		super("check");
	}

}
