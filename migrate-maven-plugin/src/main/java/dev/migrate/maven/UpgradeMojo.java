package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Apply revisions. */
@Mojo(name = "upgrade", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class UpgradeMojo extends TargetMojo {

	/** Create the goal. */
	public UpgradeMojo() {
		super("upgrade");
	}

}
