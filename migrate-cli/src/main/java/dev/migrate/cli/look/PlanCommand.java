package dev.migrate.cli.look;

import java.util.List;
import java.util.Optional;

import dev.migrate.MigrationPreview;
import dev.migrate.Migrator;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What would be done? */
@Command(name = "plan", description = "Show the steps to a target and their SQL. Nothing is run.",
		footer = { "", "A target below where the database is, as '-1' or 'base', takes a downgrade.", "", "Examples:",
				"  migrate plan", "  migrate plan +1", "  migrate plan -1",
				"  migrate plan --down a1b2 --output json" })
public final class PlanCommand extends Subcommand {

	@Parameters(paramLabel = "TARGET", arity = "0..1",
			description = "Where to lead the database: an id, a branch, 'head', '+1', '-1' "
					+ "(default: 'heads'; '-1' with --down).")
	private @Nullable String target;

	@Option(names = "--down", description = "Plan a downgrade, also where an upgrade could be meant.")
	private boolean down;

	@Override
	public Need need() {
		return Need.DATABASE;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		Migrator migrator = scope.migrator();
		MigrationPlan plan = plan(migrator);
		MigrationPreview preview = migrator.preview();
		List<PlannedStep> steps = plan.steps().stream().map((step) -> planned(step, migrator, preview)).toList();
		scope.answer(
				new JsonObject().put("from", RevisionJson.values(plan.rowsBefore()))
					.put("to", RevisionJson.values(plan.rowsAfter()))
					.put("steps", steps.stream().map(PlannedStep::json).toList()),
				(terminal) -> new PlanText(terminal, plan, steps).show());
		return ExitCode.DONE;
	}

	private MigrationPlan plan(Migrator migrator) {
		String wanted = Optional.ofNullable(this.target).orElse(this.down ? "-1" : "heads");
		if (this.down || wanted.startsWith("-") || wanted.contains("@-") || isBase(wanted)) {
			return migrator.planDowngrade(wanted);
		}
		MigrationPlan upgrade = migrator.planUpgrade(wanted);
		return (upgrade.isEmpty() && !wanted.endsWith("heads")) ? migrator.planDowngrade(wanted) : upgrade;
	}

	private static boolean isBase(String target) {
		return target.equals("base") || target.endsWith("@base");
	}

	private static PlannedStep planned(MigrationStep step, Migrator migrator, MigrationPreview preview) {
		return new PlannedStep(step, migrator.script(step.revision()).orElseThrow(), preview.of(step));
	}

}
