package dev.migrate.cli.author;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.json.RevisionObject;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.SelectorException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Let revisions that nobody has applied follow another head. */
@Command(name = "rebase", description = { "Let revisions follow another head, instead of merging both.",
		"Changes what they say to follow in their sources and nothing else; refuses revisions that the database has applied." },
		footer = { "", "Examples:", "  migrate rebase --onto 3f9c21d0a7b4",
				"  migrate rebase 8a4be6f01c55 --onto main@head", "  migrate rebase mine@head --onto 3f9c --offline" })
public final class RebaseCommand extends SourceCommand {

	@Parameters(paramLabel = "REVISION", arity = "0..1",
			description = "The last of those to move (default: the only other head).")
	private @Nullable String target;

	@Option(names = "--onto", paramLabel = "TARGET", required = true, description = "What they are to follow.")
	private String onto = "";

	@Option(names = "--offline", description = "Do not ask the database whether it has applied them.")
	private boolean offline;

	@Override
	public Need need() {
		return this.offline ? Need.REVISIONS : Need.DATABASE;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		SourceTree tree = sources().tree(scope.host());
		AuthoringGraph revisions = new AuthoringGraph(scope.migrator().drafts(), tree);
		RevisionGraph graph = revisions.graph();
		RevisionId other = single(graph, this.onto);
		Rebase rebase = Rebase.of(graph, (this.target != null) ? single(graph, this.target) : otherHead(graph, other),
				other);
		if (!this.offline) {
			refuseApplied(graph, rebase, scope.migrator().current());
		}
		revisions.with(rebase.relinked());
		List<Relink> relinks = rebase.relinked()
			.stream()
			.map((revision) -> new Relink(tree.file(revision.id()), revision))
			.toList();
		relinks.forEach(Relink::write);
		tell(scope, rebase.moved(), relinks);
		return ExitCode.DONE;
	}

	private static RevisionId single(RevisionGraph graph, String target) {
		return graph.single(target)
			.orElseThrow(() -> new SelectorException.BadExpression(target, "the base is no revision"));
	}

	private static RevisionId otherHead(RevisionGraph graph, RevisionId onto) {
		Set<RevisionId> heads = new TreeSet<>(graph.heads());
		heads.removeIf((head) -> head.equals(onto) || graph.descendants(List.of(onto)).contains(head));
		if (heads.size() != 1) {
			throw RebaseException.ambiguous(heads);
		}
		return heads.iterator().next();
	}

	private static void refuseApplied(RevisionGraph graph, Rebase rebase, List<RevisionId> rows) {
		Set<RevisionId> unknown = graph.unknown(rows);
		Set<RevisionId> applied = graph.applied(rows.stream().filter((row) -> !unknown.contains(row)).toList());
		List<RevisionId> moved = rebase.moved().stream().filter(applied::contains).toList();
		if (!moved.isEmpty()) {
			throw RebaseException.applied(moved);
		}
	}

	private static void tell(CommandScope scope, List<RevisionId> moved, List<Relink> relinks) {
		scope.answer(new JsonObject().put("moved", relinks.isEmpty() ? List.of() : moved)
			.put("relinked",
					relinks.stream()
						.map((relink) -> RevisionObject.of(relink.after(), relink.file().path(), null))
						.toList()),
				(terminal) -> {
					if (relinks.isEmpty()) {
						terminal.line("Nothing to rebase");
					}
					relinks.forEach((relink) -> terminal.line(relink.text()));
				});
	}

	/**
	 * A revision that follows others from now on.
	 *
	 * @param file its source, as it was
	 * @param after what it is
	 */
	private record Relink(SourceFile file, Revision after) {

		void write() {
			SourceWriter.replace(this.file.path(), this.file.text().withDownRevisions(this.after.downRevisions()));
		}

		String text() {
			return "Relinking %s from %s to %s ...  done".formatted(this.file.path(), parents(this.file.revision()),
					parents(this.after));
		}

		private static String parents(Revision revision) {
			return revision.isBase() ? "<base>"
					: revision.downRevisions().stream().map(RevisionId::value).collect(Collectors.joining(", "));
		}

	}

}
