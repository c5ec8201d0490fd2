package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Write a new revision. */
@Mojo(name = "revision", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class RevisionMojo extends MessageMojo {

	/** Create the goal. */
	public RevisionMojo() {
		super("revision");
	}

}
