package dev.migrate.cli.compare;

import java.util.List;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.terminal.Colour;
import dev.migrate.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Would autogenerate find anything? */
@Command(name = "check",
		description = "Compare the entities with the database, and exit with 3 if a revision is missing.",
		footer = { "", "Examples:", "  migrate check",
				"  migrate check --scratch            # in a build whose database is not kept",
				"  migrate check --scratch=embedded   # in a build without any database",
				"  migrate check --target schema.sql" })
public final class CheckCommand extends Subcommand {

	@Mixin
	private ComparisonChoices choices = new ComparisonChoices();

	@Override
	public Need need() {
		return Need.APPLICATION;
	}

	@Override
	public void verify() {
		this.choices.verify();
	}

	@Override
	public ExitCode run(CommandScope scope) {
		List<Finding> findings = new ComparedDatabase(scope, this.choices)
			.with(List.copyOf(scope.migrator().graph().heads()), Finding::of);
		scope.answer(
				new JsonObject().put("agree", findings.isEmpty())
					.put("operations", findings.stream().map(Finding::json).toList()),
				(terminal) -> show(findings, terminal));
		return findings.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT;
	}

	private static void show(List<Finding> findings, Terminal terminal) {
		if (findings.isEmpty()) {
			terminal.line(terminal.in(Colour.GREEN, "agree") + ": the database is what it is wanted to be");
			return;
		}
		for (Finding finding : findings) {
			terminal.line(terminal.in(Colour.RED, "missing") + ": " + finding.operation().operation().summary());
			finding.statements().forEach((sql) -> terminal.line(sql.indent(4).stripTrailing()));
		}
		terminal.remark("Write the revision that is missing: migrate revision --autogenerate -m \"...\"");
	}

}
