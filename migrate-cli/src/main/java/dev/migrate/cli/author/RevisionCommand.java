package dev.migrate.cli.author;

import java.util.List;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.UsageException;
import dev.migrate.cli.compare.ComparedDatabase;
import dev.migrate.cli.compare.ComparisonChoices;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.revision.RevisionGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Begin a revision. */
@Command(name = "revision",
		description = "Write a new revision, to be filled in; with --autogenerate it is filled in with what makes the database what the entities want it to be.",
		footer = { "", "A file in SQL is filled in below two lines that it has already:", "", "  -- migrate:upgrade",
				"  ALTER TABLE example ADD COLUMN email varchar(200);", "", "  -- migrate:downgrade",
				"  ALTER TABLE example DROP COLUMN email;", "", "Examples:",
				"  migrate revision -m \"add customer e-mail\"",
				"  migrate revision -m \"add priority\" --autogenerate",
				"  migrate revision -m \"call it notes\" --autogenerate --rename orders.note=notes",
				"  migrate revision -m \"split names\" --java",
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

	@Option(names = "--autogenerate",
			description = "Fill it in with what makes the database what the entities want it to be; without a difference nothing is written.")
	private boolean autogenerate;

	@Option(names = "--no-trial", description = "Don't try what is generated on a copy of the tables first.")
	private boolean noTrial;

	@Mixin
	private ComparisonChoices comparison = new ComparisonChoices();

	@Override
	public Need need() {
		return this.autogenerate ? Need.APPLICATION : super.need();
	}

	@Override
	public void verify() {
		if (!this.autogenerate && (this.comparison.isAny() || this.noTrial)) {
			throw new UsageException(
					"--scratch, --target, --rename, --no-renames and --no-trial are for what is generated; add --autogenerate");
		}
		if (this.autogenerate && this.options.isSqlFile()) {
			throw new UsageException(
					"--autogenerate and --sql-file both say what the revision does; leave one of them out");
		}
		this.comparison.verify();
	}

	@Override
	public ExitCode run(CommandScope scope) {
		RevisionAuthor author = new RevisionAuthor(scope, sources().tree(scope.host()));
		RevisionGraph graph = author.graph();
		RevisionDraft draft = this.options.draft(graph, this.heads, this.dependsOn);
		Revision revision = draft.revision(graph);
		if (!this.autogenerate) {
			return author.write(revision, this.options);
		}
		return new ComparedDatabase(scope, this.comparison).with(List.copyOf(graph.heads()),
				(compared) -> new GeneratedRevision(scope, author, this.options, !this.noTrial).write(revision,
						compared));
	}

}
