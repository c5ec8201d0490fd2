package dev.migrate.cli.run;

import java.util.List;
import java.util.function.Supplier;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.Confirmation;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;

/**
 * Asks whether steps may be undone.
 *
 * @param confirmation asks
 */
record UndoQuestion(Confirmation confirmation) {

	/** Ask, if there is somebody to be asked and something to undo. */
	void ask(CommandScope scope, Supplier<MigrationPlan> plan) {
		if (!this.confirmation.isNeeded(scope)) {
			return;
		}
		RevisionGraph graph = scope.migrator().graph();
		List<String> lines = plan.get().steps().stream().map((step) -> line(graph, step)).toList();
		if (!lines.isEmpty()) {
			this.confirmation.ask(scope, "This undoes %s, newest first; what was stored in what they added is lost:\n%s"
				.formatted((lines.size() == 1) ? "a revision" : lines.size() + " revisions", String.join("\n", lines)));
		}
	}

	private static String line(RevisionGraph graph, MigrationStep step) {
		String message = graph.revision(step.revision()).map(Revision::message).orElse("");
		return "  " + step.revision() + (message.isEmpty() ? "" : ", " + message);
	}

}
