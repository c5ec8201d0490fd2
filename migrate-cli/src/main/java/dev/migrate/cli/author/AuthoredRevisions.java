package dev.migrate.cli.author;

import java.nio.file.Path;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.script.RevisionText;

/** The revisions of a project as its author has them now, compiled or not. */
public final class AuthoredRevisions {

	private final CommandScope scope;

	private final SourceTree sources;

	private AuthoredRevisions(CommandScope scope, SourceTree sources) {
		this.scope = scope;
		this.sources = sources;
	}

	/** Find the sources of the project in a directory. */
	public static AuthoredRevisions in(Path directory, CommandScope scope) {
		Path current = scope.host().directory().toAbsolutePath();
		ProjectDirectory project = new ProjectDirectory(current.resolve(directory).normalize());
		return new AuthoredRevisions(scope, SourceTree.find(project, current, scope.host().options().locations()));
	}

	/**
	 * Return the graph of the class path and the sources together.
	 * @throws dev.migrate.revision.RevisionException if something is wrong with it, or
	 * with the statements of a source in SQL
	 */
	public RevisionGraph graph() {
		RevisionText.checkStatements(this.sources.files().values().stream().map(SourceFile::text).toList());
		return new AuthoringGraph(this.scope.migrator().drafts(), this.sources).graph();
	}

}
