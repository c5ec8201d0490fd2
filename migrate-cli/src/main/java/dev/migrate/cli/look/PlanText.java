package dev.migrate.cli.look;

import java.util.List;

import dev.migrate.cli.terminal.Colour;
import dev.migrate.cli.terminal.StyledLine;
import dev.migrate.cli.terminal.Terminal;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.revision.RevisionId;

/**
 * A plan as a person reads it.
 *
 * @param terminal where it is shown
 * @param plan the plan
 * @param steps its steps
 */
record PlanText(Terminal terminal, MigrationPlan plan, List<PlannedStep> steps) {

	private static final String INDENT = "   ";

	void show() {
		if (this.steps.isEmpty()) {
			this.terminal.line("Nothing to do: the database is at " + shown(this.plan.rowsBefore()) + ".");
			return;
		}
		this.terminal
			.line("%d %s from %s to %s:".formatted(this.steps.size(), (this.steps.size() == 1) ? "step" : "steps",
					shown(this.plan.rowsBefore()), shown(this.plan.rowsAfter())));
		for (int index = 0; index < this.steps.size(); index++) {
			this.terminal.line("");
			step(index + 1, this.steps.get(index));
		}
	}

	private void step(int number, PlannedStep step) {
		StyledLine.on(this.terminal)
			.add(number + ". ")
			.add(step.isDowngrade() ? Colour.YELLOW : Colour.GREEN, step.direction())
			.add(" ")
			.add(Colour.BOLD, step.step().revision().value())
			.continued(INDENT)
			.end(", ", step.script().revision().summary());
		StyledLine.on(this.terminal)
			.add(Colour.FAINT,
					INDENT + step.script().location() + (step.script().transactional() ? "" : ", without a transaction")
							+ (step.isContract() ? ", a contract: waits until no earlier build is alive" : ""))
			.end();
		step.statements().statements().forEach(this::statement);
		step.statements().unknown().ifPresent((reason) -> comment(Colour.YELLOW, reason));
		if (step.statements().statements().isEmpty() && step.statements().unknown().isEmpty()) {
			comment(Colour.FAINT, "No statements: only the version table changes.");
		}
	}

	private void statement(String sql) {
		this.terminal.line("");
		(sql.strip() + ";").lines().forEach((line) -> this.terminal.line(INDENT + line.stripTrailing()));
	}

	private void comment(Colour colour, String text) {
		this.terminal.line("");
		text.lines().forEach((line) -> this.terminal.line(this.terminal.in(colour, INDENT + "-- " + line)));
	}

	private static String shown(List<RevisionId> rows) {
		return rows.isEmpty() ? "the base" : String.join(", ", RevisionJson.values(rows));
	}

}
