package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Undo revisions. */
@Mojo(name = "downgrade", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class DowngradeMojo extends TargetMojo {

	/** Create the goal. */
	public DowngradeMojo() {
		super("downgrade");
	}

}
