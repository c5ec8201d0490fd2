package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Find out what is wrong with the revisions. */
@Mojo(name = "validate", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class ValidateMojo extends CommandMojo {

	/** Create the goal. */
	public ValidateMojo() {
		super("validate");
	}

}
