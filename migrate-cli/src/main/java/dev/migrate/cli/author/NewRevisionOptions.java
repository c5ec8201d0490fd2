package dev.migrate.cli.author;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import dev.migrate.AuthoringOptions;
import dev.migrate.cli.command.CommandHost;
import dev.migrate.render.NewRevision;
import dev.migrate.render.RevisionBody;
import dev.migrate.render.RevisionForm;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What can be said about a new revision, whatever it follows. */
final class NewRevisionOptions {

	private static final int ID_LENGTH = 12;

	/** What Java makes of an argument in a locale that has no such character. */
	private static final char UNREADABLE = '\uFFFD';

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT",
			description = "What it does; also the name of its file.")
	private @Nullable String message;

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its id, instead of one made up.")
	private @Nullable String id;

	@Option(names = "--branch-label", paramLabel = "LABEL",
			description = "A name for the branch that it begins, by which LABEL@head is its end.")
	private List<String> branchLabels = List.of();

	@Option(names = "--splice", description = "Begin a branch: let it follow a revision that others follow already.")
	private boolean splice;

	@Option(names = "--version-path", paramLabel = "LOCATION",
			description = "The location to write it to, if there are several (default: that of what it follows).")
	private @Nullable String versionPath;

	@Option(names = "--template", paramLabel = "NAME", defaultValue = TemplateFolder.DEFAULT,
			description = "The template of the file, one of 'list-templates' (default: ${DEFAULT-VALUE}).")
	private String template = TemplateFolder.DEFAULT;

	@ArgGroup
	private FormOptions form = new FormOptions();

	RevisionDraft draft(RevisionGraph graph, List<String> heads, List<String> dependsOn) {
		RevisionId draftId = (this.id != null) ? RevisionId.of(this.id) : unusedId(graph);
		return new RevisionDraft(draftId, heads, dependsOn, this.branchLabels, this.splice, message());
	}

	private String message() {
		String text = (this.message != null) ? this.message : "";
		if (text.indexOf(UNREADABLE) >= 0) {
			throw new SourceException.Garbled(text);
		}
		return text;
	}

	private static RevisionId unusedId(RevisionGraph graph) {
		RevisionId id;
		do {
			String random = UUID.randomUUID().toString().replace("-", "");
			id = RevisionId.of(random.substring(random.length() - ID_LENGTH));
		}
		while (graph.contains(id));
		return id;
	}

	/** Return whether its statements are in a file. */
	boolean isSqlFile() {
		return this.form.sqlFile().isPresent();
	}

	/** Return the language it is written in. */
	RevisionForm form(CommandHost host) {
		return this.form.form(host.options().authoring().revisionForm());
	}

	/** Return the file for a revision that is filled in. Nothing is written yet. */
	NewSource source(NewRevision revision, RevisionBody body, SourceTree sources, CommandHost host) {
		return renderer(sources, host).render(revision, form(host), body, folder(revision, sources));
	}

	/** Return the file for a revision. Nothing is written yet. */
	NewSource source(NewRevision revision, SourceTree sources, CommandHost host) {
		SourceFolder folder = folder(revision, sources);
		SourceRenderer renderer = renderer(sources, host);
		return this.form.sqlFile()
			.map((file) -> statements(renderer, revision, folder, host.directory().resolve(file)))
			.orElseGet(() -> renderer.render(revision, form(host), RevisionBody.EMPTY, folder));
	}

	private SourceFolder folder(NewRevision revision, SourceTree sources) {
		return (this.versionPath != null) ? sources.folder(this.versionPath)
				: sources.folderAfter(revision.revision().downRevisions());
	}

	private SourceRenderer renderer(SourceTree sources, CommandHost host) {
		AuthoringOptions options = host.options().authoring();
		return new SourceRenderer(options,
				TemplateFolder.of(options, sources.directory()).template(this.template, form(host)));
	}

	private static NewSource statements(SourceRenderer renderer, NewRevision revision, SourceFolder folder, Path path) {
		StatementFile file = new StatementFile(path);
		NewSource source = renderer.render(revision, RevisionForm.SQL, file.body(), folder);
		file.verify(source);
		return source;
	}

}
