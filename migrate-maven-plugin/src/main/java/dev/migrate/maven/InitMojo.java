package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Make the folders and a first revision. */
@Mojo(name = "init", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class InitMojo extends CommandMojo {

	/** Create the goal. */
	public InitMojo() {
		super("init");
	}

}
