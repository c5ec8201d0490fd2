package dev.migrate.cli.author;

import java.util.List;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.revision.ListedRevision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.RevisionListing;
import dev.migrate.revision.SelectorException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Open the source of a revision. */
@Command(name = "edit", description = "Open the source of a revision in $EDITOR or $VISUAL.", footer = { "",
		"Examples:", "  migrate edit head", "  migrate edit 3f9c", "  EDITOR=\"code --wait\" migrate edit current" })
public final class EditCommand extends SourceCommand {

	@Parameters(paramLabel = "TARGET", description = "The revision; 'current' asks the database.")
	private String target = "";

	@Override
	public Need need() {
		return RevisionListing.asksForRows(this.target) ? Need.DATABASE : Need.REVISIONS;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		SourceTree tree = sources().tree(scope.host());
		RevisionGraph graph = new AuthoringGraph(scope.migrator().drafts(), tree).graph();
		List<RevisionId> rows = (need() == Need.DATABASE) ? scope.migrator().current() : List.of();
		List<RevisionId> revisions = new RevisionListing(graph, rows).show(this.target)
			.stream()
			.map(ListedRevision::id)
			.toList();
		if (revisions.isEmpty()) {
			throw new SelectorException.BadExpression(this.target, "it names no revision that could be edited");
		}
		List<SourceFile> files = revisions.stream().map(tree::file).toList();
		Editor editor = Editor.find(scope.host().variables());
		files.forEach((file) -> editor.open(file.path()));
		scope.answer(new JsonObject().put("files", files.stream().map(SourceFile::path).map(Object::toString).toList()),
				(terminal) -> {
				});
		return ExitCode.DONE;
	}

}
