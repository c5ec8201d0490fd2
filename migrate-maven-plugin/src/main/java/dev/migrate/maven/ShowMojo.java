package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Show a revision. */
@Mojo(name = "show", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class ShowMojo extends TargetMojo {

	/** Create the goal. */
	public ShowMojo() {
		super("show");
	}

}
