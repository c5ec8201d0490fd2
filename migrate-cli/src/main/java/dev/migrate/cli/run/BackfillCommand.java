package dev.migrate.cli.run;

import java.util.List;
import java.util.Locale;

import dev.migrate.backfill.StoredBackfill;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.command.UsageException;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.execution.Backfills;
import dev.migrate.execution.Cancellation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Show the backfills of the database, and do something about one. */
@Command(name = "backfill", description = "Show how far backfills are; work one off, pause or resume it.",
		footer = { "", "Without ACTION all backfills are listed. 'run' works one off to its end, beside",
				"applications that are at it; 'pause' stops all of them after their batch until",
				"'resume', which also lets one go on that has failed.", "", "Examples:", "  migrate backfill",
				"  migrate backfill run orders_total", "  migrate backfill pause orders_total",
				"  migrate backfill resume orders_total" })
public final class BackfillCommand extends Subcommand {

	@Parameters(index = "0", arity = "0..1", paramLabel = "ACTION", description = "run, pause or resume.")
	private @Nullable Action action;

	@Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The backfill.")
	private @Nullable String name;

	private volatile boolean atWork;

	@Override
	public Need need() {
		return Need.APPLICATION;
	}

	@Override
	public void verify() {
		if (this.action != null && this.name == null) {
			throw new UsageException(
					"NAME is missing: say which backfill to %s, as in 'migrate backfill %1$s orders_total'"
						.formatted(this.action));
		}
	}

	@Override
	public boolean isAtWork() {
		return this.atWork;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		Backfills backfills = scope.migrator().backfills();
		if (this.action == null || this.name == null) {
			list(scope, backfills.list());
		}
		else {
			StoredBackfill changed = switch (this.action) {
				case run -> worked(scope, backfills, this.name);
				case pause -> backfills.pause(this.name);
				case resume -> backfills.resume(this.name);
			};
			scope.answer(json(changed), (terminal) -> terminal.line(new BackfillText(changed).line()));
		}
		return ExitCode.DONE;
	}

	private StoredBackfill worked(CommandScope scope, Backfills backfills, String backfill) {
		this.atWork = true;
		try (LiveLine line = new LiveLine(scope.terminal())) {
			BackfillProgress progress = new BackfillProgress(line);
			return backfills.run(backfill, new Cancellation(), progress::show);
		}
	}

	private static void list(CommandScope scope, List<StoredBackfill> all) {
		scope.answer(new JsonObject().put("backfills", all.stream().map(BackfillCommand::json).toList()),
				(terminal) -> {
					if (all.isEmpty()) {
						terminal.line("No backfill was ever registered");
					}
					all.forEach((backfill) -> new BackfillText(backfill).show(terminal));
				});
	}

	private static JsonObject json(StoredBackfill backfill) {
		return new JsonObject().put("name", backfill.name())
			.put("revision", backfill.revision().value())
			.put("state", backfill.state())
			.put("done", backfill.rowsDone())
			.put("visited", backfill.rowsVisited())
			.put("estimated", backfill.rowsEstimated())
			.put("percent", backfill.percent().orElse(null))
			.put("secondsLeft", backfill.timeLeft().map((left) -> left.toSeconds()).orElse(null))
			.put("error", backfill.error().orElse(null));
	}

	/** What can be done about a backfill, in the words of the command line. */
	enum Action {

		run, pause, resume;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
