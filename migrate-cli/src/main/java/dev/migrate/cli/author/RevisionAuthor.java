package dev.migrate.cli.author;

import java.time.ZonedDateTime;
import java.util.List;

import dev.migrate.cli.command.CommandHost;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.json.RevisionObject;
import dev.migrate.render.NewRevision;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;

/**
 * Adds revisions to a source tree: first everything that may be wrong is found, then the
 * file is written, then the project's hooks run.
 */
final class RevisionAuthor {

	private final CommandScope scope;

	private final SourceTree sources;

	private final AuthoringGraph revisions;

	RevisionAuthor(CommandScope scope, SourceTree sources) {
		this.scope = scope;
		this.sources = sources;
		this.revisions = new AuthoringGraph(scope.migrator().drafts(), sources);
	}

	/** Return the revisions that a new one may follow. */
	RevisionGraph graph() {
		return this.revisions.graph();
	}

	/** Write a revision, and tell where it is. */
	ExitCode write(Revision draft, NewRevisionOptions options) {
		CommandHost host = this.scope.host();
		NewRevision revision = new NewRevision(draft,
				ZonedDateTime.now(host.clock().withZone(host.options().authoring().timezone())));
		this.revisions.with(List.of(revision.revision()));
		NewSource source = options.source(revision, this.sources, host);
		SourceWriter.create(source.path(), source.text());
		new PostWriteHooks(host.options().authoring().hooks(), this.sources.directory()).run(source.path(),
				this.scope.terminal());
		this.scope.answer(new JsonObject().put("revision",
				RevisionObject.of(revision.revision(), source.path(), revision.created().toInstant())),
				(terminal) -> terminal.line("Generating %s ...  done".formatted(source.path())));
		return ExitCode.DONE;
	}

}
