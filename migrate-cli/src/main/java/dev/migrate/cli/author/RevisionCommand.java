package dev.migrate.cli.author;

import java.util.List;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.revision.RevisionGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Begin a revision. */
@Command(name = "revision", description = "Write a new revision, to be filled in.",
		footer = { "", "A file in SQL is filled in below two lines that it has already:", "", "  -- migrate:upgrade",
				"  ALTER TABLE example ADD COLUMN email varchar(200);", "", "  -- migrate:downgrade",
				"  ALTER TABLE example DROP COLUMN email;", "", "Examples:",
				"  migrate revision -m \"add customer e-mail\"", "  migrate revision -m \"split names\" --java",
				"  migrate revision -m \"add index\" --sql-file index.sql",
				"  migrate revision -m \"begin billing\" --head base --branch-label billing",
				"  migrate revision -m \"add invoice\" --head billing@head --depends-on 3f9c",
				"  migrate revision -m \"hot fix\" --head 3f9c21d0a7b4 --splice" })
public final class RevisionCommand extends SourceCommand {

	@Mixin
	private NewRevisionOptions options = new NewRevisionOptions();

	@Option(names = "--head", paramLabel = "TARGET", defaultValue = "head",
			description = "What it follows: an id, 'LABEL@head', 'base' for a new beginning; repeat it for a merge (default: ${DEFAULT-VALUE}).")
	private List<String> heads = List.of();

	@Option(names = "--depends-on", paramLabel = "TARGET",
			description = "What must be applied before it without being followed; may be repeated.")
	private List<String> dependsOn = List.of();

	@Override
	public ExitCode run(CommandScope scope) {
		RevisionAuthor author = new RevisionAuthor(scope, sources().tree(scope.host()));
		RevisionGraph graph = author.graph();
		RevisionDraft draft = this.options.draft(graph, this.heads, this.dependsOn);
		return author.write(draft.revision(graph), this.options);
	}

}
