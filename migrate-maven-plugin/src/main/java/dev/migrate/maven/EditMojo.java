package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Open a revision in an editor. */
@Mojo(name = "edit", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class EditMojo extends TargetMojo {

	/** Create the goal. */
	public EditMojo() {
		super("edit");
	}

}
