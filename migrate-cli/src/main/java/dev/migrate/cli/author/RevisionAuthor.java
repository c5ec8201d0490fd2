package dev.migrate.cli.author;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;

import dev.migrate.cli.command.CommandHost;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.json.RevisionObject;
import dev.migrate.render.NewRevision;
import dev.migrate.render.RevisionBody;
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

	/** Write a revision that is to be filled in, and tell where it is. */
	ExitCode write(Revision draft, NewRevisionOptions options) {
		return write(draft, (revision) -> options.source(revision, this.sources, this.scope.host()), List.of());
	}

	/** Write a revision that is filled in, and tell where it is and what it does. */
	ExitCode write(Revision draft, NewRevisionOptions options, RevisionBody body, List<JsonObject> operations) {
		return write(draft, (revision) -> options.source(revision, body, this.sources, this.scope.host()), operations);
	}

	private ExitCode write(Revision draft, Function<NewRevision, NewSource> sourceOf, List<JsonObject> operations) {
		CommandHost host = this.scope.host();
		NewRevision revision = new NewRevision(draft,
				ZonedDateTime.now(host.clock().withZone(host.options().authoring().timezone())));
		this.revisions.with(List.of(revision.revision()));
		NewSource source = sourceOf.apply(revision);
		SourceWriter.create(source.path(), source.text());
		new PostWriteHooks(host.options().authoring().hooks(), this.sources.directory()).run(source.path(),
				this.scope.terminal());
		JsonObject answer = new JsonObject().put("revision",
				RevisionObject.of(revision.revision(), source.path(), revision.created().toInstant()));
		this.scope.answer(operations.isEmpty() ? answer : answer.put("operations", operations),
				(terminal) -> terminal.line("Generating %s ...  done".formatted(source.path())));
		return ExitCode.DONE;
	}

}
