package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Show the steps to a target, and run nothing. */
@Mojo(name = "plan", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class PlanMojo extends TargetMojo {

	/** Create the goal. */
	public PlanMojo() {
		super("plan");
	}

}
