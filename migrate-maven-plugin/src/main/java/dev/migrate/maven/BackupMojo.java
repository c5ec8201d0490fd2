package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Save the database to a file. */
@Mojo(name = "backup", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class BackupMojo extends CommandMojo {

	/** Create the goal. */
	public BackupMojo() {
		super("backup");
	}

}
