package dev.migrate.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Show the templates of revisions. */
@Mojo(name = "list-templates", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class ListTemplatesMojo extends CommandMojo {

	/** Create the goal. */
	public ListTemplatesMojo() {
		super("list-templates");
	}

}
