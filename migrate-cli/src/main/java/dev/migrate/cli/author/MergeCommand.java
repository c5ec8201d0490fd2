package dev.migrate.cli.author;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Join heads. */
@Command(name = "merge", description = "Write a revision that joins several others. It needs no SQL of its own.",
		footer = { "", "Examples:", "  migrate merge",
				"  migrate merge -m \"merge billing\" billing@head 3f9c21d0a7b4" })
public final class MergeCommand extends SourceCommand {

	@Parameters(paramLabel = "TARGET", arity = "0..*", defaultValue = "heads",
			description = "What to join (default: ${DEFAULT-VALUE}).")
	private List<String> targets = List.of();

	@Mixin
	private NewRevisionOptions options = new NewRevisionOptions();

	@Override
	public ExitCode run(CommandScope scope) {
		RevisionAuthor author = new RevisionAuthor(scope, sources().tree(scope.host()));
		RevisionGraph graph = author.graph();
		Revision nameless = this.options.draft(graph, this.targets, List.of()).merge(graph);
		String message = nameless.downRevisions()
			.stream()
			.map(RevisionId::value)
			.collect(Collectors.joining(" and ", "merge ", ""));
		Revision merge = new Revision(nameless.id(), nameless.downRevisions(), nameless.dependsOn(),
				nameless.branchLabels(), nameless.message().isBlank() ? message : nameless.message());
		return author.write(merge, this.options);
	}

}
