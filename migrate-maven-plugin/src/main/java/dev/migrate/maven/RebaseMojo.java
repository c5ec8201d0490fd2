package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Let revisions follow another one. */
@Mojo(name = "rebase", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class RebaseMojo extends CommandMojo {

	/** Create the goal. */
	public RebaseMojo() {
		super("rebase");
	}

}
