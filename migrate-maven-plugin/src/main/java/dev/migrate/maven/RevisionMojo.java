package dev.migrate.maven;

import java.util.ArrayList;
import java.util.List;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Write a new revision. */
@Mojo(name = "revision", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class RevisionMojo extends MessageMojo {

	/** Whether it is filled in with what the entities want and the database lacks. */
	@Parameter(property = "autogenerate")
	private boolean autogenerate;

	/** Create the goal. */
	public RevisionMojo() {
		super("revision");
	}

	@Override
	List<String> ownArguments() {
		List<String> arguments = new ArrayList<>(super.ownArguments());
		if (this.autogenerate) {
			arguments.add("--autogenerate");
		}
		return arguments;
	}

}
